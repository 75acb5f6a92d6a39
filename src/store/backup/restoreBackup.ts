import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client, ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { BackupError, RowSum, type Header, type Sequences, type TableLine } from './backupFormat';
import { connect } from './backupConnection';
import { migrateWithRetry } from '../migrate';
import { migrations as ownMigrations, type Migrations } from '../migrations';
import { readBackup, type Part } from './readBackup';
import { copied, migrationsIn, quoted, listTables } from './databaseTables';

/** What sums come to, whatever zeros stand behind their numbers. */
const SUMS = `select md5(coalesce(string_agg(concat_ws(' ', entity_id, state, process_type, grade,
    month, records, left_out, trim_scale(baseline_sheets), trim_scale(residual_sheets),
    trim_scale(eliminated_sheets), trim_scale(eliminated_sheet_days)), e'\\n'
    order by entity_id, state, process_type, grade, month), '')) as sums
  from record_sums where records <> 0 or left_out <> 0`;

const LINE = 'record_id, version, status, number, owner_id, owners, is_current';
const LINES = `select exists (
    (select ${LINE} from record_lines except select ${LINE} from record_line_sources)
    union all
    (select ${LINE} from record_line_sources except select ${LINE} from record_lines)) as differ`;

/**
 * Compares the tables that triggers maintain with what follows from the records, and rebuilds
 * those that differ.
 * @returns the tables that were rebuilt
 */
async function verifyTriggerTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ sums: boolean; lines: boolean }>(
    `select to_regproc('rebuild_sums') is not null as sums,
      to_regclass('record_line_sources') is not null as lines`,
  );
  const has = rows[0] ?? { sums: false, lines: false };
  return [
    ...(has.sums && !(await areSumsRight(client)) ? ['record_sums'] : []),
    ...(has.lines && !(await areLinesRight(client)) ? ['record_lines'] : []),
  ];
}

/** Leaves them as they are if they are right. */
async function areSumsRight(client: Client): Promise<boolean> {
  const sums = async () => (await client.query<{ sums: string }>(SUMS)).rows[0]?.sums;
  const before = await sums();
  await client.query('savepoint sums');
  await client.query('select rebuild_sums()');
  if (before !== (await sums())) return false;
  await client.query('rollback to savepoint sums');
  return true;
}

async function areLinesRight(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ differ: boolean }>(LINES);
  if (rows[0]?.differ !== true) return true;
  await client.query('select write_record_lines(id) from records');
  return false;
}

/**
 * Makes the tables of an empty database as they were when the backup was made.
 * @param wanted the migrations that the backup had
 * @param applied those that the database has; undefined: none ever
 * @param migrations those of this version
 * @throws BackupError if the backup is of a newer version, or the database is
 */
async function migrateToLevel(
  url: string,
  wanted: readonly string[],
  applied: readonly string[] = [],
  migrations: Migrations,
): Promise<void> {
  const known = Object.keys(migrations).sort();
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new BackupError(
      `The backup is of a newer version (it has ${unknown.join(', ')}). Restore it with the version that made it, or a later one.`,
    );
  if (wanted.length === 0 || String(wanted) !== String(known.slice(0, wanted.length)))
    throw new BackupError('The backup has migrations in an order that no version has.');
  const beyond = applied.filter((name) => !wanted.includes(name));
  if (beyond.length > 0)
    throw new BackupError(
      `The database is empty, but its tables are of a later version than the backup (${beyond.join(', ')}). Restore into a new database: --into makes one.`,
    );
  if (applied.length === wanted.length) return;
  const then = known.slice(0, wanted.length).flatMap((name) => {
    const migration = migrations[name];
    return migration ? [[name, migration] as const] : [];
  });
  await migrateWithRetry(url, { migrations: Object.fromEntries(then) });
}

interface Index {
  name: string;
  definition: string;
}

/**
 * Drops the indexes that hold no constraint, and gives the statements that create them again:
 * filling a table and then building them takes a fraction of keeping them row by row.
 */
async function dropIndexes(client: ClientBase): Promise<() => Promise<void>> {
  const { rows } = await client.query<Index>(
    `select index.relname as name, pg_get_indexdef(index.oid) as definition
      from pg_index
      join pg_class index on index.oid = indexrelid
      join pg_class indexed on indexed.oid = indrelid
      where indexed.relkind = 'r' and index.relnamespace = current_schema()::regnamespace
        and not indisunique and not exists (select from pg_constraint where conindid = index.oid)
      order by name`,
  );
  for (const { name } of rows) await client.query(`drop index ${quoted(name)}`);
  return async () => {
    await client.query(`set local maintenance_work_mem = '256MB'`);
    for (const { definition } of rows) await client.query(definition);
  };
}

/** What was restored. */
export interface Restored {
  header: Header;
  tables: Counted[];
  /** Tables of triggers that did not follow from the records and were rebuilt; empty: all did. */
  rebuiltTables: string[];
  /** Messages that wait to be sent. */
  waiting: number;
}
interface Counted {
  table: string;
  rows: number;
  sha256: string;
}

