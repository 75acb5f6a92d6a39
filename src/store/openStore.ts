import { sql } from 'kysely';
import type { People } from '../bot/people';
import type { TurnStorage } from '../bot/turnStorage';
import { openDatabase } from './database';
import { startEmbeddedDatabase } from './embeddedDatabase';
import { migrate } from './migrate';
import { SqlPeople } from './sqlPeople';
import { SqlStorage } from './sqlStorage';

export interface StoreOptions {
  /** Any PostgreSQL; absent: the embedded server. */
  databaseUrl: string | undefined;
  /** Where the embedded server keeps its data. */
  dataDir: string;
  /** Lines for the operator. */
  log?: (line: string) => void;
}

/** Everything that outlives a turn. Disposing closes it, and the embedded server with it. */
export interface Store extends AsyncDisposable {
  turnStorage: TurnStorage;
  people: People;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
}

/**
 * Opens the database, starting the embedded server if no address is given, and
 * brings its tables up to date.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const log = options.log ?? (() => undefined);
  const embedded =
    options.databaseUrl === undefined
      ? await startEmbeddedDatabase(options.dataDir, log)
      : undefined;
  const db = openDatabase(options.databaseUrl ?? embedded?.url ?? '', (error) =>
    log(`The database dropped an idle connection: ${error.message}`),
  );
  const close = async () => {
    await db.destroy();
    await embedded?.[Symbol.asyncDispose]();
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    turnStorage: new SqlStorage(db),
    people: new SqlPeople(db),
    ping: async () => void (await sql`select 1`.execute(db)),
    [Symbol.asyncDispose]: close,
  };
}
