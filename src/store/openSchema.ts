import { openDatabase } from './core/database';
import { migrateWithRetry } from './migrate';
import { schemaStatus, whyNotServed, type SchemaStatus as Found } from './schemaStatus';

/** What a database has of the migrations, and why this version cannot serve it, if it cannot. */
export interface SchemaStatus extends Found {
  whyNot: string | undefined;
}

/** The tables of a database as such, whatever is in them. */
export interface Schema extends AsyncDisposable {
  status(): Promise<SchemaStatus>;
  /**
   * Applies what is missing.
   * @returns the names of what was applied
   */
  migrate(log?: (line: string) => void): Promise<string[]>;
}

/** Opens a database without bringing it up to date. */
export function openSchema(url: string): Schema {
  const db = openDatabase(url);
  return {
    async status() {
      const found = await schemaStatus(db);
      return { ...found, whyNot: whyNotServed(found) };
    },
    migrate: (log) => migrateWithRetry(url, log ? { log } : {}),
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}
