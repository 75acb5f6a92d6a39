import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { TeamsAdapter } from '../../src/bot/adapter';
import { NoticeWorker, type ComposeNotice } from '../../src/bot/noticeWorker';
import { Proactive } from '../../src/bot/proactive';
import { SqlConversationReferences } from '../../src/store/sqlConversationReferences';
import { SqlNoticeQueue } from '../../src/store/sqlNoticeQueue';
import { SqlPeople } from '../../src/store/sqlPeople';
import { SqlRecordStore } from '../../src/store/sqlRecordStore';
import { startConnectorStub, type ConnectorStub } from '../support/connectorStub';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { createSample, rewrite } from '../support/sampleRecord';
import { message, startSmallBot } from '../support/testBot';

let teams: ConnectorStub;
let database: TestDatabase;
let people: SqlPeople;
let queue: SqlNoticeQueue;
let recordId: string;
let workers: NoticeWorker[];
beforeEach(async () => {
  [teams, database] = await Promise.all([startConnectorStub(), createTestDatabase()]);
  people = new SqlPeople(database.db);
  queue = new SqlNoticeQueue(database.db);
  recordId = (await createSample(new SqlRecordStore(database.db))).id;
  workers = [];
});
afterEach(async () => {
  for (const worker of workers) await worker[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await teams[Symbol.asyncDispose]();
});

const echo: ComposeNotice = ({ personId, kind }, preferred = 'ar') =>
  Promise.resolve({ type: 'message', text: `${personId} ${kind} ${preferred}` });

function startWorker(compose: ComposeNotice = echo): NoticeWorker {
  const log = pino({ level: 'silent' });
  const identity = { kind: 'anonymous' } as const;
  const references = new SqlConversationReferences(database.db);
  const adapter = new TeamsAdapter(identity);
  const proactive = new Proactive({ adapter, identity, references, log });
  const worker = new NoticeWorker({ notices: queue, people, proactive, compose, log });
  workers.push(worker);
  worker.start();
  return worker;
}

/** Somebody who has the bot in a personal chat. */
async function reachable(personId: string): Promise<string> {
  await new SqlConversationReferences(database.db).save(personId, {
    serviceUrl: teams.url,
    channelId: 'msteams',
    conversation: { id: `a:${personId}`, conversationType: 'personal' },
    bot: { id: '28:bot' },
    user: { id: `29:${personId}`, aadObjectId: personId },
  });
  return personId;
}

type Kind = 'to_verify' | 'verified' | 'rejected';

/** Queues notices together with a change of the record, as it is done in earnest. */
const queueNotices = (
  notices: { personId: string; kind?: Kind }[],
  db = database.db,
  id = recordId,
) =>
  rewrite(
    new SqlRecordStore(db),
    id,
    {},
    {
      notices: notices.map(({ personId, kind = 'to_verify' }) => ({
        personId,
        kind,
        recordId: id,
        version: 1,
      })),
    },
  );

const outcomes = async () => {
  const rows = await database.db
    .selectFrom('record_notices')
    .select('outcome')
    .orderBy('id')
    .execute();
  return rows.map(({ outcome }) => outcome);
};
const makeDue = () => sql`update record_notices set due_at = now()`.execute(database.db);
const said = () => teams.sent.map(({ activity }) => activity['text']);

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 20) {
    if (waited > 15_000) throw new Error('It never came true');
    await sleep(20);
  }
}
const settled = () => until(async () => (await outcomes()).every((outcome) => outcome !== null));

test('a notice is written to the person in the language they have set, otherwise in Arabic', async () => {
  await people.setLanguage(await reachable('mariam'), 'en');
  await reachable('omar');
  await queueNotices([{ personId: 'mariam' }, { personId: 'omar', kind: 'verified' }]);
  startWorker();
  await settled();
  expect(said().sort()).toEqual(['mariam to_verify en', 'omar verified ar']);
  expect(await outcomes()).toEqual(['sent', 'sent']);
});

test('what is queued is sent at once when the worker is poked', async () => {
  await reachable('mariam');
  const worker = startWorker();
  await sleep(300);
  await queueNotices([{ personId: 'mariam' }]);
  worker.poke();
  const started = Date.now();
  await settled();
  expect(Date.now() - started).toBeLessThan(1_000);
});

test('what nobody poked for is sent all the same', async () => {
  await reachable('mariam');
  startWorker();
  await sleep(300);
  await queueNotices([{ personId: 'mariam' }]);
  await settled();
  expect(said()).toHaveLength(1);
});

