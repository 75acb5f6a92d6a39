import { Migrator, sql } from 'kysely';
import { migrate } from '../../../src/store/migrate';
import { migrations } from '../../../src/store/migrations';
import { SqlOutbox } from '../../../src/store/outbox/sqlOutbox';
import { createTestDatabase, type TestDatabase } from '../../support/database/database';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ migrated: false });
  const { db } = database;
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  await new Migrator({ db, provider }).migrateTo('0005-asked-questions');
  // The notices of a version that is not there; what they are about does not matter here.
  await sql`alter table record_notices drop constraint record_notices_record_id_version_fkey`.execute(
    db,
  );
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
});

const RECORD = '7b0b3a55-8a51-4a4c-9f0b-0a5f1c3d2e11';

/** As the version before queued, took and settled notices. */
const old = {
  queue: (...persons: string[]) =>
    sql`insert into record_notices (record_id, version, person_id, kind)
      select ${RECORD}, 2, person, 'to_verify' from unnest(${persons}::text[]) as person`.execute(
      database.db,
    ),
  async take(limit = 10) {
    const { rows } = await sql<{ id: number; person_id: string }>`
      with due as materialized (
        select id from record_notices where outcome is null and due_at <= now()
        order by due_at, id limit ${limit} for update skip locked
      )
      update record_notices set due_at = now() + interval '120 s', attempts = attempts + 1
      from due where record_notices.id = due.id returning record_notices.id, person_id`.execute(
      database.db,
    );
    return rows;
  },
  settle: (id: number) =>
    sql`update record_notices set outcome = 'sent', settled_at = now()
      where id = ${id} and outcome is null`.execute(database.db),
  retry: (id: number) =>
    sql`update record_notices set due_at = now() + interval '1 ms'
      where id = ${id} and outcome is null`.execute(database.db),
};
const given = async () =>
  (await new SqlOutbox(database.db).take(10, 60_000)).map(({ to, kind, about }) => ({
    to,
    kind,
    about,
  }));
const toVerify = (person: string) => ({
  to: { person },
  kind: 'record',
  about: { notice: 'to_verify', recordId: RECORD, version: 2 },
});

test('notices that wait are carried over, those that were sent are not', async () => {
  await old.queue('a', 'b', 'ب\\"');
  await old.settle((await old.take(1))[0]!.id);
  await migrate(database.db);
  expect(await given()).toEqual([toVerify('b'), toVerify('ب"')]);
  expect(await old.take()).toEqual([]);
});

test('what a replica of the version before has taken is given to others when its time is over', async () => {
  await old.queue('a', 'b');
  const [a, b] = await old.take();
  await migrate(database.db);
  expect(await given()).toEqual([]);
  await old.settle(a!.id);
  await old.retry(b!.id);
  expect(await old.take()).toEqual([]);
  await sql`update outbox set due_at = now() where outcome is null`.execute(database.db);
  expect(await given()).toEqual([toVerify('b')]);
});

test('what a replica of the version before still queues goes to the outbox', async () => {
  await migrate(database.db);
  await old.queue('a', 'b');
  expect(await old.take()).toEqual([]);
  expect(await given()).toEqual([toVerify('a'), toVerify('b')]);
});
