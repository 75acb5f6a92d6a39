import { sql } from 'kysely';

/**
 * A decimal of PostgreSQL without the zeros that say nothing: "239200.00" is "239200", "0.50" is
 * "0.5".
 */
export function plainDecimal(numeric: string): string {
  return numeric.includes('.') ? numeric.replace(/\.?0+$/, '') : numeric;
}

/** The day in Dubai by the clock of the database. */
export const TODAY = sql<string>`(now() at time zone 'Asia/Dubai')::date`;

/** The day this many days before. */
export const daysAgo = (days: number) => sql<string>`${TODAY} - ${days}::integer`;
