/** Dates of sources by their keys, as precise as they are known; undated pages have none. */
export type SourceDates = Readonly<Record<string, { date?: string | undefined }>>;

/** A year has 4 characters, a month 7, a day 10. */
const YEAR = 4;
export const MONTH = 7;
const DAY = 10;

/** The first day of a month or a year, which stands in for one that is not known. */
const FIRST_DAY = /-01$/;

const tooSharp = (asOf: string, most: string): string =>
  `"${asOf}" is more precise than its source, which is dated to ${most.length === YEAR ? 'the year' : 'the month'} at most; write "${most}"`;

/**
 * What is wrong with the date for which something holds: it is never sharper than what its sources
 * give, and may be missing only if none of them has a date.
 * @param undatedLimit length of what may be said by undated sources alone: a day, if absent
 * @returns undefined if nothing is
 */
export function asOfFault(
  asOf: string | undefined,
  keys: readonly string[],
  sources: SourceDates,
  undatedLimit = DAY,
): string | undefined {
  if (keys.some((key) => !(key in sources))) return undefined;
  const dates = keys.flatMap((key) => sources[key]?.date ?? []);
  if (asOf === undefined)
    return dates.length === 0
      ? undefined
      : 'write "asOf", the day, month or year for which it holds; only what rests on undated pages has none';
  const limit = Math.max(
    ...dates.map((date) => date.length),
    dates.length === 0 ? undatedLimit : YEAR,
  );
  if (asOf.length > limit) return tooSharp(asOf, asOf.slice(0, limit));
  const meant = dates.find((date) => date.length < asOf.length && asOf.startsWith(date));
  const isFilledUp = FIRST_DAY.test(asOf) && meant !== undefined && !dates.includes(asOf);
  return isFilledUp ? tooSharp(asOf, meant) : undefined;
}
