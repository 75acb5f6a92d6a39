import { sql } from 'kysely';
import { openDatabase } from '../../src/store/database';
import { migrate } from '../../src/store/migrate';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ migrated: false });
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
});

const TABLES = [
  'answer_verdicts',
  'bot_state',
  'channel_references',
  'colleague_question_askers',
  'colleague_questions',
  'conversation_references',
  'countable_versions',
  'demonstration',
  'entity_figures',
  'expert_places',
  'feedback_reasons',
  'knowledge_changes',
  'knowledge_learned',
  'knowledge_publications',
  'knowledge_snapshots',
  'last_good_files',
  'outbox',
  'outbox_posts',
  'people',
  'record_counts',
  'record_events',
  'record_keys',
  'record_line_sources',
  'record_lines',
  'record_notices',
  'record_sequences',
  'record_submissions',
  'record_sums',
  'record_versions',
  'records',
  'reminders',
  'reminders_off',
  'secrets',
  'shown_answers',
  'staff',
  'staff_grant_events',
  'staff_grants',
  'turn_leases',
  'turn_waits',
  'turns',
  'unanswered_questions',
  'usage_counts',
  'welcomes',
];

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(
    database.db,
  );
  return rows.map((row) => row.name);
}

describe('migrating', () => {
  it('makes the tables in an empty database, and keeps rows when it runs again', async () => {
    await migrate(database.db);
    await database.db.insertInto('bot_state').values({ key: 'a', value: '{}' }).execute();
    await migrate(database.db);
    expect(await tables()).toEqual(TABLES);
    expect(await database.db.selectFrom('bot_state').selectAll().execute()).toHaveLength(1);
  });

  it('is safe when eight replicas start at once on an empty database', async () => {
    const replicas = Array.from({ length: 8 }, () => openDatabase(database.url));
    try {
      await Promise.all(replicas.map(migrate));
    } finally {
      await Promise.all(replicas.map((db) => db.destroy()));
    }
    expect(await tables()).toEqual(TABLES);
  });

  it('refuses a database that a newer version has made, and names what is unknown', async () => {
    await migrate(database.db);
    await sql`insert into kysely_migration values ('0999-future', now()::text)`.execute(
      database.db,
    );
    await expect(migrate(database.db)).rejects.toThrow(/newer than this version.*0999-future/);
  });

  it('gives a bigint as a number', async () => {
    const { rows } = await sql<{ n: unknown }>`select 12::bigint as n`.execute(database.db);
    expect(rows[0]?.n).toBe(12);
  });
});
