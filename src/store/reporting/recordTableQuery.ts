import { sql, type Transaction } from 'kysely';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { allOf, type Condition, type EntityParts } from './recordTableFilter';
import { afterCursor, type Order, type Position } from './recordTableOrder';
import type { Schema } from '../schema/databaseSchema';
import type { TableLine } from '../../records/reporting/recordTable';
import { plainDecimal } from '../core/sqlExpressions';
import type { RecordLineTables } from '../schema/recordLineTables';

export type LineRow = Pick<
  RecordLineTables['record_lines'],
  | 'record_id'
  | 'version'
  | 'number'
  | 'status'
  | 'entity_id'
  | 'name_ar'
  | 'name_en'
  | 'process_type'
  | 'grade'
  | 'go_live'
  | 'eliminated_sheets'
  | 'owner_name'
  | 'updated_at'
>;

export const LINE_COLUMNS = sql.join(
  [
    ...['record_id', 'version', 'number', 'status', 'entity_id', 'name_ar', 'name_en'],
    ...['process_type', 'grade', 'go_live', 'eliminated_sheets', 'owner_name', 'updated_at'],
  ].map((column) => sql.ref(`record_lines.${column}`)),
);

export const toLine = (row: LineRow): TableLine => ({
  id: row.record_id,
  number: row.number,
  version: row.version,
  status: row.status,
  entityId: row.entity_id,
  nameAr: row.name_ar,
  nameEn: row.name_en,
  processType: row.process_type,
  grade: row.grade,
  goLiveDate: row.go_live,
  eliminatedSheets: row.eliminated_sheets === null ? null : plainDecimal(row.eliminated_sheets),
  ownerName: row.owner_name,
  updatedAt: row.updated_at.toISOString(),
});

/** What is looked for, in whose order, and from where on. */
export interface Reading {
  order: Order;
  filter: Condition;
  /** The part of it that is about the key of the order: an index along it begins and ends there. */
  within: Condition;
  /** Every word is there. */
  words: readonly Condition[];
  /** Wider than the words, by an index. */
  index: readonly Condition[];
  /** The parts that contain all of it, if an index has each of them in the order. */
  deps?: EntityParts | undefined;
  from?: Position | undefined;
  limit: number;
  /** Up to this many lines are counted and sorted; beyond it, an index has their order. */
  mostCounted: number;
}

/** A line, with its key in the order as text. */
export type KeyedRow = LineRow & { sort_key: string | null };

type Session = Transaction<Schema>;

/**
 * Reads in one transaction, so that what is set for its plans ends with it: no JIT for queries of
 * milliseconds, and memory for a bitmap of a million rows, which would otherwise be rechecked page
 * by page.
 */
export function inSession<T>(db: Database, read: (session: Session) => Promise<T>): Promise<T> {
  return inTransaction(db, async (session) => {
    await set(session, { work_mem: '32MB', jit: 'off' });
    return read(session);
  });
}

