import { sql } from 'kysely';
import { openDatabase, type Database } from '../../../../src/store/core/database';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { waitUntil } from '../../../support/process/waitUntil';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  db = openDatabase(database.url);
});
afterAll(async () => {
  await db.destroy();
  await database[Symbol.asyncDispose]();
});

describe('the database', () => {
  it('gives a day as it is written, in every time zone of this machine', async () => {
    const { rows } = await sql`select date '2027-11-25' as day`.execute(db);
    expect(rows).toEqual([{ day: '2027-11-25' }]);
  });

  it('goes on when a connection is lost in a transaction, between two of its statements', async () => {
    const lost = db.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
        transaction,
      );
      await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(database.db);
      // The process hears of it here, while nothing is asked of the connection.
      const sessions = sql`select 1 from pg_stat_activity where pid = ${rows[0]!.pid}`;
      await waitUntil(async () => (await sessions.execute(database.db)).rows.length === 0, {
        what: 'the connection is lost',
      });
      await sql`select 1`.execute(transaction);
    });
    await expect(lost).rejects.toThrow();
    expect((await sql`select 1 as n`.execute(db)).rows).toEqual([{ n: 1 }]);
  });
});
