import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { SqlRecordStore } from '../../src/store/sqlRecordStore';
import { SqlStaff } from '../../src/store/sqlStaff';
import { startBotProcess, type BotProcess } from '../support/botProcess';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { dataDirFor } from '../support/dataDirFor';
import { freePort } from '../support/freePort';
import { wishOn } from '../support/office';
import { queuedNotices } from '../support/queuedNotices';
import { cardOf, textOf } from '../support/readCard';
import { rounds } from '../support/rounds';
import { writeSmallKnowledge } from '../support/smallKnowledge';
import {
  isOver,
  keptSoFar,
  nextActivity,
  TALK_ENTITIES,
  talkAbout,
  type Talk,
} from '../support/talk';
import type { Sent } from '../support/testBot';

const TALKS = rounds(200, 20);
const AT_ONCE = 20;
/** Answers of one life of the process, from … to. */
const LIFE = { shortest: rounds(200, 100), longest: rounds(400, 200) };
const LATEST_KILL_MS = 30;
const TIMEOUT = 300_000;
/** `KILL_SEED=1234 npx jest killed` draws the same numbers again. */
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const VERIFIER = '00000000-0000-4000-8000-0000000000aa';

let database: TestDatabase;
let knowledge: ReturnType<typeof writeSmallKnowledge>;
let records: SqlRecordStore;
const processes = new Set<BotProcess>();
beforeAll(async () => {
  database = await createTestDatabase();
  knowledge = writeSmallKnowledge();
  records = new SqlRecordStore(database.db);
  const grants = TALK_ENTITIES.map((entityId) => ({ role: 'verifier', entityId }) as const);
  await new SqlStaff(database.db).setGrants(VERIFIER, grants, 'test');
});
afterEach(async () => {
  for (const each of processes) await each.kill();
  processes.clear();
});
afterAll(async () => {
  knowledge[Symbol.dispose]();
  await database[Symbol.asyncDispose]();
});

async function start(): Promise<BotProcess> {
  const started = startBotProcess({
    DATABASE_URL: database.url,
    DATA_DIR: dataDirFor('small'),
    KNOWLEDGE_DIR: knowledge.folder,
    PORT: String(await freePort()),
  });
  processes.add(started);
  return started;
}

async function kill(each: BotProcess): Promise<void> {
  await each.kill();
  processes.delete(each);
  // As if the time had passed for which the bot leaves a conversation to one that may be alive.
  await sql`update turn_leases set expires_at = now() where expires_at > now()`.execute(
    database.db,
  );
  await sql`update turns set alive_until = now() where alive_until > now()`.execute(database.db);
}

/** Sends what comes next; false where the bot is gone before it has answered. */
async function step(talk: Talk, url: string): Promise<boolean> {
  const body = JSON.stringify(nextActivity(talk));
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body }).catch(
    () => undefined,
  );
  const answer = await response?.text().catch(() => undefined);
  if (!response || answer === undefined) return false;
  if (response.status !== 200) throw new Error(`The bot answered ${response.status}`);
  const { activities } = JSON.parse(answer) as { activities: Sent[] };
  const card = cardOf(activities.at(-1));
  const record = talk.record ?? wishOn(card, 'log.form')?.record;
  if (record === undefined) throw new Error(`No draft on: ${textOf(card)}`);
  talk.record = record;
  talk.answered += 1;
  delete talk.pending;
  return true;
}

/** Whatever was answered is there; of what was not, it may be there as well. */
async function expectKept(talk: Talk): Promise<void> {
  if (talk.answered < 2) return;
  const record = await records.find({ id: talk.record! });
  const { evidence = [], ...others } = keptSoFar(talk);
  expect(record?.fields).toMatchObject(others);
  expect(record?.fields.evidence ?? []).toEqual(expect.arrayContaining(evidence));
}

