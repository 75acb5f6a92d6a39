import { sql } from 'kysely';
import { openDatabase } from '../../../src/store/core/database';
import { migrate, migrateWithRetry } from '../../../src/store/migrate';
import { migrations, worksFrom, type Migrations } from '../../../src/store/migrations';
import { changesOfOldTables, oldTables } from '../../support/database/oldTables';
import { createTestDatabase, type TestDatabase } from '../../support/database/database';
import { untilLockWaits } from '../../support/database/lockWaits';

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
  'bundle_links',
  'channel_references',
  'colleague_question_askers',
  'colleague_questions',
  'conversation_references',
  'countable_versions',
  'demonstration',
  'deputies',
  'entity_figures',
  'evidence_file_pieces',
  'evidence_files',
  'expert_places',
  'feedback_reasons',
  'knowledge_changes',
  'knowledge_learned',
  'knowledge_publications',
  'knowledge_snapshots',
  'last_good_files',
  'open_cards',
  'outbox',
  'outbox_posts',
  'people',
  'person_erasures',
  'record_counts',
  'record_events',
  'record_keys',
  'record_line_sources',
  'record_lines',
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

/** One more than this version has, as a later version would have it. */
const laterThan = (statement: string): Migrations => ({
  ...migrations,
  '0999-later': { up: async (db) => void (await sql.raw(statement).execute(db)) },
});

const LATEST = Object.keys(migrations).sort().at(-1)!;

describe('migrating', () => {
  it('makes the tables in an empty database, and keeps rows when it runs again', async () => {
    expect(await migrate(database.db)).toEqual(Object.keys(migrations).sort());
    await database.db.insertInto('bot_state').values({ key: 'a', value: '{}' }).execute();
    expect(await migrate(database.db)).toEqual([]);
    expect(await tables()).toEqual(TABLES);
    expect(await database.db.selectFrom('bot_state').selectAll().execute()).toHaveLength(1);
  });

  it('is safe when eight replicas start at once on an empty database', async () => {
    const replicas = Array.from({ length: 8 }, () => openDatabase(database.url));
    try {
      await Promise.all(replicas.map((db) => migrate(db)));
    } finally {
      await Promise.all(replicas.map((db) => db.destroy()));
    }
    expect(await tables()).toEqual(TABLES);
  });

  it('leaves a database of a later version as it is where that says that they go together', async () => {
    await migrate(database.db, {
      migrations: laterThan('create table later (n integer)'),
      worksFrom: { ...worksFrom, '0999-later': LATEST },
    });
    const told: string[] = [];
    expect(await migrate(database.db, { log: (line) => void told.push(line) })).toEqual([]);
    expect(told).toEqual([expect.stringMatching(/has 0999-later of a later version/)]);
  });

  it('refuses a database of a later version that does not say so, and names what is unknown', async () => {
    await migrate(database.db);
    await sql`insert into kysely_migration values ('0999-future', now()::text)`.execute(
      database.db,
    );
    const refused = /newer than this version.*0999-future/;
    await expect(migrate(database.db)).rejects.toThrow(refused);
    await sql`insert into kysely_migration_compatibility
      values ('0999-future', '0998-not-here')`.execute(database.db);
    await expect(migrate(database.db)).rejects.toThrow(refused);
    await sql`update kysely_migration_compatibility set works_from = ${LATEST}
      where name = '0999-future'`.execute(database.db);
    await sql`delete from kysely_migration where name = ${LATEST}`.execute(database.db);
    await expect(migrate(database.db)).rejects.toThrow(/0999-future, but not/);
  });

  it('gives a bigint as a number', async () => {
    const { rows } = await sql<{ n: unknown }>`select 12::bigint as n`.execute(database.db);
    expect(rows[0]?.n).toBe(12);
  });

  it('waits for a table that is in use, in pauses in which others get at it', async () => {
    await migrate(database.db);
    const busy = openDatabase(database.url);
    let migrated: Promise<string[]> | undefined;
    await busy.transaction().execute(async (transaction) => {
      await sql`insert into welcomes values ('a', 'b')`.execute(transaction);
      migrated = migrateWithRetry(database.url, {
        migrations: laterThan('alter table welcomes add column n integer'),
      });
      for (let at = 0; at < 2; at++) {
        await untilLockWaits(database.db);
        // If it waited in one go, this would wait as long as the table is in use: for ever.
        await sql`insert into welcomes values ('c', ${String(at)})`.execute(database.db);
      }
    });
    expect(await migrated).toEqual(['0999-later']);
    await busy.destroy();
  });
});

/** What each of these migrations does that takes the longer the more rows there are. */
async function slowIn(each: Migrations): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, migration] of Object.entries(each).sort()) {
    await database.db.transaction().execute(async (transaction) => {
      const before = await oldTables(transaction);
      await migration.up(transaction);
      found[name] = await changesOfOldTables(transaction, before);
    });
  }
  return found;
}

test('no migration keeps others from a table that was there for longer than a glance', async () => {
  expect(Object.values(await slowIn(migrations)).flat()).toEqual([]);
  // It would be seen.
  const slow = await slowIn({
    '0998-indexing': laterThan('create index later on record_events (at)')['0999-later']!,
    '0999-reading': laterThan(`lock table records in share row exclusive mode;
      insert into record_lines select * from record_line_sources`)['0999-later']!,
  });
  expect(slow).toEqual({
    '0998-indexing': ['record_events is indexed', 'record_events is read through'],
    '0999-reading': ['records is read through'],
  });
});

test('migrations are numbered without gaps', () => {
  const numbers = Object.keys(migrations).map((name) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

test('every migration says from which version on it goes together with the bot', () => {
  const names = Object.keys(migrations).sort();
  for (const name of names) {
    expect([name, names.includes(worksFrom[name] ?? '')]).toEqual([name, true]);
    expect(worksFrom[name]! <= name).toBe(true);
  }
  expect(Object.keys(worksFrom).filter((name) => !names.includes(name))).toEqual([]);
});
