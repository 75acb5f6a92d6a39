import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { Pool, types, Client, type CustomTypesConfig, type PoolClient, DatabaseError } from 'pg';
import { StoreUnavailable } from '../../bot/ports/storeUnavailable';
import type { Schema } from '../schema/databaseSchema';
import { DatabaseWatch } from './databaseWatch';

/** Error codes of the system if nobody answers at an address. */
const NOBODY_ANSWERS: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);
/** Shut down by its admin, crashed, not up yet (PostgreSQL, appendix A). */
const NOT_RUNNING: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03']);
/** It runs, but cannot do this now: no connection left, no disk, no memory, only a copy. */
const CANNOT_NOW: ReadonlySet<string> = new Set(['53000', '53100', '53200', '53300', '25006']);
/** Errors of pg and of its pool that have no code. */
const WITHOUT_CODE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Postgres connection has been discarded)/;

/** Errors of the system are known by what they carry alone. */
function read(error: unknown): { code: string; message: string } {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' ? message : '',
  };
}

/** Whether the server is unavailable, as far as one attempt to connect can tell. */
function isServerGone(error: unknown): boolean {
  const { code, message } = read(error);
  return (
    NOBODY_ANSWERS.has(code) || NOT_RUNNING.has(code) || /^Connection terminated/.test(message)
  );
}

/** The error as it is, or StoreUnavailable instead if the database is what is missing. */
function toUnavailableError(error: unknown): unknown {
  if (error instanceof StoreUnavailable) return error;
  const { code, message } = read(error);
  const missing =
    NOBODY_ANSWERS.has(code) ||
    NOT_RUNNING.has(code) ||
    CANNOT_NOW.has(code) ||
    code.startsWith('08') ||
    WITHOUT_CODE.test(message);
  return missing ? new StoreUnavailable(error) : error;
}

/** Milliseconds after which the attempt is abandoned; callers wait less. */
const TIMEOUT = 10_000;

/**
 * Pings a server on a separate connection. A server that answers with an error is there.
 * @throws what keeps it from answering
 */
async function pingServer(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: TIMEOUT,
    query_timeout: TIMEOUT,
    application_name: 'lawaraq ping',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    if (!(error instanceof DatabaseError) || isServerGone(error)) throw error;
  } finally {
    // One that has gone quiet does not answer this either.
    void client.end().catch(() => undefined);
  }
}

/** The tables of one PostgreSQL database. */
export type Database = Kysely<Schema>;

/**
 * pg gives a bigint as a string; ours are counters and stay far below 2^53. And it makes a day the
 * midnight of this machine's time zone; a day stays the text that it is.
 */
const typeParsers: CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (id === Number(types.builtins.INT8)) return Number;
    if (id === Number(types.builtins.DATE)) return String;
    return types.getTypeParser(id, format) as (value: string) => unknown;
  },
};

/** A server that has gone quiet must not hold a turn for longer than Teams waits. */
const QUERY_TIMEOUT = 10_000;

export interface DatabaseOptions {
  /** Milliseconds; 0: none. */
  queryTimeout?: number;
  /** Told when the server is lost, and when it is back. */
  onChange?: (gone: boolean) => void;
  /** Told of the pool, for figures. */
  onOpen?: (pool: Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>) => void;
}

/**
 * Opens a pool; nothing is connected before the first query. End it with `destroy()`. While the
 * server is known to be gone every query fails at once, with StoreUnavailable.
 * @param onIdleError told when the server drops a connection that nobody is using; the pool
 *   replaces it.
 */
export function openDatabase(
  url: string,
  onIdleError: (error: Error) => void = () => undefined,
  { queryTimeout = QUERY_TIMEOUT, onChange, onOpen }: DatabaseOptions = {},
): Database {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: queryTimeout,
    application_name: 'lawaraq',
    types: typeParsers,
  });
  onOpen?.(pool);
  const watch = new DatabaseWatch(
    () => pingServer(url),
    (gone) => onChange?.(gone),
  );
  // Without a listener a lost connection would end the process: one that nobody is using, and one
  // that is in a transaction but between two statements, for which the next of them fails anyway.
  pool.on('error', onIdleError);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    watchQueries(client, watch);
  });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: watchedPool(pool, watch) }) });
}

/** Queries of a connection are abandoned if the server is lost. */
function watchQueries(client: PoolClient, watch: DatabaseWatch): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const watched = (...asked: unknown[]): unknown => {
    watch.assertReachable();
    const answer = query(...asked);
    if (!(answer instanceof Promise)) return answer;
    return watch.waitUntil(answer).catch((error: unknown) => {
      // It still waits for its answer: the pool drops what is ended.
      if (isTimedOut(error)) void (client as unknown as Client).end().catch(() => undefined);
      return rethrow(error);
    });
  };
  client.query = watched as typeof client.query;
}

const isTimedOut = (error: unknown): boolean =>
  error instanceof StoreUnavailable ||
  (error as Error | undefined)?.message === 'Query read timeout';

function rethrow(error: unknown): never {
  throw toUnavailableError(error);
}

function watchedPool(pool: Pool, watch: DatabaseWatch): PostgresPool {
  /** How often the server had been lost when the connection was made. */
  const born = new WeakMap<PoolClient, number>();
  pool.on('connect', (client) => born.set(client, watch.losses));

  const connect = async (): Promise<PostgresPoolClient> => {
    watch.assertReachable();
    const connecting = pool.connect();
    try {
      const client = await watch.waitUntil(connecting);
      // What was connected before an outage may lead nowhere.
      if (born.get(client) === watch.losses) return client;
      client.release(true);
    } catch (error) {
      // It may come still, when nobody waits for it any more.
      connecting.then((late) => late.release(true)).catch(() => undefined);
      if (isServerGone(error)) watch.lose(error as Error);
      return rethrow(error);
    }
    return connect();
  };
  return {
    connect,
    end: async () => {
      watch.end();
      await pool.end();
    },
  };
}
