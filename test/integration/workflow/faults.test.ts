import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { SqlRecordStore } from '../../../src/store/records/sqlRecordStore';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { colleague, dataOf, type Colleague } from '../../support/people/colleague';
import { createTestDatabase, type TestDatabase } from '../../support/database/database';
import { startDatabaseProxy, type DatabaseProxy } from '../../support/database/databaseProxy';
import { wishOn } from '../../support/people/office';
import { cardOf, textOf } from '../../support/cards/readCard';
import { longTest, rounds } from '../../support/process/rounds';
import { TabClient } from '../../support/people/tabClient';
import { message, startReplica, type TestBot } from '../../support/bot/testBot';
import { waitUntil } from '../../support/process/waitUntil';

/** How often everything is tried while the database is away. */
const LOOKS = rounds(20, 1);

/** Who writes in the local chat. */
const LOCAL_PERSON = '00000000-0000-4000-8000-000000000020';
const NOT_SAVED = /None of this was saved/;
const QUESTION = 'What was the target of phase 2?';

let database: TestDatabase;
let proxy: DatabaseProxy;
let bot: TestBot;
let records: SqlRecordStore;
beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await startDatabaseProxy(() => database.url);
  bot = await startReplica({ database }, { databaseUrl: proxy.url });
  records = new SqlRecordStore(database.db);
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const readiness = async () => {
  const response = await fetch(`${bot.url}/readyz`);
  return [response.status, ((await response.json()) as { status: string }).status];
};

/** Everything as before, also for the bot. */
async function restored(): Promise<void> {
  proxy.restore();
  await waitUntil(async () => (await readiness())[1] === 'ready', { what: 'the bot comes back' });
}

const joins = async (): Promise<Colleague> => {
  const person = colleague(bot, 'http://127.0.0.1:9/', { id: randomUUID(), name: 'Mariam' });
  await person.say('English');
  return person;
};

/** Somebody in the midst of logging a process, and the draft. */
async function inTheMidst(): Promise<{ person: Colleague; draft: string }> {
  const person = await joins();
  await person.say('log a process');
  const card = await person.say('Trade licence renewal, RTA');
  return { person, draft: wishOn(card, 'log.form')!.record };
}

const said = async (text: string, more = {}): Promise<string[]> =>
  (await bot.send(message(text, more))).map((activity) => textOf(cardOf(activity)));

test('while the database is away questions are answered, nothing is said to be saved, and drafts go on afterwards', async () => {
  const { person, draft } = await inTheMidst();
  const before = await records.find({ id: draft });
  proxy.cut();
  for (let look = 0; look < LOOKS; look += 1) {
    const [answer, note] = await said(QUESTION);
    expect(answer).toMatch(/50%[\s\S]*Paperless/);
    expect(note).toMatch(/cannot save anything/);
    const [arabic, arabicNote] = await said('ما مستهدف المرحلة الثانية؟');
    expect(arabic).toContain('50');
    expect(arabicNote).toMatch(/لا أحفظ شيئاً/);
    expect(await said('hello')).toEqual([expect.stringMatching(/^Hello/)]);
    expect(await said('مشكور')).toEqual([expect.stringMatching(/^العفو/)]);
    // A dialog may wait for this one.
    expect((await said('ok')).at(-1)).toMatch(/cannot reach my database/);
    expect(textOf(await person.say('my records'))).toMatch(NOT_SAVED);
    const list = dataOf({ verb: 'record.list', scope: 'mine', offset: 0 });
    expect(await said('', { value: list, locale: 'en-GB' })).toEqual([
      expect.stringMatching(NOT_SAVED),
    ]);
    expect(await said('سجلاتي')).toEqual([expect.stringMatching(/لم يُحفظ شيء/)]);
    const pressed = await bot.post({
      ...message(undefined, { type: 'invoke', name: 'adaptiveCard/action', locale: 'en-GB' }),
      deliveryMode: 'normal',
      value: { action: { type: 'Action.Execute', data: dataOf({ verb: 'people.list' }) } },
    });
    expect([pressed.status, await pressed.json()]).toEqual([
      200,
      expect.objectContaining({ value: expect.stringMatching(NOT_SAVED) as string }),
    ]);
    expect(await readiness()).toEqual([200, 'degraded']);
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    expect((await new TabClient(bot, LOCAL_PERSON).get('/api/tab/me')).status).toBe(503);
  }
  await restored();
  expect(await records.find({ id: draft })).toEqual(before);
  await person.say('3 sheets');
  expect((await records.find({ id: draft }))?.fields).toMatchObject({
    processNameEn: 'Trade licence renewal',
    sheetsPerTransaction: 3,
  });
});

