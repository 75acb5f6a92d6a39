import { z } from 'zod';

export const portNumber = z
  .string()
  .refine((port) => /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535, {
    error: 'must be a port number from 1 to 65535',
  })
  .transform(Number);

/** An https address of a host alone, as its origin: what stands on it is written behind. */
export const httpsOrigin = z
  .url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
  .refine((text) => !/^https:/i.test(text) || /^[^/]*\/\/[^/?#]+\/*$/.test(text), {
    error: 'must have nothing after the host',
  })
  .transform((text) => new URL(text).origin);

export const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, { error: 'must be a whole number above 0' })
  .transform(Number);

/** A limit that can be lifted. */
export const countOrOff = z
  .string()
  .regex(/^(?:[1-9]\d{0,6}|off)$/, { error: 'must be a whole number above 0, or off' })
  .transform((given) => (given === 'off' ? given : Number(given)))
  .optional();

/** A number of a hundred; tenths are told apart. */
export const perHundred = (usual: number) =>
  z
    .string()
    .refine((text) => /^\d{1,2}(\.\d+)?$/.test(text) && Number(text) > 0, {
      error: 'must be a number above 0 and below 100',
    })
    .transform(Number)
    .default(usual);

export const listOf = <T extends z.ZodType<string>>(item: T, error: string) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter(Boolean),
    )
    .refine((parts) => parts.every((part) => item.safeParse(part).success), { error });
