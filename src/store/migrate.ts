import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_MIGRATION_TABLE, sql } from 'kysely';
import { openDatabase, type Database } from './core/database';
import { migrations, worksFrom, type Migrations } from './migrations';
import { COMPATIBILITY_TABLE, schemaStatus, whyNotServed } from './schemaStatus';

/** How long a statement waits for a lock: anyone who asks for the table after it waits as well. */
const LOCK_TIMEOUT = sql.lit('2s');
/** Milliseconds between two attempts, on average; others get their turn meanwhile. */
const PAUSE = 500;
/** Attempts of one migration: some five minutes. */
const ATTEMPTS = 120;
/** Lock timeout; deadlock. */
const TRY_AGAIN: ReadonlySet<string> = new Set(['55P03', '40P01']);
/** That of Kysely's migrator, so that Kysely's own tools and this keep each other out. */
const LOCK = sql.lit(3853314791062309107n);

export interface MigrateOptions {
  /** Lines for the operator. */
  log?: (line: string) => void;
  /** Goes no further than this one. */
  to?: string;
  /** In the place of the bot's own. */
  migrations?: Migrations;
  /** For each of them, as the bot's own are declared. */
  worksFrom?: Readonly<Record<string, string>>;
}

/**
 * Brings the tables up to date, each migration in a transaction of its own. Safe when several
 * replicas start at once: one of them does it, under an advisory lock. A database that has more
 * than this version knows is left as it is if its migrations declare that they are compatible.
 * @returns the migrations that were applied
 * @throws when this version cannot serve the database
 */
export async function migrate(db: Database, options: MigrateOptions = {}): Promise<string[]> {
  const { log = () => undefined } = options;
  const known = new Set(Object.keys(options.migrations ?? migrations));
  const pending = async () => {
    const status = await schemaStatus(db, known);
    const why = whyNotServed(status);
    if (why !== undefined) throw new Error(why);
    return status;
  };
  const before = await pending();
  const later = before.unknown.map(({ name }) => name).join(', ');
  if (later !== '')
    log(`The database has ${later} of a later version, which goes together with this one`);
  if (before.pending.length === 0) return [];
  return db.connection().execute(async (connection) => {
    await locked(connection);
    try {
      const { to } = options;
      const left = (await pending()).pending.filter((name) => to === undefined || name <= to);
      for (const name of left) await apply(connection, name, options);
      return left;
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(connection);
    }
  });
}

/** The same on connections of its own, which wait as long as filling a table takes. */
export async function migrateWithRetry(url: string, options?: MigrateOptions): Promise<string[]> {
  const patient = openDatabase(url, undefined, { queryTimeout: 0 });
  try {
    return await migrate(patient, options);
  } finally {
    await patient.destroy();
  }
}

/** However long another replica takes. */
async function locked(connection: Database): Promise<void> {
  await sql`with patience as (select set_config('lock_timeout', '0', true))
    select pg_advisory_lock(${LOCK}) from patience`.execute(connection);
  await sql`create table if not exists ${sql.table(DEFAULT_MIGRATION_TABLE)}
    (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(connection);
}

async function apply(
  connection: Database,
  name: string,
  { log = () => undefined, ...own }: MigrateOptions,
): Promise<void> {
  const migration = (own.migrations ?? migrations)[name];
  const from = (own.worksFrom ?? worksFrom)[name];
  for (let attempt = 1; ; attempt++) {
    try {
      await connection.transaction().execute(async (transaction) => {
        await sql`set local lock_timeout = ${LOCK_TIMEOUT}`.execute(transaction);
        await migration?.up(transaction);
        await record(transaction, name, from);
      });
      return log(`Applied to the database: ${name}`);
    } catch (error) {
      const { code } = (error ?? {}) as { code?: unknown };
      if (!TRY_AGAIN.has(String(code)) || attempt === ATTEMPTS) throw error;
      if (attempt === 1) log(`${name} waits for a table that is in use`);
      await sleep(PAUSE * (0.5 + Math.random()));
    }
  }
}

async function record(
  transaction: Database,
  name: string,
  from: string | undefined,
): Promise<void> {
  await sql`insert into ${sql.table(DEFAULT_MIGRATION_TABLE)} (name, timestamp)
    values (${name}, ${new Date().toISOString()})`.execute(transaction);
  if (from === undefined) return;
  await sql`insert into ${sql.table(COMPATIBILITY_TABLE)} (name, works_from)
    values (${name}, ${from})`.execute(transaction);
}
