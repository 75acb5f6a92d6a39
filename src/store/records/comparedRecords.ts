import { sql } from 'kysely';
import { nameKey, nameKeys } from '../../records/rules/processNameKey';
import type { RecordFields } from '../../records/model/recordFields';
import type { Comparable, CountedRecords } from '../../records/model/recordStore';
import type { Database } from '../core/database';
import { isAnyOf } from './recordPages';
import { toFigures } from './recordRows';
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
export async function comparableRecords(
  db: Database,
  fields?: RecordFields,
): Promise<Comparable[]> {
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
 * The verified version of each record, of which a constraint lets there be one at most, and what the
 * current versions are part of. One statement, so that both are of one moment.
 */
export async function countedRecords(
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
