import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SqlStaff } from '../../../../src/store/people/sqlStaff';
import { Balancer } from '../../../support/bot/balancer';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { expectDoneOnce } from '../../../support/people/finishedTalk';
import { freePort } from '../../../support/process/freePort';
import { outageWords } from '../../../support/bot/outageWords';
import { cardOf, textOf } from '../../../support/cards/readCard';
import { longTest, rounds } from '../../../support/process/rounds';
import {
  isOver,
  nextActivity,
  takeAnswer,
  TALK_ENTITIES,
  talkAbout,
  type Talk,
} from '../../../support/people/talk';
import { message, startReplica, type Sent, type TestBot } from '../../../support/bot/testBot';
import { waitUntil } from '../../../support/process/waitUntil';

const RESTARTS = rounds(20, 2);
const AT_ONCE = rounds(20, 3);
/** Milliseconds for which a replica takes on requests after it has said that it is not ready. */
const DRAIN_DELAY = rounds(5_000, 2_000);
/** Milliseconds that turns in progress get after that, as in production. */
const DRAIN_DEADLINE = 15_000;
/** Milliseconds between an answer and what is said next. */
const PAUSE = rounds(20, 100);
const VERIFIER = '00000000-0000-4000-8000-0000000000aa';

let database: TestDatabase;
let failing: ReadonlySet<string>;
/** Those that serve. */
const replicas: TestBot[] = [];
beforeAll(async () => {
  // As a new installation has it: the first replicas make the tables and publish the knowledge.
  [database, failing] = await Promise.all([createTestDatabase({ migrated: false }), outageWords()]);
});
afterAll(async () => {
  for (const replica of replicas) await replica[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const start = (): Promise<TestBot> =>
  startReplica(
    { database },
    { knowledgeFrom: 'publications', drainDelay: DRAIN_DELAY },
    { drainDeadline: DRAIN_DEADLINE },
  );

async function step(talk: Talk, balancer: Balancer): Promise<void> {
  const answer = await balancer.post('/api/messages', nextActivity(talk));
  const { activities } = JSON.parse(answer) as { activities: Sent[] };
  const card = cardOf(activities.at(-1));
  if (failing.has(textOf(card))) throw new Error(`A turn failed: ${textOf(card)}`);
  takeAnswer(talk, card);
}

test(
  'two replicas that start together on an empty database are replaced one after the other under load, and no turn fails',
  async () => {
    replicas.push(...(await Promise.all([start(), start()])));
    using balancer = new Balancer();
    const versions = await Promise.all(
      replicas.map(async ({ url }) => (await fetch(`${url}/readyz`)).text()),
    );
    expect(new Set(versions).size).toBe(1);
    const grants = TALK_ENTITIES.map((entityId) => ({ role: 'verifier', entityId }) as const);
    await new SqlStaff(database.db).setGrants(VERIFIER, grants, 'test');
    await Promise.all(replicas.map(({ url }) => balancer.add(url)));

    const talks: Talk[] = [];
    let restarting = true;
    const talking = async (): Promise<void> => {
      while (restarting) {
        const talk = talkAbout(talks.length);
        talks.push(talk);
        while (!isOver(talk)) {
          await step(talk, balancer);
          // Somebody who types: it is the moments of the restarts that count.
          await sleep(PAUSE);
        }
      }
    };
    const load = Promise.all(Array.from({ length: AT_ONCE }, talking));
    for (let restarts = 0; restarts < RESTARTS; restarts++) {
      const old = replicas.shift()!;
      const stopping = old[Symbol.asyncDispose]();
      expect((await fetch(`${old.url}/readyz`)).status).toBe(503);
      expect((await fetch(`${old.url}/healthz`)).status).toBe(200);
      // Not every balancer has seen it yet.
      const [late] = await old.send(message('What was the target of phase 2?'));
      expect(textOf(cardOf(late))).toContain('50%');
      await stopping;
      await expect(fetch(`${old.url}/healthz`)).rejects.toThrow();
      balancer.remove(old.url);
      const next = await start();
      replicas.push(next);
      await balancer.add(next.url);
    }
    restarting = false;
    await load;
    for (const talk of talks) await expectDoneOnce(database.db, talk, VERIFIER);
  },
  rounds(1_800_000, 90_000),
);

longTest(
  'two processes with nothing but a database and an identity start together, and end on SIGTERM',
  async () => {
    const empty = await createTestDatabase({ migrated: false });
    const started = await Promise.all(
      [1, 2].map(async () => {
        const port = await freePort();
        const child = spawn(
          process.execPath,
          ['--require', join(__dirname, '../../../support/process/typescript.cjs'), 'src/main.ts'],
          {
            cwd: join(__dirname, '../../../..'),
            stdio: ['ignore', 'ignore', 'inherit'],
            env: {
              PATH: process.env['PATH'],
              PORT: String(port),
              LOG_LEVEL: 'silent',
              DATABASE_URL: empty.url,
              MicrosoftAppId: randomUUID(),
              MicrosoftAppType: 'SingleTenant',
              MicrosoftAppTenantId: randomUUID(),
              MicrosoftAppPassword: randomUUID(),
            },
          },
        );
        return { child, exit: once(child, 'exit'), url: `http://localhost:${port}` };
      }),
    );
    try {
      const versions = await Promise.all(started.map(({ url }) => readyVersion(url)));
      expect(new Set(versions).size).toBe(1);
      for (const { child } of started) child.kill('SIGTERM');
      for (const { exit } of started) expect(await exit).toEqual([0, null]);
    } finally {
      for (const { child } of started) child.kill('SIGKILL');
      await empty[Symbol.asyncDispose]();
    }
  },
  300_000,
);

async function readyVersion(url: string): Promise<string> {
  const ready = async () => {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    return response?.ok && ((await response.json()) as { knowledge: string }).knowledge;
  };
  return await waitUntil(ready, { what: `${url} is ready`, timeout: 240_000, every: 200 });
}
