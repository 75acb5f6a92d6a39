import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { SqlStaff } from '../../../../src/store/people/sqlStaff';
import { startBotProcess, type BotProcess } from '../../../support/bot/botProcess';
import { dataDirFor } from '../../../support/database/dataDirFor';
import { expectDoneOnce, expectKept } from '../../../support/people/finishedTalk';
import { freePort } from '../../../support/process/freePort';
import { startKillableServer, type KillableServer } from '../../../support/database/killableServer';
import { outageWords } from '../../../support/bot/outageWords';
import { cardOf, textOf } from '../../../support/cards/readCard';
import { RestartTimes, type Victim } from '../../../support/bot/restartTimes';
import { rounds } from '../../../support/process/rounds';
import { writeSmallKnowledge } from '../../../support/knowledge/smallKnowledge';
import {
  isOver,
  keptSoFar,
  nextActivity,
  takeAnswer,
  TALK_ENTITIES,
  talkAbout,
  type Talk,
} from '../../../support/people/talk';
import type { Sent } from '../../../support/bot/testBot';
import { waitUntil } from '../../../support/process/waitUntil';

/** `KILLS=20 npx jest killed` kills as often. */
const KILLS = Number(process.env['KILLS'] ?? rounds(200, 3));
const AT_ONCE = rounds(20, 8);
/** Answers before the next kill, from … to. */
const LIFE = { shortest: rounds(5, 20), longest: rounds(20, 40) };
const LATEST_KILL_MS = 30;
/** Milliseconds for which the database stays away where the bot is alive to notice. */
const OUTAGE_MS = 300;
const TIMEOUT = rounds(7_200_000, 300_000);
/** `KILL_SEED=1234 npx jest killed` draws the same numbers again. */
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const VERIFIER = '00000000-0000-4000-8000-0000000000aa';
const VICTIMS: readonly Victim[] = ['bot', 'database', 'both'];
/** Milliseconds of a core until a bot is ready: on a core of its own it is as long until it is. */
const READY_WITHIN = 8_000;

let server: KillableServer;
let knowledge: ReturnType<typeof writeSmallKnowledge>;
let records: SqlRecordStore;
let failing: ReadonlySet<string>;
const processes = new Set<BotProcess>();
const restarts = new RestartTimes();
beforeAll(async () => {
  server = await startKillableServer();
  knowledge = writeSmallKnowledge();
  failing = await outageWords();
  records = new SqlRecordStore(server.db);
  const grants = TALK_ENTITIES.map((entityId) => ({ role: 'verifier', entityId }) as const);
  await new SqlStaff(server.db).setGrants(VERIFIER, grants, 'test');
});
afterEach(async () => {
  for (const each of processes) await each.kill();
  processes.clear();
});
afterAll(async () => {
  // Also where it was stopped halfway.
  if (KILLS > 3) process.stdout.write(`${restarts.lines().join('\n')}\n`);
  knowledge[Symbol.dispose]();
  await server[Symbol.asyncDispose]();
});