/**
 * Fills an empty database out of a backup: makes the tables as they were then, fills all of them in
 * one transaction, reads them again and compares them with what was written, and only then brings
 * them up to date. If it fails, nothing is in any table, and it can be repeated.
 * @param bytes the backup, decompressed
 * @param migrations in the place of the bot's own
 * @throws BackupError if the file is not right, or the database not empty
 */
export async function restoreBackup(
  url: string,
  bytes: AsyncIterable<Buffer>,
  migrations: Migrations = ownMigrations,
): Promise<Restored> {
  const parts = readBackup(bytes);
  const first = await parts.next();
  if (first.done || first.value.kind !== 'header') throw new BackupError('The file has no head.');
  const { header } = first.value;
  const client = await connect(url);
  try {
    await refuseFilledDatabase(client);
    await migrateToLevel(url, header.migrations, await migrationsIn(client), migrations);
    await client.query('begin');
    const restored = await fill(client, parts);
    await client.query('commit');
    await migrateWithRetry(url, { migrations });
    await client.query('analyze');
    return { header, ...restored };
  } finally {
    await client.end();
  }
}

async function fill(
  client: Client,
  parts: AsyncGenerator<Part>,
): Promise<Omit<Restored, 'header'>> {
  const tables = await listTables(client);
  // From here on nobody else writes, and triggers do not repeat what the backup contains.
  await eachTable(client, tables, (table) => `alter table ${table} disable trigger user`);
  await refuseFilledDatabase(client);
  // Truncated, so that their rows are stored in the order in which they are written.
  await client.query(`truncate ${tables.map(({ table }) => quoted(table)).join(', ')}`);
  const buildIndexes = await dropIndexes(client);
  const counted = await copyAll(client, tables, parts);
  // A trigger that is still to come would keep the tables from being altered.
  await client.query('set constraints all immediate');
  await eachTable(client, tables, (table) => `alter table ${table} enable trigger user`);
  await buildIndexes();
  await compare(client, tables, counted);
  const { rows } = await client.query<{ waiting: number }>(
    `select count(*)::integer as waiting from outbox where outcome is null`,
  );
  return {
    tables: counted,
    rebuiltTables: await verifyTriggerTables(client),
    waiting: rows[0]?.waiting ?? 0,
  };
}

async function eachTable(
  client: Client,
  tables: readonly TableLine[],
  statement: (table: string) => string,
): Promise<void> {
  for (const { table } of tables) await client.query(statement(quoted(table)));
}

/** @throws BackupError naming the tables that hold something */
async function refuseFilledDatabase(client: Client): Promise<void> {
  const held: string[] = [];
  for (const { table } of await listTables(client)) {
    const { rows } = await client.query<{ held: boolean }>(
      `select exists (select from ${quoted(table)}) as held`,
    );
    if (rows[0]?.held) held.push(table);
  }
  if (held.length > 0)
    throw new BackupError(
      `The database already contains something (${held.join(', ')}). A backup is restored into an empty one only.`,
    );
}

async function copyAll(
  client: Client,
  tables: readonly TableLine[],
  parts: AsyncGenerator<Part>,
): Promise<Counted[]> {
  const missing = new Map(tables.map((table) => [table.table, table]));
  const counted: Counted[] = [];
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const part = next.value;
    if (part.kind === 'sequences') await setSequences(client, part.sequences);
    if (part.kind !== 'table') continue;
    const { table } = part.table;
    const own = missing.get(table);
    if (String([...(own?.columns ?? [])].sort()) !== String([...part.table.columns].sort()))
      throw new BackupError(
        `The table ${table} of the backup is not one that its migrations make.`,
      );
    missing.delete(table);
    counted.push(await copyRows(client, part.table, parts));
  }
  if (missing.size > 0)
    throw new BackupError(`The backup lacks tables: ${[...missing.keys()].join(', ')}.`);
  return counted;
}

async function copyRows(
  client: Client,
  table: TableLine,
  parts: AsyncGenerator<Part>,
): Promise<Counted> {
  const counted: Counted = { table: table.table, rows: 0, sha256: '' };
  async function* rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const next = await parts.next();
      if (next.done) throw new BackupError('The file is not whole: it ends in the middle.');
      if (next.value.kind === 'tableEnd') return void Object.assign(counted, next.value.end);
      if (next.value.kind === 'rows') yield next.value.bytes;
    }
  }
  await pipeline(Readable.from(rows()), client.query(copyFrom(`copy ${copied(table)} from stdin`)));
  return counted;
}

async function setSequences(client: Client, last: Sequences['sequences']): Promise<void> {
  for (const [sequence, value] of Object.entries(last))
    await client.query(`select setval(quote_ident($1)::regclass, $2, $3)`, [
      ...[sequence, value ?? 1, value !== null],
    ]);
}

/** Reads every table again as it is now. */
async function compare(
  client: Client,
  tables: readonly TableLine[],
  counted: readonly Counted[],
): Promise<void> {
  for (const { table, rows, sha256 } of counted) {
    const own = tables.find((one) => one.table === table);
    if (!own) continue;
    const sum = new RowSum();
    for await (const bytes of client.query(copyTo(`copy ${copied(own)} to stdout`)))
      sum.add(bytes as Buffer);
    const now = sum.end();
    if (now.rows !== rows || now.sha256 !== sha256)
      throw new BackupError(`The table ${table} is not as it was after all; nothing was restored.`);
  }
}
