import { sql } from 'kysely';

/** The day in Dubai by the clock of the database. */
export const TODAY = sql<string>`(now() at time zone 'Asia/Dubai')::date`;

/** The day so many days before. */
export const daysAgo = (days: number) => sql<string>`${TODAY} - ${days}::integer`;
