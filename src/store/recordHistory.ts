import { sql } from 'kysely';
import type { RecordEvent } from '../records/processRecord';
import type { Notice } from '../records/recordStore';
import type { Database } from './database';
import { toEvent, toEventRow } from './recordRows';
import { storedKey } from './storedKey';

/** Everything that happened to a record, oldest first. */
export async function readEvents(db: Database, recordId: string): Promise<RecordEvent[]> {
  const rows = await db
    .selectFrom('record_events')
    .select(['id', 'record_id', 'version', 'at', 'actor_id', 'actor_name', 'action', 'field'])
    .select([sql<string | null>`old::text`.as('old'), sql<string | null>`new::text`.as('new')])
    .select(['note', 'via', 'language'])
    .where('record_id', '=', recordId)
    .orderBy('id')
    .execute();
  return rows.map(toEvent);
}

export async function insertEvents(
  transaction: Database,
  events: readonly RecordEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await transaction.insertInto('record_events').values(events.map(toEventRow)).execute();
}

/** Puts notices into the queue; they are seen there when the transaction is committed. */
export async function insertNotices(
  transaction: Database,
  notices: readonly Notice[],
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ recordId, version, personId, kind }) => {
    return { record_id: recordId, version, person_id: storedKey(personId), kind };
  });
  await transaction.insertInto('record_notices').values(rows).execute();
}
