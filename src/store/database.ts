import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type CustomTypesConfig } from 'pg';
import type { Schema } from './schema';

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

/**
 * Opens a pool; nothing is connected before the first query. End it with `destroy()`.
 * @param onIdleError told when the server drops a connection that nobody is using; the pool replaces it.
 * @param options.queryTimeout milliseconds; 0: none
 */
export function openDatabase(
  url: string,
  onIdleError: (error: Error) => void = () => undefined,
  { queryTimeout = QUERY_TIMEOUT } = {},
): Database {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: queryTimeout,
    application_name: 'lawaraq',
    types: typeParsers,
  });
  // Without a listener a lost connection would end the process: one that nobody is using, and one
  // that is in a transaction but between two statements, for which the next of them fails anyway.
  pool.on('error', onIdleError);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
