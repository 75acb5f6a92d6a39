import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { DATABASE_SCHEMA, describeDatabase } from '../../../../scripts/describeDatabase';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

test('schema.sql is what the migrations make; if not, run `npm run database-schema`', async () => {
  const written = readFileSync(join(__dirname, '../../../..', DATABASE_SCHEMA), 'utf8');
  expect((await describeDatabase(database.db)).split('\n')).toEqual(written.split('\n'));
});

test('every table, view and function says what it is for, in a comment of the database', async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v')
        and obj_description(oid, 'pg_class') is null and relname <> 'kysely_migration'
    union all
    select proname from pg_proc
      where pronamespace = current_schema()::regnamespace
        and obj_description(oid, 'pg_proc') is null`.execute(database.db);
  expect(rows).toEqual([]);
});
