import { sql } from 'kysely';
import type {
  RecordTable,
  TablePage,
  TableQuery,
  TopLine,
  TopQuery,
} from '../../records/reporting/recordTable';
import type { Database } from '../core/database';
import { isAnyOf } from '../records/recordPages';
import { readCursor, writeCursor } from './recordTableCursor';
import {
  allOf,
  entityParts,
  filterCondition,
  wordConditions,
  isLiveLine,
  likelyWordConditions,
  isVisibleLine,
  type Condition,
} from './recordTableFilter';
import { orderOf } from './recordTableOrder';
import {
  inSession,
  readFew,
  readMany,
  type Reading,
  LINE_COLUMNS,
  toLine,
  type LineRow,
} from './recordTableQuery';

const LONGEST_PAGE = 100;
/** Up to this many lines are counted and sorted; beyond it, an index has their order. */
const MOST_COUNTED = 20_000;

/** Tables of records over the lines that a trigger keeps; see `record_lines` in schema.sql. */
export class SqlRecordTable implements RecordTable {
  /**
   * @param mostCounted number of lines up to which they are counted and sorted; see {@link readFew}
   */
  constructor(
    private readonly db: Database,
    private readonly mostCounted = MOST_COUNTED,
  ) {}

  async page(query: TableQuery): Promise<TablePage> {
    const cursor = readCursor(query);
    const limit = pageLength(query.limit);
    // One line more tells whether there is a page behind this one.
    const reading = { ...this.readingOf(query), from: cursor, limit: limit + 1 };
    const { count, rows } = await inSession(this.db, async (session) => {
      const few = cursor?.many ? undefined : await readFew(session, reading);
      if (few && few.count <= this.mostCounted) return few;
      return { count: this.mostCounted + 1, rows: await readMany(session, reading) };
    });
    const many = count > this.mostCounted;
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      lines: rows.slice(0, limit).map(toLine),
      next: last ? writeCursor(query, { key: last.sort_key, id: last.record_id, many }) : null,
      total: { count: Math.min(count, this.mostCounted), exact: !many },
    };
  }

  async top(query: TopQuery): Promise<TopLine[]> {
    const { viewer, entityIds, processTypes, grades } = query;
    const filter: Condition = allOf([
      sql`record_counts.counts and record_counts.state = 'verified'`,
      sql`(record_counts.open or ${isVisibleLine(viewer)})`,
      ...(entityIds ? [sql<boolean>`record_counts.entity_id = ${isAnyOf(entityIds)}`] : []),
      ...(processTypes
        ? [sql<boolean>`record_counts.process_type = ${isAnyOf(processTypes)}`]
        : []),
      ...(grades ? [sql<boolean>`record_counts.grade = ${isAnyOf(grades)}`] : []),
    ]);
    const { rows } = await inSession(this.db, (session) =>
      sql<LineRow & { may_open: boolean }>`
        select ${LINE_COLUMNS}, ${isVisibleLine(viewer)} as may_open from record_counts
          join record_lines on record_lines.record_id = record_counts.record_id
            and record_lines.status = 'verified'
          where ${filter}
          order by record_counts.eliminated_sheets desc, record_counts.record_id
          limit ${pageLength(query.limit)}`.execute(session),
    );
    return rows.map((row) => ({ ...toLine(row), mayOpen: row.may_open }));
  }

  private readingOf(query: Omit<TableQuery, 'after' | 'limit'>): Omit<Reading, 'limit'> {
    return {
      order: orderOf(query.sort, query.descending, query.language ?? 'en'),
      filter: filterCondition(query),
      within: query.sort === 'launched' ? isLiveLine(query) : sql`true`,
      deps: query.sort === 'number' ? entityParts(query) : undefined,
      words: wordConditions(query.text),
      index: likelyWordConditions(query.text),
      mostCounted: this.mostCounted,
    };
  }
}

const pageLength = (limit: number) => Math.min(Math.max(Math.trunc(limit) || 0, 1), LONGEST_PAGE);
