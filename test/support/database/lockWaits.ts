import { sql } from 'kysely';
import type { Database } from '../../../src/store/core/database';
import { waitUntil } from '../process/waitUntil';

/** Waits until this many statements in the database wait for a lock that another transaction holds. */
export async function untilLockWaits(db: Database, count = 1): Promise<void> {
  const waiting = sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await waitUntil(async () => (await waiting.execute(db)).rows.length >= count, {
    what: `${count} statements wait for a lock`,
  });
}
