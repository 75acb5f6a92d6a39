import { sql } from 'kysely';
import type { ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import type { RecordFields } from '../../records/model/recordFields';
import type {
  ChangeResult,
  Comparable,
  CountedRecords,
  EntityFigure,
  RecordQuery,
  RecordStore,
  Submission,
  RecordWrite,
} from '../../records/model/recordStore';
import type { Database } from '../core/database';
import { inTransaction, type Rollback } from '../core/inTransaction';
import { insertFigure, latestFigures } from './entityFigureRows';
import { listRecords, isAnyOf } from './recordPages';
import { insertEvents, readEvents, insertRecord, readVersions } from './versionRows';
import { toRecord, toFigures } from './recordRows';
import type { Versions } from '../../records/workflow/versionHistory';
import { KeyTakenError } from './recordKeyRows';
import { claimCreation, claimChange, saveResult } from './idempotencyKeys';
import { writeChange } from './writeRecordChange';
import { nameKey, nameKeys } from '../../records/rules/processNameKey';
import { storableText } from '../core/storableText';
import { originalKey } from '../core/storedKey';

const COMPARED = [
  'processNameAr',
  'processNameEn',
  'url',
  'journeyId',
  'department',
  'serviceCode',
  'sheetsPerTransaction',
  'transactionsPerYear',
  'paperItems',
] as const satisfies readonly (keyof Comparable['fields'])[];

/** The fields that are compared and no others; those that a record lacks are absent. */
const comparedFields = sql<Comparable['fields']>`jsonb_strip_nulls(jsonb_build_object(${sql.join(
  COMPARED.flatMap((name) => [sql.lit(name), sql`fields -> ${sql.lit(name)}`]),
)}))`;

/** Numbered records that are not withdrawn, as their current versions have them. */
async function comparableRecords(db: Database, fields?: RecordFields): Promise<Comparable[]> {
  const rows = await db
    .selectFrom('records')
    .innerJoin('record_versions', (join) =>
      join
        .onRef('record_versions.record_id', '=', 'records.id')
        .onRef('record_versions.version', '=', 'records.current_version'),
    )
    .select(['records.id', 'records.number', 'records.status', 'records.entity_id'])
    .select(['records.owner_id', comparedFields.as('compared')])
    .where('records.number', 'is not', null)
    .where('records.status', '<>', 'withdrawn')
    .$if(fields !== undefined, (found) =>
      found.where((eb) => {
        const { entityId = '', journeyId = '' } = fields ?? {};
        const journey = nameKey(journeyId);
        return eb.or([
          eb('records.entity_id', '=', storableText(entityId)),
          ...(journey === '' ? [] : [eb('records.journey_key', '=', journey)]),
          sql<boolean>`records.name_keys && ${nameKeys(fields ?? {})}::text[]`,
        ]);
      }),
    )
    .orderBy('records.number')
    .execute();
  return rows.map(({ id, number, status, entity_id, owner_id, compared }) => {
    const ownerId = originalKey(owner_id);
    return { id, number, status, entityId: entity_id ?? undefined, ownerId, fields: compared };
  });
}

/**
 * The verified version of each record, of which a constraint lets there be one at most, and what
 * the current versions are part of. One statement, so that both are of one moment.
 */
async function countedRecords(
  db: Database,
  entityIds?: readonly string[],
): Promise<CountedRecords> {
  const rows = await db
    .selectFrom('record_versions')
    .innerJoin('records', 'records.id', 'record_versions.record_id')
    .select(['records.id', 'records.number', 'record_versions.entity_id'])
    .select(['baseline_sheets', 'residual_sheets', 'eliminated_sheets', 'grade', 'calc_version'])
    .select(sql<string | null>`fields ->> 'partOf'`.as('part_of'))
    .select(sql<boolean>`record_versions.status = 'verified'`.as('verified'))
    .where('records.number', 'is not', null)
    .where(
      sql<boolean>`(record_versions.status = 'verified'
        or (record_versions.version = records.current_version and records.status <> 'withdrawn'
          and fields ->> 'partOf' is not null))`,
    )
    .$if(entityIds !== undefined, (found) =>
      found.where('record_versions.entity_id', '=', isAnyOf(entityIds ?? [])),
    )
    .orderBy('records.number')
    .execute();
  const read = rows.flatMap(({ id, number, entity_id: entityId, part_of: partOf, ...row }) =>
    number === null || entityId === null ? [] : [{ id, number, entityId, partOf, row }],
  );
  return {
    counted: read.flatMap(({ row, ...counted }) => {
      const figures = row.verified ? toFigures(row) : null;
      return figures === null ? [] : [{ ...counted, figures }];
    }),
    links: read
      .filter(({ row }) => !row.verified)
      .map(({ number, entityId, partOf }) => ({ number, entityId, partOf })),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LARGEST_INTEGER = 2 ** 31 - 1;
/** A key whose holder gives it back at this very moment is tried again. */
const KEY_ATTEMPTS = 5;

/** Records in PostgreSQL; several replicas may share them. */
export class SqlRecordStore implements RecordStore {
  constructor(private readonly db: Database) {}

  async create(
    record: ProcessRecord,
    event: RecordEvent,
    submission: Submission,
  ): Promise<ProcessRecord> {
    if (!UUID.test(record.id) || record.version !== 1 || record.number !== null) {
      throw new Error('A record begins under a UUID with version 1 and without a number.');
    }
    return inTransaction(this.db, async (transaction) => {
      const earlier = await claimCreation(transaction, submission, record.id);
      if (earlier !== undefined) return currentRecord(transaction, earlier);
      const created = await insertRecord(transaction, record);
      await insertEvents(transaction, [event]);
      return created;
    });
  }

  async find(
    key: { id: string } | { number: string },
    version?: number,
  ): Promise<ProcessRecord | undefined> {
    if ('id' in key && !UUID.test(key.id)) return undefined;
    if ('number' in key && key.number.includes('\0')) return undefined;
    if (version !== undefined && !(version >= 1 && version <= LARGEST_INTEGER)) return undefined;
    const row = await this.db
      .selectFrom('records')
      .innerJoin('record_versions', 'record_versions.record_id', 'records.id')
      .selectAll('record_versions')
      .select('records.number')
      .$if('id' in key, (found) => found.where('records.id', '=', (key as { id: string }).id))
      .$if('number' in key, (found) =>
        found.where('records.number', '=', (key as { number: string }).number),
      )
      .where((eb) => eb('record_versions.version', '=', version ?? eb.ref('current_version')))
      .executeTakeFirst();
    return row && toRecord(row, row.number);
  }

  async versions(id: string): Promise<readonly ProcessRecord[]> {
    if (!UUID.test(id)) return [];
    const head = await this.db
      .selectFrom('records')
      .select(['id', 'number'])
      .where('id', '=', id)
      .executeTakeFirst();
    return head ? readVersions(this.db, head.id, head.number) : [];
  }

  list(query: RecordQuery): Promise<{ records: ProcessRecord[]; total: number }> {
    return listRecords(this.db, query);
  }

  async events(id: string): Promise<RecordEvent[]> {
    return UUID.test(id) ? readEvents(this.db, id) : [];
  }

  async change<T, R>(
    id: string,
    submission: Submission | undefined,
    decide: (versions: Versions) => RecordWrite<T> | { refused: R },
  ): Promise<ChangeResult<T, R>> {
    if (!UUID.test(id)) return { missing: true };
    for (let attempt = 1; ; attempt++) {
      try {
        return await inTransaction<ChangeResult<T, R>>(this.db, (transaction, rollback) =>
          changeLocked(transaction, { id: id.toLowerCase(), submission, decide, rollback }),
        );
      } catch (error) {
        if (!(error instanceof KeyTakenError)) throw error;
        const taken = await this.holderOf(error.storedHardKey);
        if (taken) return { taken };
        if (attempt === KEY_ATTEMPTS) throw error;
      }
    }
  }

  private holderOf(storedHardKey: string) {
    return this.db
      .selectFrom('record_keys')
      .innerJoin('records', 'records.id', 'record_keys.record_id')
      .select(['records.id', 'records.number', 'records.status'])
      .where('hard_key', '=', storedHardKey)
      .executeTakeFirst();
  }

  comparable(fields?: RecordFields): Promise<Comparable[]> {
    return comparableRecords(this.db, fields);
  }

  counted(entityIds?: readonly string[]): Promise<CountedRecords> {
    return countedRecords(this.db, entityIds);
  }

  entityFigures(entityId: string): Promise<EntityFigure[]> {
    return latestFigures(this.db, entityId);
  }

  setEntityFigure(figure: EntityFigure, by: string): Promise<void> {
    return insertFigure(this.db, figure, by);
  }
}

interface Change<T, R> {
  id: string;
  submission: Submission | undefined;
  decide: (versions: Versions) => RecordWrite<T> | { refused: R };
  rollback: Rollback<ChangeResult<T, R>>;
}

async function changeLocked<T, R>(
  transaction: Database,
  { id, submission, decide, rollback }: Change<T, R>,
): Promise<ChangeResult<T, R>> {
  const earlier = submission && (await claimChange(transaction, submission, id));
  if (earlier === 'spent') {
    const record = await new SqlRecordStore(transaction).find({ id });
    return record ? { spent: record } : { missing: true };
  }
  if (earlier) {
    const record = await currentRecord(transaction, id);
    return { done: earlier.result as T, record, replayed: true };
  }
  const head = await transaction
    .selectFrom('records')
    .select('number')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!head) return rollback({ missing: true });
  // A statement of its own: one that waits for the lock has looked at the versions before it
  // waited.
  const versions = await readVersions(transaction, id, head.number);
  const decided = decide(versions);
  if ('refused' in decided) return rollback({ refused: decided.refused });
  const record = await writeChange(transaction, versions, decided);
  if (submission) await saveResult(transaction, submission, id, decided.result);
  return { done: decided.result, record, replayed: false };
}

async function currentRecord(db: Database, id: string): Promise<ProcessRecord> {
  const record = await new SqlRecordStore(db).find({ id });
  if (!record) throw new Error('A submission was kept without its record.');
  return record;
}
