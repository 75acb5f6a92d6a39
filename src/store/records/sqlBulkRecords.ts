import { sql } from 'kysely';
import type {
  BulkRecords,
  CreatedAll,
  ImportedRecord,
  KeyTakenBy,
  KnownRecord,
} from '../../records/operations/bulkRecords';
import type { ProcessRecord, Status } from '../../records/model/processRecord';
import { createRecords } from './createRecords';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { batches } from '../core/rowBatches';
import { isAnyOf } from './recordPages';
import { toRecord } from './recordRows';
import { storedKey } from '../core/storedKey';

/** Rows that are in memory at one time. */
const BATCH = 500;

/** Records by the file, in the tables of the record store. */
export class SqlBulkRecords implements BulkRecords {
  constructor(private readonly db: Database) {}

  async createAll(imported: readonly ImportedRecord[]): Promise<CreatedAll | KeyTakenBy> {
    try {
      const created = await inTransaction(this.db, (transaction) =>
        createRecords(transaction, imported),
      );
      return { created };
    } catch (error) {
      const { constraint } = error as { constraint?: string };
      if (constraint !== 'record_keys_pkey') throw error;
      return { taken: await this.holding(imported.flatMap(({ hardKey }) => hardKey ?? [])) };
    }
  }

  async createdBy(
    submissionIds: readonly string[],
    personId: string,
  ): Promise<ReadonlyMap<string, KnownRecord>> {
    const rows = await this.known()
      .innerJoin('record_submissions', 'record_submissions.record_id', 'records.id')
      .select('submission_id as key')
      .where('submission_id', '=', isAnyOf(submissionIds.map(storedKey)))
      .where('person_id', '=', storedKey(personId))
      .execute();
    return byKey(rows);
  }

  async numbered(numbers: readonly string[]): Promise<ReadonlyMap<string, KnownRecord>> {
    const rows = await this.known()
      .select('number as key')
      .where('number', '=', isAnyOf(numbers))
      .execute();
    return byKey(rows);
  }

  async holding(hardKeys: readonly string[]): Promise<ReadonlyMap<string, KnownRecord>> {
    const keys = new Map(hardKeys.map((key) => [storedKey(key), key]));
    const rows = await this.known()
      .innerJoin('record_keys', 'record_keys.record_id', 'records.id')
      .select('hard_key as key')
      .where('hard_key', '=', isAnyOf([...keys.keys()]))
      .execute();
    return byKey(rows.map((row) => ({ ...row, key: keys.get(row.key) ?? null })));
  }

  async *each(query: {
    entityIds?: readonly string[];
    statuses?: readonly Status[];
  }): AsyncGenerator<ProcessRecord> {
    const keys = await this.versionsOf(query);
    for (const some of batches(keys, BATCH)) yield* await this.read(some);
  }

  private versionsOf({
    entityIds,
    statuses,
  }: {
    entityIds?: readonly string[];
    statuses?: readonly Status[];
  }): Promise<VersionKey[]> {
    return this.db
      .selectFrom('records')
      .innerJoin('record_versions', 'record_versions.record_id', 'records.id')
      .select(['record_versions.record_id as id', 'record_versions.version'])
      .$if(statuses === undefined, (versions) =>
        versions.whereRef('record_versions.version', '=', 'records.current_version'),
      )
      .$if(statuses !== undefined, (versions) =>
        versions.where('record_versions.status', '=', isAnyOf(statuses ?? [])),
      )
      .$if(entityIds !== undefined, (versions) =>
        versions.where('record_versions.entity_id', '=', isAnyOf(entityIds ?? [])),
      )
      .orderBy('record_versions.entity_id', (order) => order.asc().nullsLast())
      .orderBy('records.number', (order) => order.asc().nullsLast())
      .orderBy('records.created_at')
      .orderBy('record_versions.record_id')
      .orderBy('record_versions.version')
      .execute();
  }

  private async read(keys: readonly VersionKey[]): Promise<ProcessRecord[]> {
    const ids = keys.map(({ id }) => id);
    const versions = keys.map(({ version }) => version);
    const wanted = sql<VersionKey>`(
      select * from unnest(${ids}::uuid[], ${versions}::integer[]) with ordinality
        as wanted (id, version, place))`;
    const rows = await this.db
      .selectFrom('record_versions')
      .innerJoin('records', 'records.id', 'record_versions.record_id')
      .innerJoin(wanted.as('wanted'), (join) =>
        join
          .onRef('wanted.id', '=', 'record_versions.record_id')
          .onRef('wanted.version', '=', 'record_versions.version'),
      )
      .selectAll('record_versions')
      .select('records.number')
      .orderBy(sql`place`)
      .execute();
    return rows.map((row) => toRecord(row, row.number));
  }

  private known() {
    return this.db.selectFrom('records').select(['records.id', 'number', 'status']);
  }
}

interface VersionKey {
  id: string;
  version: number;
}

const byKey = (rows: readonly (KnownRecord & { key: string | null })[]) =>
  new Map(rows.map(({ key, ...known }) => [key ?? '', known]));