test('the notices of one person arrive in order', async () => {
  await reachable('mariam');
  const kinds: Kind[] = ['to_verify', 'rejected', 'to_verify', 'verified'];
  await queueNotices(kinds.map((kind) => ({ personId: 'mariam', kind })));
  startWorker();
  await settled();
  expect(said()).toEqual(kinds.map((kind) => `mariam ${kind} ar`));
});

test('a notice that has nothing to say any more, or nobody to reach, is not sent', async () => {
  await reachable('mariam');
  await reachable('blocked');
  await new SqlConversationReferences(database.db).markBlocked('blocked');
  await queueNotices([{ personId: 'mariam' }, { personId: 'nobody' }, { personId: 'blocked' }]);
  startWorker((notice, language) =>
    notice.personId === 'mariam' ? Promise.resolve(undefined) : echo(notice, language),
  );
  await settled();
  expect(await outcomes()).toEqual(Array(3).fill('undeliverable'));
  expect(teams.requests()).toBe(0);
});

test('what Teams does not take is tried again later', async () => {
  await reachable('mariam');
  await queueNotices([{ personId: 'mariam' }]);
  teams.answerWith(502);
  const worker = startWorker();
  await until(() => teams.requests() === 1);
  await until(async () => {
    const { rows } = await sql<{ delay: number }>`
      select extract(epoch from due_at - now())::float8 as delay from record_notices`.execute(
      database.db,
    );
    return rows[0]!.delay < 16;
  });
  teams.answerWith(201);
  await makeDue();
  worker.poke();
  await settled();
  expect([await outcomes(), teams.requests()]).toEqual([['sent'], 2]);
});

test('a notice that cannot be composed is tried again, and given up after about two days', async () => {
  await reachable('mariam');
  await queueNotices([{ personId: 'mariam' }]);
  let composed = 0;
  const worker = startWorker(() => Promise.reject(new Error(`broken ${++composed}`)));
  await until(() => composed === 1);
  await sleep(100);
  expect(await outcomes()).toEqual([null]);
  await sql`update record_notices set attempts = 25, due_at = now()`.execute(database.db);
  worker.poke();
  await settled();
  expect(await outcomes()).toEqual(['undeliverable']);
});

test('a notice whose sender died is sent when its lease has passed', async () => {
  await reachable('mariam');
  await queueNotices([{ personId: 'mariam' }]);
  expect(await queue.take(10, 600)).toHaveLength(1);
  const worker = startWorker();
  await sleep(200);
  expect(teams.sent).toHaveLength(0);
  await sleep(500);
  worker.poke();
  await settled();
  expect(said()).toHaveLength(1);
});

test('of two workers each notice is sent by one', async () => {
  const persons = Array.from({ length: 60 }, (_, at) => `person-${at}`);
  for (const person of persons) await reachable(person);
  await queueNotices(persons.map((personId) => ({ personId })));
  for (const worker of [startWorker(), startWorker()]) worker.poke();
  await settled();
  expect(said().sort()).toEqual(persons.map((person) => `${person} to_verify ar`).sort());
});

test('stopping waits for what is on its way, and begins nothing new', async () => {
  await reachable('mariam');
  await queueNotices([{ personId: 'mariam' }, { personId: 'mariam' }]);
  const answer = teams.holdNext();
  const worker = startWorker();
  await until(() => teams.requests() === 1);
  let stopped = false;
  const stopping = worker[Symbol.asyncDispose]().then(() => (stopped = true));
  await sleep(100);
  expect(stopped).toBe(false);
  answer();
  await stopping;
  expect(await outcomes()).toEqual(['sent', null]);
});

test('the worker goes on when the database was away', async () => {
  await reachable('mariam');
  const rename = (from: string, to: string) =>
    sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(database.db);
  await rename('record_notices', 'gone');
  const worker = startWorker();
  await sleep(200);
  await rename('gone', 'record_notices');
  await queueNotices([{ personId: 'mariam' }]);
  worker.poke();
  await settled();
  expect(said()).toHaveLength(1);
});

test('the whole bot tells a person who has written to it what happened', async () => {
  await using bot = await startSmallBot({}, { composeNotice: echo });
  const aadObjectId = randomUUID();
  await bot.send(message('help', { from: { id: '29:x', aadObjectId }, serviceUrl: teams.url }));
  const { id } = await createSample(new SqlRecordStore(bot.database.db));
  await queueNotices([{ personId: aadObjectId }], bot.database.db, id);
  await until(() => teams.sent.length > 0);
  expect(said()).toEqual([`${aadObjectId} to_verify ar`]);
});
