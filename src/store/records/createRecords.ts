import { sql, type Insertable } from 'kysely';
import type { ImportedRecord } from '../../records/operations/bulkRecords';
import type { ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import { formatRecordNumber } from '../../records/model/recordNumber';
import type { Database } from '../core/database';
import { batches } from '../core/rowBatches';
import { insertEvents, headColumns } from './versionRows';
import { toColumns } from './recordRows';
import type { Schema } from '../schema/databaseSchema';
import { storedKey } from '../core/storedKey';

/**
 * Writes many records in a few statements, so that the next numbers are not locked for long.
 * @returns the records in their order; undefined for one whose submission was here before
 */
export async function createRecords(
  transaction: Database,
  imported: readonly ImportedRecord[],
): Promise<(ProcessRecord | undefined)[]> {
  const claimed = await claimAll(transaction, imported);
  const fresh = imported.filter(({ record }) => claimed.has(record.id));
  const numbers = await mintAll(transaction, fresh);
  const written = fresh.map((one) => toWritten(one, numbers.get(one) ?? null));
  await insertAll(transaction, written);
  const created = new Map(written.map(({ record }) => [record.id, record]));
  return imported.map(({ record }) => created.get(record.id));
}

/** The ids of the records whose submissions are new; those of others were here before. */
async function claimAll(
  transaction: Database,
  imported: readonly ImportedRecord[],
): Promise<ReadonlySet<string>> {
  const claimed = new Set<string>();
  for (const some of batches(imported)) {
    const rows = await transaction
      .insertInto('record_submissions')
      .values(
        some.map(({ record, submission: { id, personId } }) => ({
          submission_id: storedKey(id),
          person_id: storedKey(personId),
          record_id: record.id,
          result: null,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('record_id')
      .execute();
    for (const { record_id } of rows) claimed.add(record_id);
  }
  return claimed;
}

/** A number for each record that gets one; in each entity and year they follow one another. */
async function mintAll(
  transaction: Database,
  fresh: readonly ImportedRecord[],
): Promise<ReadonlyMap<ImportedRecord, string>> {
  const wanting = new Map<string, ImportedRecord[]>();
  for (const one of fresh) {
    if (!one.number) continue;
    const key = `${one.number.code} ${one.number.year}`;
    wanting.set(key, [...(wanting.get(key) ?? []), one]);
  }
  const numbers = new Map<ImportedRecord, string>();
  // Always in one order, to avoid deadlocks.
  for (const [, some] of [...wanting].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { code, year } = some[0]!.number!;
    const { last } = await transaction
      .insertInto('record_sequences')
      .values({ code, year, last: some.length })
      .onConflict((conflict) =>
        conflict
          .columns(['code', 'year'])
          .doUpdateSet({ last: sql`record_sequences.last + ${some.length}` }),
      )
      .returning('last')
      .executeTakeFirstOrThrow();
    some.forEach((one, at) => {
      const sequence = last - some.length + 1 + at;
      numbers.set(one, formatRecordNumber({ code, year, sequence }));
    });
  }
  return numbers;
}

interface Written {
  record: ProcessRecord;
  events: readonly RecordEvent[];
  hardKey: string | undefined;
}

/** A record as it is when everything has been done to it, and how it came about. */
function toWritten(imported: ImportedRecord, number: string | null): Written {
  const { record, events, hardKey, handIn } = imported;
  const numbered = { ...record, number, rowVersion: 1 };
  const handedIn = handIn?.(numbered);
  return {
    record: handedIn?.record ?? numbered,
    events: [
      ...events,
      ...(number === null ? [] : [numberEvent(record, number, events)]),
      ...(handedIn ? [handedIn.event] : []),
    ],
    hardKey,
  };
}

function numberEvent(
  { id }: ProcessRecord,
  number: string,
  events: readonly RecordEvent[],
): RecordEvent {
  const [first] = events;
  if (!first) throw new Error(`Record ${id} would begin without a history.`);
  return { ...first, action: 'number', new: number };
}

async function insertAll(transaction: Database, written: readonly Written[]): Promise<void> {
  for (const some of batches(written)) {
    await transaction.insertInto('records').values(some.map(toHead)).execute();
    await transaction.insertInto('record_versions').values(some.map(toVersion)).execute();
    const keys = some.flatMap(toKey);
    if (keys.length > 0) await transaction.insertInto('record_keys').values(keys).execute();
    for (const events of batches(some.flatMap((one) => one.events)))
      await insertEvents(transaction, events);
  }
}

const toHead = ({ record }: Written): Insertable<Schema['records']> => ({
  id: record.id,
  number: record.number,
  created_at: record.createdAt,
  ...headColumns([record]),
});

const toKey = ({ record, hardKey }: Written): Insertable<Schema['record_keys']>[] =>
  hardKey === undefined ? [] : [{ hard_key: storedKey(hardKey), record_id: record.id }];

const toVersion = ({ record }: Written): Insertable<Schema['record_versions']> => ({
  record_id: record.id,
  version: record.version,
  row_version: record.rowVersion,
  ...toColumns(record),
});