async function start(): Promise<BotProcess> {
  const started = startBotProcess({
    DATABASE_URL: server.url,
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
}

/** As if the time had passed for which the bot leaves a conversation to a turn that may be alive. */
async function freeConversations(): Promise<void> {
  await sql`update turn_leases set expires_at = now() where expires_at > now()`.execute(server.db);
  await sql`update turns set alive_until = now() where alive_until > now()`.execute(server.db);
}

/** Sends what comes next; `gone` where the bot is before it has answered. */
async function step(talk: Talk, url: string): Promise<'answered' | 'refused' | 'gone'> {
  const body = JSON.stringify(nextActivity(talk));
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body }).catch(
    () => undefined,
  );
  const answer = await response?.text().catch(() => undefined);
  if (!response || answer === undefined) return 'gone';
  if (response.status !== 200) throw new Error(`The bot answered ${response.status}`);
  const { activities } = JSON.parse(answer) as { activities: Sent[] };
  const reply = activities.at(-1);
  const card = reply && cardOf(reply);
  // No word comes back to what is still being answered elsewhere.
  if (!card || failing.has(textOf(card))) {
    // The person was told, and says it once more.
    delete talk.pending;
    return 'refused';
  }
  takeAnswer(talk, card);
  return 'answered';
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

/** Every talk goes on until it is over, the bot is gone, or the round has ended. */
async function goOn(
  talks: readonly Talk[],
  url: string,
  round: { over: boolean; answered: () => void },
): Promise<void> {
  const waiting = talks.filter((talk) => !isOver(talk));
  const one = async (): Promise<void> => {
    for (let talk = waiting.shift(); talk && !round.over; talk = waiting.shift())
      while (!isOver(talk) && !round.over) {
        const came = await step(talk, url);
        if (came === 'gone') return;
        if (came === 'answered') round.answered();
        else await sleep(100);
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** Resolves when the bot answers and has its database. */
async function ready(url: string): Promise<void> {
  await until(async () => {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    return response?.ok === true && (await response.text()).includes('"ready"');
  }, 20);
}

test(
  `${KILLS} kills of bot, database and both under load: nothing answered is lost, nothing doubled (seed ${SEED})`,
  async () => {
    const random = randomFrom(SEED);
    const talks: Talk[] = [];
    let bot = await start();
    let url = await bot.listen();
    for (let kills = 0; kills < KILLS; kills++) {
      while (talks.filter((talk) => !isOver(talk)).length < AT_ONCE)
        talks.push(talkAbout(talks.length));
      const victim = VICTIMS[(kills < 3 ? kills : Math.floor(random() * 3)) % 3]!;
      let left = LIFE.shortest + Math.floor(random() * (LIFE.longest - LIFE.shortest));
      const round = { over: false, answered: () => undefined as void };
      const reached = new Promise<void>((resolve) => {
        round.answered = () => void (--left === 0 && resolve());
      });
      const load = goOn(talks, url, round);
      await Promise.race([reached, load]);
      await sleep(random() * LATEST_KILL_MS);
      if (victim !== 'bot') server.kill();
      if (victim === 'database') await sleep(OUTAGE_MS);
      else await kill(bot);
      const begun = performance.now();
      if (victim !== 'bot') await server.restart();
      if (victim !== 'database') {
        bot = await start();
        url = await bot.listen();
      }
      await ready(url);
      const took = performance.now() - begun;
      restarts.add({ victim, took, cpu: victim === 'database' ? undefined : bot.cpuMs() });
      round.over = true;
      await load;
      await freeConversations();
      for (const talk of talks) if (!isOver(talk)) await expectKept(server.db, talk);
    }
    await goOn(talks, url, { over: false, answered: () => undefined });
    for (const talk of talks) await expectDoneOnce(server.db, talk, VERIFIER);
    const { rows } = await sql<{ count: number }>`
      select count(distinct number)::int as count from records`.execute(server.db);
    expect(rows).toEqual([{ count: talks.length }]);
    expect(restarts.cpu.quantiles(1)[0]).toBeLessThan(READY_WITHIN);
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
      .map((_, at) => talkAbout(400 + at));
    for (const [at, talk] of talks.entries()) while (talk.answered <= at) await step(talk, url);
    await server.db.transaction().execute(async (transaction) => {
      await sql`lock table bot_state in share mode`.execute(transaction);
      const steps = talks.map((talk) => step(talk, url));
      await until(async () => (await Promise.all(talks.map(isAhead))).every(Boolean));
      await kill(bot);
      // What waits for the lock would still be written when it is free.
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(transaction);
      expect(await Promise.all(steps)).toEqual(talks.map(() => 'gone'));
    });
    await freeConversations();
    await goOn(talks, await successor.listen(), { over: false, answered: () => undefined });
    for (const talk of talks) await expectDoneOnce(server.db, talk, VERIFIER);
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

const until = (condition: () => Promise<boolean>, every = 50) =>
  waitUntil(condition, { what: condition.toString(), every });
