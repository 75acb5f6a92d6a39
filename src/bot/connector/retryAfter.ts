/** Teams names minutes at most; what names more is not waited for, and no timer holds a month. */
const LONGEST = 10 * 60_000;

/**
 * What a Retry-After header asks for, in seconds or as a date.
 * @param now milliseconds since 1970
 * @returns milliseconds; undefined where it is neither
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  if (header === undefined || header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  if (Number.isNaN(ms)) return undefined;
  return Math.min(Math.max(ms, 0), LONGEST);
}
