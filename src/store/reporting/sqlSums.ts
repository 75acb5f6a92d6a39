import { sql, type RawBuilder } from 'kysely';
import type { Period } from '../../records/reporting/reportScope';
import type {
  LaunchSums,
  MonthSums,
  SumFilter,
  SumPart,
  SumRow,
  SumsStore,
} from '../../records/reporting/sumsStore';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { plainDecimal } from '../core/sqlExpressions';
import { storableText } from '../core/storableText';

const COLUMNS: Readonly<Record<SumPart, string>> = {
  entityId: 'entity_id',
  processType: 'process_type',
  grade: 'grade',
  month: 'month',
};

type Row = Record<string, string | number> & Pick<SumRow, 'state'>;

/** Records that are counted again in one statement. */
const BATCH = 5000;

/** The sums that triggers keep: `record_sums` and `record_counts` in schema.sql. */
export class SqlSums implements SumsStore {
  constructor(private readonly db: Database) {}

  async sums(filter: SumFilter, by: readonly SumPart[]): Promise<SumRow[]> {
    const parts = sql.join([sql.ref('state'), ...by.map((part) => sql.ref(COLUMNS[part]))]);
    const { rows } = await sql<Row>`
      select ${parts}, sum(records) as records, sum(left_out) as left_out,
        sum(baseline_sheets) as baseline, sum(residual_sheets) as residual,
        sum(eliminated_sheets) as eliminated
      from record_sums
      where (records > 0 or left_out > 0) ${narrowed(filter)}
      group by ${parts}`.execute(this.db);
    return rows.map((row) => ({
      state: row.state,
      ...Object.fromEntries(by.flatMap((part) => partOf(row, part))),
      records: Number(row['records']),
      leftOut: Number(row['left_out']),
      baselineSheets: decimalOf(row['baseline']),
      residualSheets: decimalOf(row['residual']),
      eliminatedSheets: decimalOf(row['eliminated']),
    }));
  }

  async months(filter: SumFilter): Promise<MonthSums[]> {
    const { rows } = await sql<LaunchRow & { month: string }>`
      select to_char(month, 'YYYY-MM') as month, sum(records) as records,
        sum(eliminated_sheets) as eliminated, sum(eliminated_sheet_days) as days
      from record_sums
      where records > 0 and state = 'verified' and month > date '0001-01-01' ${narrowed(filter)}
      group by record_sums.month order by record_sums.month`.execute(this.db);
    return rows.map(({ month, ...sums }) => ({ month, ...toLaunched(sums) }));
  }

  async launchedIn(filter: SumFilter, { from, until }: Period): Promise<LaunchSums> {
    const { rows } = await sql<LaunchRow>`
      select count(*) as records, sum(eliminated_sheets) as eliminated,
        sum(eliminated_sheets * (go_live - date '2000-01-01')) as days
      from record_counts
      where counts and state = 'verified' and go_live between ${from}::date and ${until}::date
        ${narrowed(filter)}`.execute(this.db);
    const [sums = { records: 0, eliminated: null, days: null }] = rows;
    return toLaunched(sums);
  }

  atOneMoment<T>(read: (sums: SumsStore) => Promise<T>): Promise<T> {
    return this.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((transaction) => read(new SqlSums(transaction)));
  }

  async purchasedSheets(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db
      .selectFrom('entity_figures')
      .distinctOn('entity_id')
      .select(['entity_id', 'value'])
      .where('kind', '=', 'purchased_sheets')
      .orderBy('entity_id')
      .orderBy('year')
      .orderBy('id', 'desc')
      .execute();
    return new Map(rows.map(({ entity_id, value }) => [entity_id, plainDecimal(value)]));
  }

  async rebuild(): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await this.db
        .selectFrom('records')
        .select('id')
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .execute();
      const ids = batch.map(({ id }) => id);
      const last = ids.at(-1);
      if (last === undefined) break;
      await inTransaction(this.db, (transaction) =>
        sql`select recount_records(${ids}::uuid[])`.execute(transaction),
      );
      after = last;
    }
    await inTransaction(this.db, (transaction) => sql`select rebuild_sums()`.execute(transaction));
  }
}

function narrowed({ entityIds, processType, grade }: SumFilter): RawBuilder<unknown> {
  const conditions = [
    ...(entityIds ? [sql`and entity_id = any(${entityIds.map(storableText)}::text[])`] : []),
    ...(processType ? [sql`and process_type = ${processType}`] : []),
    ...(grade ? [sql`and grade = ${grade}`] : []),
  ];
  return conditions.length === 0 ? sql`` : sql.join(conditions, sql` `);
}

interface LaunchRow {
  records: number;
  eliminated: string | null;
  days: string | null;
}

const toLaunched = ({ records, eliminated, days }: LaunchRow): LaunchSums => ({
  records: Number(records),
  eliminatedSheets: decimalOf(eliminated),
  eliminatedSheetDays: decimalOf(days),
});

/** Absent if the records of the row do not say. */
function partOf(row: Row, part: SumPart): [SumPart, string][] {
  const value = String(row[COLUMNS[part]]);
  if (part !== 'month') return value === '' ? [] : [[part, value]];
  return value.startsWith('0001') ? [] : [[part, value.slice(0, 7)]];
}

const decimalOf = (sum: unknown) => plainDecimal(typeof sum === 'string' ? sum : '0');
