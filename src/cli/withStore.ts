import { readRecordConfig } from '../config';
import type { Actor } from '../records/staff';
import { openStore, type Store } from '../store/openStore';
import { FaultsFound } from './usage';

export type { Store };

/** Whoever sits at the command line; what is done there is put down to this one. */
export const COMMAND_LINE: Actor = Object.freeze({
  id: 'command-line',
  name: 'Command line',
  entityId: null,
  entitySetBy: null,
  grants: [],
  language: 'en',
  via: 'command',
});

/** What an operator can mend: no server at the address, no such database, not this password. */
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
 * server is shared with a bot that runs on it, and started where none does.
 * @throws FaultsFound where the database cannot be reached
 */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readRecordConfig()).catch((error: unknown) => {
    const code = String((error as NodeJS.ErrnoException | undefined)?.code);
    if (!UNREACHABLE.has(code)) throw error;
    throw new FaultsFound([`The database cannot be opened (${code}): look at DATABASE_URL.`]);
  });
  try {
    return await work(store);
  } finally {
    await store[Symbol.asyncDispose]();
  }
}
