import { sql } from 'kysely';
import type {
  LinesQuery,
  ReportLine,
  ReportLines,
  Standing,
} from '../../records/reporting/reportLines';
import type { Database } from '../core/database';
import { plainDecimal } from '../core/sqlExpressions';
import type { RecordLineTables } from '../schema/recordLineTables';
import { allOf, filterCondition, wordConditions, likelyWordConditions } from './recordTableFilter';
import { orderOf } from './recordTableOrder';
import { inSession, readFew, readMany, type KeyedRow, type Reading } from './recordTableQuery';

/** Up to this many lines are sorted at once; beyond it, an index has their order. */
const MOST_SORTED = 20_000;
/** Lines whose figures are in memory at one time, and that are written before others get a turn. */
const BATCH = 200;

type Row = Pick<
  RecordLineTables['record_lines'],
  | 'record_id'
  | 'number'
  | 'version'
  | 'status'
  | 'entity_id'
  | 'name_ar'
  | 'name_en'
  | 'process_type'
  | 'grade'
  | 'go_live'
> & {
  counts: boolean | null;
  part_of: string | null;
  baseline_sheets: string | null;
  residual_sheets: string | null;
  eliminated_sheets: string | null;
  verifier_name: string | null;
  stands_in_for_name: string | null;
  decided_at: Date | null;
};

interface Sizes {
  mostSorted: number;
  batch: number;
}

/**
 * The lines of a table beside what is counted of them; see `record_lines` and `record_counts` in
 * schema.sql.
 */
export class SqlReportLines implements ReportLines {
  constructor(
    private readonly db: Database,
    private readonly sizes: Sizes = { mostSorted: MOST_SORTED, batch: BATCH },
  ) {}

  async *each(query: LinesQuery): AsyncGenerator<ReportLine> {
    for await (const rows of this.batches(query)) yield* await this.linesOf(rows, query);
  }

  /** The lines of a table by number, as many at a time as are in memory with their figures. */
  private async *batches(query: LinesQuery): AsyncGenerator<readonly KeyedRow[]> {
    const { mostSorted, batch } = this.sizes;
    const reading = readingOf(query, mostSorted);
    const few = await inSession(this.db, (session) => readFew(session, reading));
    if (few.count > mostSorted) yield* this.batchesOfMany({ ...reading, limit: batch });
    else for (let at = 0; at < few.rows.length; at += batch) yield few.rows.slice(at, at + batch);
  }

  private async *batchesOfMany(reading: Reading): AsyncGenerator<readonly KeyedRow[]> {
    for (let from = reading.from; ;) {
      const rows: KeyedRow[] = await inSession(this.db, (session) =>
        readMany(session, { ...reading, from }),
      );
      yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < reading.limit) return;
      from = { key: last.sort_key, id: last.record_id };
    }
  }

  /** Asks once more what may be seen: since the table was read, a line may have changed. */
  private async linesOf(keys: readonly KeyedRow[], query: LinesQuery): Promise<ReportLine[]> {
    const { rows } = await sql<Row>`
      select lines.record_id, lines.number, lines.version, lines.status, lines.entity_id,
          lines.name_ar, lines.name_en, lines.process_type,
          coalesce(record_counts.grade, lines.grade) as grade, lines.go_live,
          record_counts.counts, record_versions.fields ->> 'partOf' as part_of,
          record_versions.baseline_sheets, record_versions.residual_sheets,
          record_versions.eliminated_sheets, record_versions.verifier_name,
          record_versions.stands_in_for_name, record_versions.decided_at
        from (
          select record_lines.*, place
            from unnest(${keys.map(({ record_id }) => record_id)}::uuid[],
                ${keys.map(({ version }) => version)}::integer[])
              with ordinality as wanted (record_id, version, place)
            join record_lines using (record_id, version)
            where ${allOf([filterCondition(query), ...wordConditions(query.text)])}) as lines
        join record_versions on record_versions.record_id = lines.record_id
          and record_versions.version = lines.version
        left join record_counts on record_counts.record_id = lines.record_id
          and record_counts.state = case lines.status
            when 'verified' then 'verified' when 'submitted' then 'pending' end
        order by place`.execute(this.db);
    return rows.map(toLine);
  }
}

const readingOf = (query: LinesQuery, mostSorted: number): Reading => ({
  order: orderOf('number', false, 'en'),
  filter: filterCondition(query),
  within: sql`true`,
  words: wordConditions(query.text),
  index: likelyWordConditions(query.text),
  limit: mostSorted,
  mostCounted: mostSorted,
});

function standingOf({ status, counts }: Row): Standing {
  if (counts === null) return 'none';
  if (status === 'verified') return counts ? 'counted' : 'bundled';
  return counts ? 'pending' : 'pendingBundled';
}

const decimal = (value: string | null) => (value === null ? null : plainDecimal(value));

function toLine(row: Row): ReportLine {
  return {
    id: row.record_id,
    number: row.number,
    version: row.version,
    status: row.status,
    standing: standingOf(row),
    partOf: row.part_of,
    entityId: row.entity_id,
    nameAr: row.name_ar,
    nameEn: row.name_en,
    processType: row.process_type,
    grade: row.grade,
    goLiveDate: row.go_live,
    baselineSheets: decimal(row.baseline_sheets),
    residualSheets: decimal(row.residual_sheets),
    eliminatedSheets: decimal(row.eliminated_sheets),
    decidedBy: row.verifier_name,
    decidedFor: row.stands_in_for_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}