/** It came to one record, and nothing of it happened twice. */
async function expectDoneOnce(talk: Talk): Promise<void> {
  const { records: own, total } = await records.list({
    ownerId: talk.personId,
    limit: 10,
    offset: 0,
  });
  expect([total, own[0]?.id, own[0]?.status]).toEqual([1, talk.record, 'submitted']);
  expect(own[0]?.fields).toMatchObject(keptSoFar(talk));
  const events = await records.events(talk.record!);
  const steps = events.map(({ action, field, new: value }) =>
    JSON.stringify([action, field, value]),
  );
  expect(steps).toEqual([...new Set(steps)]);
  const actions = events.map(({ action }) => action).filter((action) => action !== 'edit');
  expect(actions).toEqual(['create', 'number', 'submit']);
  expect(await queuedNotices(database.db, talk.record!)).toEqual([
    { person: VERIFIER, notice: 'to_verify' },
  ]);
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every talk goes on until it is over or the bot is gone. */
async function goOn(talks: readonly Talk[], url: string, answered: () => void): Promise<void> {
  const waiting = talks.filter((talk) => !isOver(talk));
  const one = async (): Promise<void> => {
    for (let talk = waiting.shift(); talk; talk = waiting.shift())
      while (!isOver(talk)) {
        if (!(await step(talk, url))) return;
        answered();
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

test(
  `${TALKS} talks through kills at random moments: nothing answered is lost, nothing doubled (seed ${SEED})`,
  async () => {
    const random = randomFrom(SEED);
    const talks = Array.from({ length: TALKS }, (_, at) => talkAbout(at));
    let kills = 0;
    let bot = await start();
    while (!talks.every(isOver)) {
      const url = await bot.listen();
      // Gets ready meanwhile, so that the next life begins at once.
      const successor = await start();
      let left = LIFE.shortest + Math.floor(random() * (LIFE.longest - LIFE.shortest));
      const delay = random() * LATEST_KILL_MS;
      let killed: Promise<void> | undefined;
      await goOn(talks, url, () => {
        if (--left === 0) killed = sleep(delay).then(() => kill(bot));
      });
      await (killed ?? kill(bot));
      kills += 1;
      for (const talk of talks) if (!isOver(talk)) await expectKept(talk);
      bot = successor;
    }
    await Promise.all(talks.map(expectDoneOnce));
    const { rows } = await sql<{ count: number }>`
      select count(distinct number)::int as count from records`.execute(database.db);
    expect(rows).toEqual([{ count: TALKS }]);
    const answers = TALKS * talks[0]!.steps.length;
    expect(kills).toBeGreaterThanOrEqual(Math.floor(answers / LIFE.longest));
  },
  TIMEOUT,
);

test(
  'a step whose record was written, but not the talk, is done once when it is sent again',
  async () => {
    const bot = await start();
    const successor = await start();
    const url = await bot.listen();
    // A talk for each step but the first, which keeps nothing: one for each connection but one.
    const talks = talkAbout(0)
      .steps.slice(1)
      .map((_, at) => talkAbout(TALKS + at));
    for (const [at, talk] of talks.entries()) while (talk.answered <= at) await step(talk, url);
    await database.db.transaction().execute(async (transaction) => {
      await sql`lock table bot_state in share mode`.execute(transaction);
      const steps = talks.map((talk) => step(talk, url));
      await until(async () => (await Promise.all(talks.map(isAhead))).every(Boolean));
      await kill(bot);
      // What waits for the lock would still be written when it is free.
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(transaction);
      expect(await Promise.all(steps)).toEqual(talks.map(() => false));
    });
    await goOn(talks, await successor.listen(), () => undefined);
    await Promise.all(talks.map(expectDoneOnce));
  },
  TIMEOUT,
);

/** The record has what the next step brings, although that has not been answered. */
async function isAhead(talk: Talk): Promise<boolean> {
  const ahead = { ...talk, answered: talk.answered + 1 };
  const record = await records.find({ id: talk.record! });
  if (isOver(ahead)) return record?.status === 'submitted';
  return isDeepStrictEqual({ ...record?.fields, ...keptSoFar(ahead) }, record?.fields);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 50) {
    if (waited > 60_000) throw new Error('It never came true.');
    await sleep(50);
  }
}