async function set(session: Session, settings: Readonly<Record<string, string>>): Promise<void> {
  const all = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${name}, ${value}, true)`,
  );
  await sql`select ${sql.join(all)}`.execute(session);
}

/**
 * Lets indexes alone say which lines are looked at. The planner takes filters for independent of
 * each other, and of the order, and would scan a million rows to find ten thousand; a bitmap
 * of that many takes some milliseconds.
 */
const byBitmaps = (session: Session) =>
  set(session, { enable_seqscan: 'off', enable_indexscan: 'off', enable_indexonlyscan: 'off' });
const byAnything = (session: Session) =>
  set(session, { enable_seqscan: 'on', enable_indexscan: 'on', enable_indexonlyscan: 'on' });

type Counted = { count: number; rows: KeyedRow[] };

/**
 * Finds the lines that are counted at most, and sorts them.
 * @returns how many there are, one more than that at most, and the page; no page if there are
 *   more
 */
export async function readFew(session: Session, reading: Reading): Promise<Counted> {
  await byBitmaps(session);
  const { order, filter, words, index, from, limit, mostCounted } = reading;
  const further = from ? afterCursor(order, from, sql`found.sort_key`) : sql<boolean>`true`;
  const { rows } = await sql<{ count: number } & (KeyedRow | { record_id: null })>`
    with found as materialized (
      select record_id, version, ${order.key} as sort_key from record_lines
        where ${allOf([...index, ...words, filter])} limit ${mostCounted + 1}),
    counted as (select count(*) as count from found),
    page as (
      select record_id, version, sort_key from found
        where (select count from counted) <= ${mostCounted} and ${further}
        order by sort_key ${order.direction} nulls last, record_id ${order.direction}
        limit ${limit})
    select counted.count, page.sort_key::text, ${LINE_COLUMNS}
      from counted
      left join (page join record_lines using (record_id, version)) on true
      order by page.sort_key ${order.direction} nulls last, page.record_id ${order.direction}`.execute(
    session,
  );
  return {
    count: rows[0]?.count ?? 0,
    rows: rows.filter((row): row is { count: number } & KeyedRow => row.record_id !== null),
  };
}

/**
 * Lines to scan along an index for each wanted line, so that enough of them are likely to
 * fit.
 */
const WALKED_FOR_EACH = 100;

/**
 * A page of a query that many lines fit: as a rule some of them are near, along the index of
 * the order. If they are not, because the filter depends on the order, all of them are sorted.
 */
export async function readMany(session: Session, reading: Reading): Promise<KeyedRow[]> {
  const { from, limit } = reading;
  if (from?.key !== null) {
    const { deps } = reading;
    const near = await (deps
      ? walkParts(session, reading, deps, from)
      : walk(session, reading, from));
    if (near.length === limit) return near;
  }
  return sortAll(session, reading);
}

async function walk(
  session: Session,
  { order, filter, within, words, limit }: Reading,
  from: Position | undefined,
): Promise<KeyedRow[]> {
  const { key, direction } = order;
  const further = rowsBeyond(order, from);
  await byAnything(session);
  const { rows } = await sql<KeyedRow>`
    select ${key}::text as sort_key, ${LINE_COLUMNS} from (
      select * from record_lines where ${key} is not null and ${within} and ${further}
        order by ${key} ${direction}, record_id ${direction}
        limit ${WALKED_FOR_EACH * limit}) as record_lines
      where ${allOf([filter, ...words])}
      order by ${key} ${direction}, record_id ${direction}
      limit ${limit}`.execute(session);
  return rows;
}

const rowsBeyond = ({ key, type, beyond }: Order, from: Position | undefined) =>
  from ? sql`(${key}, record_id) ${beyond} (${from.key}::${type}, ${from.id}::uuid)` : sql`true`;

/**
 * Numbers of an entity lie together, so that along all numbers there may be nothing that fits for
 * long: the first of each entity are looked for instead.
 */
async function walkParts(
  session: Session,
  { order, filter, words, limit }: Reading,
  { entityIds, beside }: EntityParts,
  from: Position | undefined,
): Promise<KeyedRow[]> {
  const { key, direction } = order;
  const fits = sql`${key} is not null and ${rowsBeyond(order, from)} and ${allOf([filter, ...words])}
    order by ${key} ${direction}, record_id ${direction} limit ${limit}`;
  await byAnything(session);
  const { rows } = await sql<KeyedRow>`
    select ${key}::text as sort_key, ${LINE_COLUMNS} from (
      select found.* from unnest(${entityIds}::text[]) as entities (id)
        cross join lateral (select * from record_lines where entity_id = entities.id and ${fits}) as found
      union all
      (select * from record_lines where ${beside} and ${fits})) as record_lines
      order by ${key} ${direction}, record_id ${direction}
      limit ${limit}`.execute(session);
  return rows;
}

async function sortAll(
  session: Session,
  { order, filter, words, index, from, limit }: Reading,
): Promise<KeyedRow[]> {
  const { key, direction } = order;
  const further = from ? [afterCursor(order, from)] : [];
  await byBitmaps(session);
  const { rows } = await sql<KeyedRow>`
    select ${key}::text as sort_key, ${LINE_COLUMNS} from record_lines
      where ${allOf([...index, ...words, filter, ...further])}
      order by ${key} ${direction} nulls last, record_id ${direction}
      limit ${limit}`.execute(session);
  return rows;
}
