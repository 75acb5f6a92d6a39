import { randomUUID } from 'node:crypto';
import { setImmediate as nextTick } from 'node:timers/promises';
import { sql } from 'kysely';
import { SqlOutbox } from '../../../../src/store/outbox/sqlOutbox';
import type { MessageComposers } from '../../../../src/bot/notices/messageComposer';
import {
  echo,
  openOutboxBench,
  telling,
  until,
  type OutboxBench,
} from '../../../support/bot/outboxBench';
import { message, startSmallBot } from '../../../support/bot/testBot';
import { startConnectorStub } from '../../../support/bot/connectorStub';

let bench: OutboxBench;
beforeAll(async () => {
  bench = await openOutboxBench();
});
afterEach(() => bench.clear());
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

const said = () => bench.teams.sent.map(({ activity }) => activity['text']);

test('a message is written to the person in the language they have set, otherwise in Arabic', async () => {
  await bench.personSettings.setLanguage(await bench.reachable('mariam'), 'en');
  await bench.reachable('omar');
  await bench.outbox.put([telling('mariam', 'one'), telling('omar', 'two')]);
  bench.startWorker();
  await bench.settled();
  expect(said().sort()).toEqual(['one en', 'two ar']);
  expect(await bench.outcomes()).toEqual(['sent', 'sent']);
});

/** A worker that has looked once and found nothing, so that it pauses until it is woken or looks again. */
async function idleWorker() {
  const takes = jest.spyOn(SqlOutbox.prototype, 'take');
  const worker = bench.startWorker();
  await until(() => takes.mock.results.length > 0);
  await takes.mock.results[0]!.value;
  takes.mockRestore();
  return worker;
}

test('what is queued is sent at once when the worker is woken', async () => {
  await bench.reachable('mariam');
  const worker = await idleWorker();
  await bench.outbox.put([telling('mariam', 'one')]);
  const looks = jest.spyOn(SqlOutbox.prototype, 'take');
  worker.wake();
  await nextTick();
  // In this very moment, and not when its pause is over.
  expect(looks).toHaveBeenCalled();
  looks.mockRestore();
  await bench.settled();
  expect(said()).toHaveLength(1);
});

test('what nobody woke it for is sent all the same', async () => {
  await bench.reachable('mariam');
  await idleWorker();
  await bench.outbox.put([telling('mariam', 'one')]);
  await bench.settled();
  expect(said()).toHaveLength(1);
});

test('a message that has nothing to say any more, or nobody to reach, is not sent', async () => {
  await bench.reachable('mariam');
  await bench.reachable('blocked');
  await bench.references.markBlocked({ person: 'blocked' });
  await bench.outbox.put(['mariam', 'nobody', 'blocked'].map((to) => telling(to, to)));
  const composers: MessageComposers = {
    ...echo,
    files: (about, to, language) =>
      'person' in to && to.person === 'mariam'
        ? Promise.resolve(undefined)
        : echo.files(about, to, language),
  };
  bench.startWorker({ composers });
  await bench.settled();
  expect(await bench.outcomes()).toEqual(Array(3).fill('undeliverable'));
  expect(bench.teams.requests()).toBe(0);
});

test('a message that cannot be composed holds nobody up, and is given up after about two days', async () => {
  await bench.reachable('mariam');
  await bench.outbox.put([telling('mariam', 'broken'), telling('mariam', 'whole')]);
  let composed = 0;
  const composers: MessageComposers = {
    ...echo,
    files: (about, ...rest) => {
      if (about.problems[0] !== 'broken') return echo.files(about, ...rest);
      return Promise.reject(new Error(`broken ${++composed}`));
    },
  };
  const worker = bench.startWorker({ composers });
  await until(async () => (await bench.outcomes())[1] === 'sent');
  expect([composed, await bench.outcomes()]).toEqual([1, [null, 'sent']]);
  await sql`update outbox set wanted_at = now() - interval '49 hours'`.execute(bench.db);
  await bench.makeDue();
  worker.wake();
  await bench.settled();
  expect(await bench.outcomes()).toEqual(['undeliverable', 'sent']);
  expect(bench.logged.at(-1)).toMatchObject({ level: 50, kind: 'files', attempts: 0 });
});

