import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  BackupError,
  END_OF_ROWS,
  FORMAT,
  FORMAT_VERSION,
  RowSum,
  type End,
  type Header,
  type Sequences,
  type TableEnd,
  type TableLine,
} from './backupFormat';
import { connect } from './backupConnection';
import { copied, migrationsIn, quoted, listTables } from './databaseTables';

/** What a backup holds. */
export interface Written {
  header: Header;
  tables: ({ table: string } & TableEnd)[];
}

/** A migration that is applied at the same moment is over by the next attempt. */
const ATTEMPTS = 5;

/**
 * The lines of a backup, before they are compressed: all tables as they are at one moment, while
 * others go on writing. What was committed before the first line is in it.
 * @param onHeader told before the first line
 * @throws BackupError if there is nothing to back up, or a migration is under way
 */
export async function* backupLines(url: string, written: Partial<Written>): AsyncGenerator<Buffer> {
  const client = await connect(url);
  try {
    const { header, tables } = await begin(client, url);
    const ends: Written['tables'] = [];
    Object.assign(written, { header, tables: ends });
    const sum = createHash('sha256');
    const line = (value: Header | TableLine | TableEnd | Sequences) => {
      const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
      sum.update(bytes);
      return bytes;
    };
    yield line(header);
    for (const table of tables) {
      yield line(table);
      const rows = new RowSum();
      for await (const bytes of client.query(copyTo(`copy ${copied(table)} to stdout`))) {
        rows.add(bytes as Buffer);
        yield bytes as Buffer;
      }
      yield END_OF_ROWS;
      const end = rows.end();
      ends.push({ table: table.table, ...end });
      yield line(end);
    }
    yield line({ sequences: await sequencesIn(client) });
    const end: End = { tables: tables.length, sha256: sum.digest('hex') };
    yield Buffer.from(`${JSON.stringify(end)}\n`);
  } finally {
    await client.end();
  }
}

/** Opens the snapshot, and keeps the tables from being altered until the connection ends. */
async function begin(
  client: Client,
  url: string,
): Promise<{ header: Header; tables: TableLine[] }> {
  for (let attempt = 1; ; attempt++) {
    await client.query('begin isolation level repeatable read, read only');
    const migrations = await migrationsIn(client);
    if (!migrations) throw new BackupError('There is nothing to back up: the database is empty.');
    const tables = await listTables(client);
    const names = tables.map(({ table }) => quoted(table)).join(', ');
    const locked = await client.query(`lock table ${names} in access share mode`).then(
      () => true,
      // One of them was dropped meanwhile.
      () => false,
    );
    // The snapshot does not see what a migration did that held one of the locks.
    const now = await migrationsNow(url);
    if (locked && String(now) === String(migrations))
      return { header: await headerOf(client, migrations), tables };
    await client.query('rollback');
    if (attempt === ATTEMPTS)
      throw new BackupError('The tables are being changed by a newer version: try again.');
  }
}

async function headerOf(client: Client, migrations: string[]): Promise<Header> {
  const { rows } = await client.query<{ at: Date; server: string }>(
    `select now() as at, current_setting('server_version') as server`,
  );
  const [row] = rows;
  if (!row) throw new Error('The database did not tell the time.');
  const { at, server } = row;
  return {
    ...{ format: FORMAT, version: FORMAT_VERSION, madeAt: at.toISOString(), server, migrations },
  };
}

async function migrationsNow(url: string): Promise<string[] | undefined> {
  const client = await connect(url);
  try {
    return await migrationsIn(client);
  } finally {
    await client.end();
  }
}

/** As they are now, which may be later than the snapshot: a number is only passed over by that. */
async function sequencesIn(client: Client): Promise<Sequences['sequences']> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value as last from pg_sequences
      where schemaname = current_schema() order by sequencename`,
  );
  return Object.fromEntries(
    rows.map(({ name, last }) => [name, last === null ? null : Number(last)]),
  );
}
