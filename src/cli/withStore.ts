import { readRecordConfig, type Config } from '../config/config';
import type { Actor } from '../records/model/staffMember';
import { removeCluster } from '../store/embedded/removeCluster';
import { startEmbeddedDatabase } from '../store/embedded/embeddedDatabase';
import { openSchema, type Schema, type SchemaStatus } from '../store/openSchema';
import { openStore, type Store } from '../store/openStore';
import { InputFaults } from './usageError';

export { backUp, restoreFile, STANDARD, verifyBackup } from '../store/backup/backupFile';
export { BackupError } from '../store/backup/backupFormat';
export { createMissing } from '../store/backup/backupConnection';
export type { Schema, SchemaStatus, Store };

/** The person at the command line; what is done there is put down to this one. */
export const COMMAND_LINE: Actor = Object.freeze({
  id: 'command-line',
  name: 'Command line',
  entityId: null,
  entitySetBy: null,
  grants: [],
  language: 'en',
  via: 'command',
});

/** What an operator can fix: no server at the address, no such database, a wrong password. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  '28000',
  '28P01',
  '3D000',
]);

/**
 * Opens the database of the environment for one command and closes it afterwards. The embedded
 * server is shared with a bot that runs on it, and started if none does.
 * @throws InputFaults if the database cannot be reached
 */
export function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  return withStoreOf(readRecordConfig(), async (store) => {
    if (await store.demonstration.isMarked()) console.error(IS_DEMONSTRATION);
    return work(store);
  });
}

const IS_DEMONSTRATION = 'This database is a demonstration: its records and people are invented.';

/**
 * The same for a command that writes what is real: it refuses a demonstration.
 * @throws InputFaults if the database is a demonstration
 */
export function withRealStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  return withStoreOf(readRecordConfig(), async (store) => {
    if (await store.demonstration.isMarked())
      throw new InputFaults([`${IS_DEMONSTRATION} Nothing real is written into it.`]);
    return work(store);
  });
}

/** The same for the database of another configuration than that of the environment. */
export async function withStoreOf<T>(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(config).catch(reportUnreachable);
  try {
    return await work(store);
  } finally {
    await store[Symbol.asyncDispose]();
  }
}

/**
 * The address of a database as it is, whatever its tables are like; the embedded server runs for as
 * long as the work takes.
 * @throws InputFaults if it cannot be reached
 */
export async function withDatabase<T>(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl !== undefined) return work(config.databaseUrl).catch(reportUnreachable);
  const embedded = await startEmbeddedDatabase(config.dataDir);
  try {
    return await work(embedded.url);
  } finally {
    await embedded[Symbol.asyncDispose]();
  }
}

/** The tables of the environment's database as such: nothing is brought up to date. */
export function withSchema<T>(work: (schema: Schema) => Promise<T>): Promise<T> {
  return withDatabase(readRecordConfig(), async (url) => {
    await using schema = openSchema(url);
    return await work(schema);
  });
}

function reportUnreachable(error: unknown): never {
  const code = String((error as NodeJS.ErrnoException | undefined)?.code);
  if (!UNREACHABLE.has(code)) throw error;
  throw new InputFaults([`The database cannot be opened (${code}): check DATABASE_URL.`]);
}

/** Removes the embedded database in a folder; false if a bot or a command is using it. */
export const removeDatabase = (dataDir: string): boolean => removeCluster(dataDir);
