import { z } from 'zod';

export const portNumber = z
  .string()
  .refine((port) => /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535, {
    error: 'must be a port number from 1 to 65535',
  })
  .transform(Number);

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
