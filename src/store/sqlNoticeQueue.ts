import { sql } from 'kysely';
import type { Notice, NoticeKind, NoticeQueue } from '../records/recordStore';
import type { Database } from './database';
import { originalKey } from './storedKey';

interface TakenRow {
  id: number;
  record_id: string;
  version: number;
  person_id: string;
  kind: NoticeKind;
  attempts: number;
}

/**
 * The queue of notices in the table `record_notices`, by the clock of the database. A notice is
 * leased by moving the moment at which it is due.
 */
export class SqlNoticeQueue implements NoticeQueue {
  constructor(private readonly db: Database) {}

  /** `attempts` counts this time too. */
  async take(
    limit: number,
    leaseMs: number,
  ): Promise<(Notice & { noticeId: number; attempts: number })[]> {
    // Materialised: planned as a join, the inner query could run again and lock more than asked.
    const { rows } = await sql<TakenRow>`
      with due as materialized (
        select id from record_notices
        where outcome is null and due_at <= now()
        order by due_at, id limit ${limit}
        for update skip locked
      )
      update record_notices
      set due_at = now() + ${inMilliseconds(leaseMs)}, attempts = attempts + 1
      from due where record_notices.id = due.id
      returning record_notices.id, record_id, version, person_id, kind, attempts`.execute(this.db);
    return rows
      .sort((a, b) => a.id - b.id)
      .map(({ id, record_id, version, person_id, kind, attempts }) => ({
        noticeId: id,
        attempts,
        personId: originalKey(person_id),
        kind,
        recordId: record_id,
        version,
      }));
  }

  /** The first outcome stays. */
  async settle(noticeId: number, outcome: 'sent' | 'undeliverable'): Promise<void> {
    await this.db
      .updateTable('record_notices')
      .set({ outcome, settled_at: sql<Date>`now()` })
      .where('id', '=', noticeId)
      .where('outcome', 'is', null)
      .execute();
  }

  async retry(noticeId: number, delayMs: number): Promise<void> {
    await this.db
      .updateTable('record_notices')
      .set({ due_at: sql<Date>`now() + ${inMilliseconds(delayMs)}` })
      .where('id', '=', noticeId)
      .where('outcome', 'is', null)
      .execute();
  }
}

function inMilliseconds(duration: number) {
  return sql`make_interval(secs => ${duration / 1000}::double precision)`;
}
