import { sql } from 'kysely';
import type { ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import type { Database } from '../core/database';
import { toColumns, toRecord, toEvent, toEventRow } from './recordRows';
import { nameKey, nameKeys } from '../../records/rules/processNameKey';
import { currentOf, liveVersions, type Versions } from '../../records/workflow/versionHistory';
import { searchText } from '../core/searchText';
import { storedKey } from '../core/storedKey';

/** A record without a version cannot be committed. */
export async function readVersions(
  db: Database,
  id: string,
  number: string | null,
): Promise<Versions> {
  const rows = await db
    .selectFrom('record_versions')
    .selectAll()
    .where('record_id', '=', id)
    .orderBy('version')
    .execute();
  const [first, ...later] = rows.map((row) => toRecord(row, number));
  if (!first) throw new Error('A record was kept without a version.');
  return [first, ...later];
}

/** Inserts a record that has one version and no number. */
export async function insertRecord(
  transaction: Database,
  record: ProcessRecord,
): Promise<ProcessRecord> {
  const { id, createdAt } = record;
  await transaction
    .insertInto('records')
    .values({ id, number: null, created_at: createdAt, ...headColumns([record]) })
    .execute();
  return insertVersion(transaction, record);
}

/** Row versions count from 1, whatever the record says. */
export async function insertVersion(
  transaction: Database,
  record: ProcessRecord,
): Promise<ProcessRecord> {
  const { id, version, number } = record;
  const row = await transaction
    .insertInto('record_versions')
    .values({ record_id: id, version, row_version: 1, ...toColumns(record) })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRecord(row, number);
}

export async function updateVersion(
  transaction: Database,
  record: ProcessRecord,
): Promise<ProcessRecord> {
  const row = await transaction
    .updateTable('record_versions')
    .set({ ...toColumns(record), row_version: sql`row_version + 1` })
    .where('record_id', '=', record.id)
    .where('version', '=', record.version)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRecord(row, record.number);
}

/** What the table `records` repeats of its versions, so that lists read narrow rows. */
export function headColumns(versions: Versions) {
  const current = currentOf(versions);
  const owners = new Set([current, ...liveVersions(versions)].map((record) => record.ownerId));
  const { ownerId, submittedBy, contributors } = current;
  const involved = new Set([
    ownerId,
    ...(submittedBy === null ? [] : [submittedBy]),
    ...contributors,
  ]);
  return {
    current_version: current.version,
    status: current.status,
    entity_id: current.fields.entityId ?? null,
    owner_id: storedKey(ownerId),
    owners: [...owners].map(storedKey),
    updated_at: current.updatedAt,
    involved: [...involved].map(storedKey),
    central: current.centralReasons.length > 0,
    search: searchText(current.fields, current.number),
    name_keys: nameKeys(current.fields),
    journey_key: nameKey(current.fields.journeyId ?? '') || null,
  };
}

/** Everything that happened to a record, oldest first. */
export async function readEvents(db: Database, recordId: string): Promise<RecordEvent[]> {
  const rows = await db
    .selectFrom('record_events')
    .select(['id', 'record_id', 'version', 'at', 'actor_id', 'actor_name', 'action', 'field'])
    .select([sql<string | null>`old::text`.as('old'), sql<string | null>`new::text`.as('new')])
    .select(['note', 'via', 'language', 'stands_in_for_id', 'stands_in_for_name'])
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
