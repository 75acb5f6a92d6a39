import { sql } from 'kysely';
import type { RecordEvent } from '../../records/model/processRecord';
import type { Database } from '../core/database';
import { toEvent, toEventRow } from './recordRows';

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
