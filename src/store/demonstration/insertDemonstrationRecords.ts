import type { Insertable } from 'kysely';
import type { RecordHistoryFixture } from '../../records/workflow/demonstrationRecords';
import { parseRecordNumber } from '../../records/model/recordNumber';
import type { Database } from '../core/database';
import { batches } from '../core/rowBatches';
import { insertEvents, headColumns } from '../records/versionRows';
import { toColumns } from '../records/recordRows';
import type { Schema } from '../schema/databaseSchema';
import { storedKey } from '../core/storedKey';

/** Writes records with their histories, into tables that hold none. */
export async function insertDemonstrationRecords(
  transaction: Database,
  histories: readonly RecordHistoryFixture[],
): Promise<void> {
  for (const some of batches(histories)) {
    await transaction.insertInto('records').values(some.map(toHead)).execute();
    for (const versions of batches(some.flatMap(toVersions)))
      await transaction.insertInto('record_versions').values(versions).execute();
    const keys = some.flatMap(toKeys);
    if (keys.length > 0) await transaction.insertInto('record_keys').values(keys).execute();
    for (const events of batches(some.flatMap((history) => history.events)))
      await insertEvents(transaction, events);
  }
  const sequences = lastNumbers(histories);
  if (sequences.length > 0)
    await transaction.insertInto('record_sequences').values(sequences).execute();
}

const toHead = ({ versions }: RecordHistoryFixture): Insertable<Schema['records']> => ({
  id: versions[0].id,
  number: versions[0].number,
  created_at: versions[0].createdAt,
  ...headColumns(versions),
});

const toVersions = ({ versions }: RecordHistoryFixture): Insertable<Schema['record_versions']>[] =>
  versions.map((record) => ({
    record_id: record.id,
    version: record.version,
    row_version: record.rowVersion,
    ...toColumns(record),
  }));

const toKeys = ({
  versions,
  hardKeys,
}: RecordHistoryFixture): Insertable<Schema['record_keys']>[] =>
  hardKeys.map((key) => ({ hard_key: storedKey(key), record_id: versions[0].id }));

/** The last number of each entity and year, so that the next one goes on. */
function lastNumbers(
  histories: readonly RecordHistoryFixture[],
): Insertable<Schema['record_sequences']>[] {
  const last = new Map<string, Insertable<Schema['record_sequences']>>();
  for (const { versions } of histories) {
    const number = parseRecordNumber(versions[0].number ?? '');
    if (!number) continue;
    const { code, year, sequence } = number;
    const before = last.get(`${code} ${year}`)?.last ?? 0;
    last.set(`${code} ${year}`, { code, year, last: Math.max(before, sequence) });
  }
  return [...last.values()];
}
