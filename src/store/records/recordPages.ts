import { sql, type SelectQueryBuilder } from 'kysely';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { RecordQuery, RecordScope } from '../../records/model/recordStore';
import type { Database } from '../core/database';
import { toRecord } from './recordRows';
import type { Schema } from '../schema/databaseSchema';
import { searchWords } from '../core/searchText';
import { storableText } from '../core/storableText';
import { storedKey } from '../core/storedKey';

const LONGEST_PAGE = 100;

/** One page of the current versions, and how many there are. */
export async function listRecords(
  db: Database,
  query: RecordQuery,
): Promise<{ records: ProcessRecord[]; total: number }> {
  const matching = () => filter(db.selectFrom('records'), query);
  const limit = bounded(query.limit, 1, LONGEST_PAGE);
  const offset = bounded(query.offset, 0, Number.MAX_SAFE_INTEGER);
  // The wide rows are read for this page alone.
  const page = matching()
    .select(['id', 'number', 'current_version', 'updated_at as changed'])
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset);
  const rows = await db
    .selectFrom(page.as('page'))
    .innerJoin('record_versions', (join) =>
      join
        .onRef('record_versions.record_id', '=', 'page.id')
        .onRef('record_versions.version', '=', 'page.current_version'),
    )
    .selectAll('record_versions')
    .select('page.number')
    .orderBy('page.changed', 'desc')
    .orderBy('page.id', 'desc')
    .execute();
  const records = rows.map((row) => toRecord(row, row.number));
  // A page that is not full is the last: it says how many there are. Rare words are looked for
  // once.
  const isLast = rows.length < limit && (rows.length > 0 || offset === 0);
  if (isLast) return { records, total: offset + rows.length };
  const { total } = await matching()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { records, total };
}

type Heads = SelectQueryBuilder<Schema, 'records', object>;

function filter(heads: Heads, query: RecordQuery): Heads {
  const { ownerId, statuses, anyOf, text } = query;
  let filtered = heads;
  if (ownerId !== undefined)
    filtered = filtered.where(sql<boolean>`owners @> array[${storedKey(ownerId)}]`);
  if (statuses) filtered = filtered.where('status', '=', isAnyOf(statuses));
  for (const condition of within(query)) filtered = filtered.where(condition);
  if (anyOf) {
    const scopes = anyOf.map(
      (scope) => sql`(${sql.join([sql`true`, ...within(scope)], sql` and `)})`,
    );
    filtered = filtered.where(sql<boolean>`(${sql.join([sql`false`, ...scopes], sql` or `)})`);
  }
  // strpos and not like: nothing in what people type has a meaning for it.
  for (const word of searchWords(text)) {
    filtered = filtered.where(sql<boolean>`strpos(search, ${word}) > 0`);
  }
  return filtered;
}

const within = ({ entityIds, notContributedBy, central }: RecordScope) => [
  ...(entityIds ? [sql<boolean>`entity_id = ${isAnyOf(entityIds)}`] : []),
  ...(notContributedBy === undefined
    ? []
    : [sql<boolean>`${storedKey(notContributedBy)} <> all (involved)`]),
  ...(central === undefined ? [] : [sql<boolean>`central = ${central}`]),
];

/** True for any of the values; of none for nothing. */
export function isAnyOf<T extends string>(values: readonly T[]) {
  return sql<T>`any(${values.map(storableText)}::text[])`;
}

function bounded(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, least), most);
}
