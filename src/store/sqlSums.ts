import { sql, type RawBuilder } from 'kysely';
import type { Period } from '../records/reporting/scope';
import type { SumFilter, SumPart, SumRow, SumsStore } from '../records/reporting/sumsStore';
import type { Database } from './database';
import { inTransaction } from './inTransaction';
import { plainDecimal } from './plainDecimal';
import { storableText } from './storable';

const COLUMNS: Readonly<Record<SumPart, string>> = {
  entityId: 'entity_id',
  processType: 'process_type',
  grade: 'grade',
  month: 'month',
};

type Row = Record<string, string | number> & Pick<SumRow, 'state'>;

/** Records that are counted again in one statement. */
const BATCH = 5000;

/** The sums that triggers keep; see migration 0010. */
export class SqlSums implements SumsStore {
  constructor(private readonly db: Database) {}

  async sums(filter: SumFilter, by: readonly SumPart[]): Promise<SumRow[]> {
    const [rows = []] = await this.groupings(filter, [by]);
    return rows;
  }

  async groupings(filter: SumFilter, ways: readonly (readonly SumPart[])[]): Promise<SumRow[][]> {
    const named = [...new Set(ways.flat())];
    const columns = sql.join([sql.ref('state'), ...named.map(columnOf)]);
    const way = named.length === 0 ? sql`0` : sql`grouping(${sql.join(named.map(columnOf))})`;
    const sets = ways.map((by) => sql`(${sql.join([sql.ref('state'), ...by.map(columnOf)])})`);
    const { rows } = await sql<Row>`
      select ${columns}, ${way} as way, sum(records) as records, sum(left_out) as left_out,
        sum(baseline_sheets) as baseline, sum(residual_sheets) as residual,
        sum(eliminated_sheets) as eliminated
      from record_sums
      where (records > 0 or left_out > 0) ${narrowed(filter)}
      group by grouping sets (${sql.join(sets)})`.execute(this.db);
    return ways.map((by) => {
      const own = bitsWithout(by, named);
      return rows.filter((row) => Number(row['way']) === own).map((row) => toSums(row, by));
    });
  }

  atOneMoment<T>(read: (sums: SumsStore) => Promise<T>): Promise<T> {
    return this.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((transaction) => read(new SqlSums(transaction)));
  }

  async sheetDaysUntil(filter: SumFilter, day: string): Promise<string> {
    // Whole months are summed; the month of the day itself is looked at record by record.
    const { rows } = await sql<{ days: string | null }>`
      select sum(days) as days from (
        select sum(eliminated_sheets * (${day}::date - date '2000-01-01') - eliminated_sheet_days)
            as days
          from record_sums
          where state = 'verified' and month > date '0001-01-01'
            and month < date_trunc('month', ${day}::date) ${narrowed(filter)}
        union all
        select sum(eliminated_sheets * (${day}::date - go_live))
          from record_counts
          where counts and state = 'verified' and go_live < ${day}::date
            and go_live >= date_trunc('month', ${day}::date) ${narrowed(filter)}) as parts`.execute(
      this.db,
    );
    return decimalOf(rows[0]?.days);
  }

  async launchedIn(
    filter: SumFilter,
    { from, until }: Period,
  ): Promise<{ records: number; eliminatedSheets: string }> {
    const whole = sql`month >= ${from}::date
      and month + interval '1 month' <= ${until}::date + 1`;
    const { rows } = await sql<{ records: number; eliminated: string | null }>`
      select coalesce(sum(records), 0)::int as records, sum(eliminated) as eliminated from (
        select sum(records) as records, sum(eliminated_sheets) as eliminated
          from record_sums
          where state = 'verified' and ${whole} ${narrowed(filter)}
        union all
        select count(*), sum(eliminated_sheets)
          from record_counts
          where counts and state = 'verified' and go_live between ${from}::date and ${until}::date
            and (go_live < date_trunc('month', ${from}::date - 1) + interval '1 month'
              or go_live >= date_trunc('month', ${until}::date + 1))
            ${narrowed(filter)}) as parts`.execute(this.db);
    const [{ records, eliminated } = { records: 0, eliminated: null }] = rows;
    return { records, eliminatedSheets: decimalOf(eliminated) };
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

const columnOf = (part: SumPart) => sql.ref(COLUMNS[part]);

/** As PostgreSQL's `grouping` counts: a bit for each that a way does not name, the last the lowest. */
const bitsWithout = (by: readonly SumPart[], named: readonly SumPart[]): number =>
  named.reduce((bits, part) => bits * 2 + (by.includes(part) ? 0 : 1), 0);

const toSums = (row: Row, by: readonly SumPart[]): SumRow => ({
  state: row.state,
  ...Object.fromEntries(by.flatMap((part) => partOf(row, part))),
  records: Number(row['records']),
  leftOut: Number(row['left_out']),
  baselineSheets: decimalOf(row['baseline']),
  residualSheets: decimalOf(row['residual']),
  eliminatedSheets: decimalOf(row['eliminated']),
});

/** Absent where the records of the row do not say. */
function partOf(row: Row, part: SumPart): [SumPart, string][] {
  const value = String(row[COLUMNS[part]]);
  if (part !== 'month') return value === '' ? [] : [[part, value]];
  return value.startsWith('0001') ? [] : [[part, value.slice(0, 7)]];
}

const decimalOf = (sum: unknown) => plainDecimal(typeof sum === 'string' ? sum : '0');
