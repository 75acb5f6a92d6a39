import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase, type Database } from '../../../src/store/core/database';
import { migrate } from '../../../src/store/migrate';

export interface TestDatabase extends AsyncDisposable {
  db: Database;
  url: string;
}

/** Copied for each test, for the migrations take longer than the copy. */
const TEMPLATE = 'migrated';

/** Makes the database that {@link createTestDatabase} copies; once for a run. */
export async function makeTemplate(): Promise<void> {
  await onServer(`create database ${TEMPLATE}`);
  const db = openDatabase(addressOf(TEMPLATE));
  await migrate(db);
  await db.destroy();
}

/** A fresh, empty, migrated database of its own, on the server of this run. Dispose it in `afterAll`. */
export async function createTestDatabase(options = { migrated: true }): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}${options.migrated ? ` template ${TEMPLATE}` : ''}`);
  const url = addressOf(name);
  const db = openDatabase(url);
  return {
    db,
    url,
    async [Symbol.asyncDispose]() {
      await db.destroy();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

function addressOf(name?: string): string {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests with jest.');
  const url = new URL(server);
  if (name) url.pathname = `/${name}`;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: addressOf() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