test('a database that is there and says nothing holds nobody up for as long as Teams waits', async () => {
  const person = await joins();
  proxy.freeze();
  // It says nothing until all of this is over: nobody waits for it.
  const [[answer], refused] = await Promise.all([said(QUESTION), person.say('my records')]);
  expect(answer).toContain('50%');
  expect(textOf(refused)).toMatch(NOT_SAVED);
  expect((await said(QUESTION))[0]).toContain('50%');
  await restored();
  expect(textOf(await person.say('my records'))).not.toMatch(NOT_SAVED);
});

test('a slow database makes slow turns, and no wrong ones', async () => {
  const { person, draft } = await inTheMidst();
  proxy.slow(40);
  await person.say('3 sheets');
  await restored();
  expect((await records.find({ id: draft }))?.fields.sheetsPerTransaction).toBe(3);
});

longTest(
  'where every row takes long to be committed, several people wait and each step is taken once',
  async () => {
    const people = await Promise.all([1, 2, 3].map(() => inTheMidst()));
    await sql`create function slow_disk() returns trigger language plpgsql as $$
    begin perform pg_sleep(0.3); return null; end $$`.execute(database.db);
    for (const table of ['turns', 'bot_state', 'record_versions'])
      await sql`create constraint trigger slow_disk after insert or update on ${sql.table(table)}
      deferrable initially deferred for each row execute function slow_disk()`.execute(database.db);
    try {
      const answers = await Promise.all([
        said(QUESTION),
        ...people.map(async ({ person }) => [textOf(await person.say('3 sheets'))]),
      ]);
      expect(answers.map(([text]) => text)).toEqual([
        expect.stringContaining('50%'),
        ...people.map(() => expect.stringMatching(/^Noted/) as string),
      ]);
    } finally {
      await sql`drop function slow_disk cascade`.execute(database.db);
    }
    for (const { draft } of people) {
      const events = await records.events(draft);
      expect(events.filter(({ field }) => field === 'sheetsPerTransaction')).toHaveLength(1);
    }
  },
);

test('where the disk of the database is full, what was not saved is said to be so, and goes on when there is room', async () => {
  const { person, draft } = await inTheMidst();
  await sql`create function no_room() returns trigger language plpgsql as $$
    begin raise exception 'No space left on device' using errcode = '53100'; end $$`.execute(
    database.db,
  );
  for (const table of ['turns', 'turn_leases', 'record_versions'])
    await sql`create trigger no_room before insert or update on ${sql.table(table)}
      execute function no_room()`.execute(database.db);
  expect(textOf(await person.say('3 sheets'))).toMatch(/cannot save anything/);
  expect((await said(QUESTION))[0]).toContain('50%');
  for (const table of ['turns', 'turn_leases'])
    await sql`drop trigger no_room on ${sql.table(table)}`.execute(database.db);
  expect(textOf(await person.say('3 sheets'))).toMatch(/cannot tell whether it was saved/);
  await sql`drop function no_room cascade`.execute(database.db);
  expect((await records.find({ id: draft }))?.fields.sheetsPerTransaction).toBeUndefined();
  await person.say('3 sheets');
  expect((await records.find({ id: draft }))?.fields.sheetsPerTransaction).toBe(3);
});

test.each([
  ['forwards', 86_400_000],
  ['backwards', -86_400_000],
])('a clock that jumps a day %s changes nothing about whose turn it is', async (_, jump) => {
  const { person, draft } = await inTheMidst();
  await new SqlStaff(database.db).setGrants(
    person.id,
    [{ role: 'coordinator', entityId: 'rta' }],
    'test',
  );
  const real = Date.now;
  Date.now = () => real() + jump;
  try {
    const answers = await Promise.all([person.say('3 sheets'), said(QUESTION)]);
    expect(answers[1][0]).toContain('50%');
    const leases = await sql<{ late: number }>`select count(*)::int as late from turn_leases
      where expires_at > now() + interval '1 minute'`.execute(database.db);
    expect(leases.rows).toEqual([{ late: 0 }]);
  } finally {
    Date.now = real;
  }
  await person.say('digital form');
  expect((await records.find({ id: draft }))?.fields).toMatchObject({
    sheetsPerTransaction: 3,
    eliminationKind: 'digital_form',
  });
});
