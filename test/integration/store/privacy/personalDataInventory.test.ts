import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { PERSONAL_DATA } from '../../../../src/store/privacy/personalDataInventory';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

/** The columns of each table as the database has them, and as the catalogue does. */
async function columns(): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text order by column_name collate "C") as columns
    from information_schema.columns join information_schema.tables
      using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'
    group by table_name`.execute(database.db);
  return Object.fromEntries(rows.map(({ table, columns: names }) => [table, names]));
}

const classified = Object.fromEntries(
  Object.entries(PERSONAL_DATA).map(([table, holding]) => {
    const { ids = {}, lists = [], signed = [], traces = [], words = [], rest } = holding;
    const named = Object.entries(ids).flatMap(([id, name]) => [id, ...(name ? [name] : [])]);
    return [table, [...named, ...lists, ...signed, ...traces, ...words, ...rest].sort()];
  }),
);

test('every column of every table is said to hold something of persons, or not to', async () => {
  expect(classified).toEqual(await columns());
});

test.each(['privacy.md', 'privacy.ar.md'])('%s tells of every table that does', (page) => {
  const text = readFileSync(join(__dirname, '../../../../docs', page), 'utf8');
  const personal = Object.entries(PERSONAL_DATA).filter(
    ([, { ids, lists, signed, traces, words }]) => ids ?? lists ?? signed ?? traces ?? words,
  );
  const missing = personal
    .map(([table]) => table)
    .filter((table) => !text.includes(`\`${table}\``));
  expect(missing).toEqual([]);
});
