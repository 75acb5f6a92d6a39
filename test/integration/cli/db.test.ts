import { sql } from 'kysely';
import * as db from '../../../src/cli/commands/dbCommand';
import { migrations } from '../../../src/store/migrations';
import { listening } from '../../support/process/commandLine';
import { createTestDatabase, type TestDatabase } from '../../support/database/database';

const NAMES = Object.keys(migrations).sort();
const given = process.env['DATABASE_URL'];
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  process.env['DATABASE_URL'] = database.url;
});
afterAll(async () => {
  if (given === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = given;
  await database[Symbol.asyncDispose]();
});

const run = (...args: string[]) => listening(() => db.run(args));

test('the command tells what is missing, applies it, and tells that nothing is', async () => {
  const empty = await run('status', '--json');
  expect([empty.code, JSON.parse(empty.output)]).toEqual([
    1,
    { applied: [], pending: NAMES, unknown: [], serves: true },
  ]);
  const migrated = await run('migrate', '--json');
  expect([migrated.code, JSON.parse(migrated.output)]).toEqual([0, { applied: NAMES }]);
  const { code, output } = await run('status');
  expect([code, output.trim().split('\n').length]).toEqual([0, NAMES.length]);
  expect(output).toMatch(/^applied\t0001-baseline\t20/);
  expect((await run('migrate')).output).toBe('There was nothing to apply.\n');
});

test('the command tells what a later version has added, and whether this one can serve it', async () => {
  await sql`insert into kysely_migration values
    ('0998-more', now()::text), ('0999-other', now()::text)`.execute(database.db);
  await sql`insert into kysely_migration_compatibility
    values ('0998-more', ${NAMES.at(-1)})`.execute(database.db);
  const told = await run('status');
  expect(told.code).toBe(1);
  expect(told.output).toContain('later, compatible\t0998-more\nlater, unknown\t0999-other\n');
  expect(told.output).toContain('newer than this version of the bot (it has 0999-other)');
  const refused = await run('migrate');
  expect(refused).toMatchObject({
    code: 1,
    errors: expect.stringContaining('0999-other') as string,
  });
});

test('called in a way that it does not know the command shows its usage', async () => {
  expect(await run('repair')).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^Usage/) as string,
  });
});
