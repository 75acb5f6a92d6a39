import { sql } from 'kysely';
import type { Retention } from '../../bot/ports/retention';
import type { Database } from '../core/database';

/**
 * Days for which a form can have its effect once only; a record's row version guards it after that.
 */
const SUBMISSION_DAYS = 366;
/** Rows that are removed at once. */
const BATCH = 10_000;

/** What has no owner who would remove it, in `bot_state`, `open_cards` and `record_submissions`. */
export class SqlRetention implements Retention {
  constructor(private readonly db: Database) {}

  async purge(retentionDays: number): Promise<void> {
    for (const [table, time, days] of [
      ['bot_state', 'updated_at', retentionDays],
      ['open_cards', 'sent_at', retentionDays],
      ['record_submissions', 'at', Math.max(SUBMISSION_DAYS, retentionDays)],
    ] as const) {
      // By their places: a row that is changed meanwhile has another, and stays.
      await sql`delete from ${sql.table(table)} where ctid = any(array(
        select ctid from ${sql.table(table)}
        where ${sql.ref(time)} < now() - make_interval(days => ${days}) limit ${BATCH}))`.execute(
        this.db,
      );
    }
  }
}
