import { sql } from 'kysely';
import { StatementBatch } from '../../../../src/store/core/statementBatch';
import { SqlTurnStorage } from '../../../../src/store/conversation/sqlTurnStorage';
import { openDatabase } from '../../../../src/store/core/database';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { untilLockWaits } from '../../../support/database/lockWaits';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

/** Divides by each number in one statement, and notes how many shared it. */
function dividing() {
  const shared: number[] = [];
  const batched = new StatementBatch<number, number>(async (all) => {
    shared.push(all.length);
    const { rows } = await sql<{ quotient: number }>`
      select 12 / divisor as quotient from unnest(${all}::int[]) as divisor`.execute(database.db);
    return rows.map(({ quotient }) => quotient);
  });
  return { batched, shared };
}

test('what is asked at the same moment shares a statement, and each gets its own answer', async () => {
  const { batched, shared } = dividing();
  expect(await Promise.all([1, 2, 3, 4].map((divisor) => batched.run(divisor)))).toEqual([
    12, 6, 4, 3,
  ]);
  expect(shared).toEqual([4]);
});

test('one that cannot be answered spoils no other', async () => {
  const { batched, shared } = dividing();
  const settled = await Promise.allSettled([1, 0, 3].map((divisor) => batched.run(divisor)));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(shared).toEqual([3, 1, 1, 1]);
});

test('a fault that is not of the statement rejects all, and nothing is tried again', async () => {
  let tried = 0;
  const batched = new StatementBatch<number>(() => Promise.reject(new Error(`gone ${++tried}`)));
  const settled = await Promise.allSettled([batched.run(1), batched.run(2)]);
  expect(settled.map((one) => (one.status === 'rejected' ? String(one.reason) : ''))).toEqual(
    Array(2).fill('Error: gone 1'),
  );
});

test('what must not stand in one statement twice goes into the next', async () => {
  const shared: string[][] = [];
  const batched = new StatementBatch<string>(
    (all) => {
      shared.push([...all]);
      return Promise.resolve(all.map(() => undefined));
    },
    { keyOf: (key) => key },
  );
  await Promise.all(['a', 'b', 'a', 'a'].map((key) => batched.run(key)));
  expect(shared).toEqual([['a', 'b'], ['a'], ['a']]);
});

test('a row that somebody else holds on to keeps no other turn from writing its own', async () => {
  const storage = new SqlTurnStorage(database.db);
  await storage.write({ held: { n: 0 } });
  const other = openDatabase(database.url);
  const written: string[] = [];
  let held: Promise<void> | undefined;
  const write = (key: string) =>
    storage.write({ [key]: { n: 1 } }).then(() => void written.push(key));
  await other.transaction().execute(async (transaction) => {
    await sql`select 1 from bot_state where key = 'held' for update`.execute(transaction);
    held = write('held');
    await write('free');
    // It is still tried, by itself.
    await untilLockWaits(database.db);
    expect(written).toEqual(['free']);
  });
  await Promise.all([write('last'), held]);
  expect(written).toEqual(expect.arrayContaining(['held', 'free', 'last']));
  await other.destroy();
});
