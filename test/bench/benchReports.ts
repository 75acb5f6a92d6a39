import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { align } from '../../src/cli/eval/formatEvalReport';
import { UsageError, withUsage } from '../../src/cli/usageError';
import { ProgressReporting } from '../../src/records/reporting/reporting';
import { openDatabase, type Database } from '../../src/store/core/database';
import { startEmbeddedDatabase } from '../../src/store/embedded/embeddedDatabase';
import { migrate } from '../../src/store/migrate';
import { SqlRecordTable } from '../../src/store/reporting/sqlRecordTable';
import { SqlSums } from '../../src/store/reporting/sqlSums';
import { createManyRecords, FIFTY_ENTITIES } from '../support/database/manyRecords';
import { measureChanges } from './benchChanges';
import { everybody, PAGES, PHASE_MEMBERS, SCOPES } from './reportQueries';

const USAGE = `Usage: npm run bench:reports [-- [--database URL] [RECORDS …]]

Measures reports and the table of records at so many random records of 50 entities, by default
10000 100000 1000000; the last takes some ten minutes to be made, and 6 GB on the disk. --database
measures on one that is filled already.`;

const NOTES = [
  'Milliseconds in this process, from the call to the answer; each query was made once before. "page"',
  'is the first page of fifty lines with its total, over every viewer and order; "next" the tenth one.',
];

const DEFAULT_SIZES = ['10000', '100000', '1000000'];
const REPEATED = 20;
const PAGE_REPEATED = 3;
const DEEP = 9;

const milliseconds = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const quantile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  0;
const timesOf = (name: string, times: readonly number[]) => [
  name,
  ...[0.5, 0.95, 1].map((share) => milliseconds(quantile(times, share))),
];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function repeated(times: number, work: () => Promise<unknown>): Promise<number[]> {
  await work();
  const measured: number[] = [];
  for (let at = 0; at < times; at++) measured.push(await timed(work));
  return measured;
}

function reportingOn(db: Database): ProgressReporting {
  const entities = FIFTY_ENTITIES.map(({ id, code }) => {
    const name = { en: code, ar: code };
    return { id, code, name, short: name };
  });
  const get = (id: string) => entities.find((one) => one.id === id);
  const target = { percent: 50, by: '2018-12-31', sources: [] };
  const name = { en: 'Phase', ar: 'مرحلة' };
  const phase = { id: 'phase', number: 1, name, short: name, members: PHASE_MEMBERS, target };
  return new ProgressReporting({
    sums: new SqlSums(db),
    entities: { all: entities, get, idsOf: (id) => [id], named: () => [] },
    phases: { all: [phase], finalTarget: target, get: () => phase, of: () => phase },
    now: () => new Date(),
  });
}

async function benchReports(db: Database): Promise<string[][]> {
  const reporting = reportingOn(db);
  const rows: string[][] = [];
  for (const [name, scope] of Object.entries(SCOPES)) {
    rows.push(
      timesOf(`report of ${name}`, await repeated(REPEATED, () => reporting.report(scope))),
    );
  }
  return rows;
}

async function deepPage(table: SqlRecordTable, query: (typeof PAGES)[number]['query']) {
  let after: string | undefined;
  for (let page = 0; page < DEEP; page++) {
    const { next } = await table.page({ ...query, ...(after === undefined ? {} : { after }) });
    if (next === null) return undefined;
    after = next;
  }
  return after;
}

async function benchTable(db: Database): Promise<string[][]> {
  const table = new SqlRecordTable(db);
  const first = new Map<string, number[]>();
  const next: number[] = [];
  for (const { filter, viewer, query } of PAGES) {
    const times = await repeated(PAGE_REPEATED, () => table.page(query));
    const slowest = Math.max(...times);
    if (slowest > 200) process.stderr.write(`${filter}, ${viewer}, ${query.sort}: ${slowest}\n`);
    first.set(filter, [...(first.get(filter) ?? []), ...times]);
    if (query.sort !== 'updated') continue;
    const after = await deepPage(table, query);
    if (after !== undefined) next.push(await timed(() => table.page({ ...query, after })));
  }
  const top = await Promise.all(
    Object.values(everybody).map((viewer) =>
      repeated(REPEATED, () => table.top({ viewer, limit: 10 })),
    ),
  );
  return [
    ...[...first].map(([filter, times]) => timesOf(`page: ${filter}`, times)),
    timesOf('page: all of these', [...first.values()].flat()),
    timesOf('next', next),
    timesOf('top ten', top.flat()),
  ];
}

async function sizes(db: Database): Promise<string[][]> {
  const { rows } = await sql<{ name: string; rows: number; table: string; indexes: string }>`
    select relname as name, n_live_tup as rows, pg_size_pretty(pg_table_size(relid)) as table,
      pg_size_pretty(pg_indexes_size(relid)) as indexes
    from pg_stat_user_tables where relname like 'record%' and n_live_tup > 0
    order by pg_total_relation_size(relid) desc`.execute(db);
  return rows.map((row) => [row.name, String(row.rows), row.table, row.indexes]);
}

async function benchSize(db: Database): Promise<void> {
  console.log(align([['', 'p50', 'p95', 'max'], ...(await benchReports(db))]).join('\n'));
  console.log(['', ...align([['', 'p50', 'p95', 'max'], ...(await benchTable(db))])].join('\n'));
  const changes = await measureChanges(db);
  console.log(['', ...align([['', 'p50', 'p99'], ...changes])].join('\n'));
  const rebuilt = await timed(() => new SqlSums(db).rebuild());
  console.log(`\nall sums made again in ${(rebuilt / 1000).toFixed(1)} s\n`);
  console.log(align([['table', 'rows', 'size', 'indexes'], ...(await sizes(db))]).join('\n'));
}

async function onNewServer(counts: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedDatabase(folder);
  try {
    for (const count of counts) {
      const url = new URL(server.url);
      const admin = openDatabase(server.url);
      await sql.raw(`create database bench_${count}`).execute(admin);
      await admin.destroy();
      url.pathname = `bench_${count}`;
      process.stderr.write(`${count} records …\n`);
      const making = openDatabase(url.href, undefined, { queryTimeout: 0 });
      await migrate(making);
      const made = await timed(() => createManyRecords(making, { count }));
      console.log(`\n${count} records, made in ${(made / 1000).toFixed(0)} s`);
      await benchSize(making);
      await making.destroy();
    }
  } finally {
    await server[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
withUsage(USAGE, args, async () => {
  const { values, positionals } = parseArgs({
    args,
    options: { database: { type: 'string' } },
    allowPositionals: true,
  });
  const counts = (positionals.length > 0 ? positionals : DEFAULT_SIZES).map(Number);
  if (counts.some((count) => !Number.isInteger(count) || count < 1))
    throw new UsageError('Records are counted in whole numbers.');
  if (values.database === undefined) await onNewServer(counts);
  else {
    const db = openDatabase(values.database, undefined, { queryTimeout: 0 });
    await benchSize(db);
    await db.destroy();
  }
  console.log(['', ...NOTES].join('\n'));
}).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