test('a message whose sender died is sent when its lease has passed', async () => {
  await bench.reachable('mariam');
  await bench.outbox.put([telling('mariam', 'one')]);
  expect(await bench.outbox.take(10, 600_000)).toHaveLength(1);
  const worker = await idleWorker();
  expect(bench.teams.requests()).toBe(0);
  await sql`update outbox set leased_until = now()`.execute(bench.db);
  worker.wake();
  await bench.settled();
  expect(said()).toHaveLength(1);
});

test('of two workers each message is sent by one', async () => {
  const persons = Array.from({ length: 60 }, (_, at) => `person-${at}`);
  for (const person of persons) await bench.reachable(person);
  await bench.outbox.put(persons.map((person) => telling(person, person)));
  for (const worker of [bench.startWorker(), bench.startWorker()]) worker.wake();
  await bench.settled();
  expect(said().sort()).toEqual(persons.map((person) => `${person} ar`).sort());
});

test('stopping waits for what is on its way, and begins nothing new', async () => {
  await bench.reachable('mariam');
  await bench.outbox.put([telling('mariam', 'one'), telling('mariam', 'two')]);
  const answer = bench.teams.holdNext();
  const worker = bench.startWorker();
  await until(() => bench.teams.requests() === 1);
  let stopped = false;
  const stopping = worker[Symbol.asyncDispose]().then(() => (stopped = true));
  // It would have stopped before the database has answered.
  expect(await bench.outcomes()).toEqual([null, null]);
  expect(stopped).toBe(false);
  answer();
  await stopping;
  expect(await bench.outcomes()).toEqual(['sent', null]);
});

test('what was sent is known to be, also when the database was away at that moment', async () => {
  await bench.reachable('mariam');
  await bench.outbox.put([telling('mariam', 'one')]);
  const answer = bench.teams.holdNext();
  const worker = bench.startWorker();
  await until(() => bench.teams.requests() === 1);
  await sql`alter table outbox rename to gone`.execute(bench.db);
  const keeping = jest.spyOn(SqlOutbox.prototype, 'settle');
  answer();
  await until(() => keeping.mock.results.length > 0);
  await expect(keeping.mock.results[0]!.value).rejects.toThrow();
  keeping.mockRestore();
  await sql`alter table gone rename to outbox`.execute(bench.db);
  await until(async () => (await bench.outcomes())[0] === 'sent');
  worker.wake();
  expect([bench.teams.requests(), await bench.outcomes()]).toEqual([1, ['sent']]);
});

test('the worker goes on when the database was away', async () => {
  await bench.reachable('mariam');
  const rename = (from: string, to: string) =>
    sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(bench.db);
  await rename('outbox', 'gone');
  const worker = bench.startWorker();
  await until(() => bench.logged.some(({ msg }) => msg === 'Messages could not be taken'));
  await rename('gone', 'outbox');
  await bench.outbox.put([telling('mariam', 'one')]);
  worker.wake();
  await bench.settled();
  expect(said()).toHaveLength(1);
});

test('the whole bot sends what was put into its outbox to a person who has written to it', async () => {
  await using teams = await startConnectorStub();
  await using bot = await startSmallBot({}, { composers: { files: echo.files } });
  const aadObjectId = randomUUID();
  await bot.send(message('help', { from: { id: '29:x', aadObjectId }, serviceUrl: teams.url }));
  await bot.database.db
    .insertInto('outbox')
    .values({ to_person: aadObjectId, kind: 'files', about: '{"problems":["one"]}' })
    .execute();
  await until(() => teams.sent.length > 0);
  expect(teams.sent.map(({ activity }) => activity['text'])).toEqual(['one ar']);
});
