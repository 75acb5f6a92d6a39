import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { sql } from 'kysely';
import { messageFingerprint } from '../../../../src/bot/context/messageFingerprint';
import { SqlTurnLedger } from '../../../../src/store/conversation/sqlTurnLedger';
import { startConnectorStub, type ConnectorStub } from '../../../support/bot/connectorStub';
import { wishOn } from '../../../support/people/office';
import { cardOf, saidBy } from '../../../support/cards/readCard';
import {
  message,
  startReplica,
  startSmallBot,
  type Sent,
  type TestBot,
} from '../../../support/bot/testBot';
import { RequestArrivals } from '../../../support/bot/requestArrivals';
import { waitUntil } from '../../../support/process/waitUntil';
import { untilLockWaits } from '../../../support/database/lockWaits';

let bot: TestBot;
let replica: TestBot;
let teams: ConnectorStub;
beforeAll(async () => {
  bot = await startSmallBot();
  [replica, teams] = await Promise.all([startReplica(bot), startConnectorStub()]);
});
afterAll(async () => {
  await replica[Symbol.asyncDispose]();
  await bot[Symbol.asyncDispose]();
  await teams[Symbol.asyncDispose]();
});
beforeEach(() => teams.reset());

const QUESTION = 'What was the target of phase 2?';
/** Milliseconds between two messages of one person to two replicas. */
const APART = 100;
const chat = () => ({ id: randomUUID(), conversationType: 'personal' });
const again = (activity: Sent): Sent => ({ ...activity, id: randomUUID() });
/** A message whose reply is sent to Teams. */
const normal = (text: string, conversation: object, more: Sent = {}) =>
  message(text, { deliveryMode: 'normal', serviceUrl: teams.url, conversation, ...more });
/** Which messages were replied to, in the order of the replies. */
/** Whose replies came, but for the sign that somebody types. */
const repliedTo = () =>
  teams.sent
    .filter(({ activity }) => activity.type === 'message')
    .map(({ path }) => path.split('/').at(-1));

/** Grows with every write of the state of any conversation. */
async function stateWrites(): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select last_value::bigint as last from bot_state_etag`.execute(bot.database.db);
  return rows[0]!.last;
}

const until = (condition: () => boolean | Promise<boolean>) =>
  waitUntil(condition, { what: condition.toString() });

/** A table is locked while `during` runs: what needs more than the lock allows waits. */
async function whileLocked(lock: string, during: () => Promise<void>): Promise<void> {
  await bot.database.db.transaction().execute(async (transaction) => {
    await sql.raw(`lock table ${lock} mode`).execute(transaction);
    await during();
  });
}

describe('a message that comes again under its id', () => {
  it('changes nothing and brings the same replies', async () => {
    const question = message(QUESTION);
    const first = await bot.send(question);
    const writes = await stateWrites();
    expect(await bot.send(question)).toEqual(first);
    expect(await replica.send(question)).toEqual(first);
    expect(await stateWrites()).toBe(writes);
  });

  it('is answered with nothing where the reply was sent to Teams', async () => {
    const question = normal(QUESTION, chat());
    await bot.post(question);
    const second = await replica.post(question);
    expect([second.status, await second.text()]).toEqual([200, '']);
    expect(teams.log).toHaveLength(1);
  });

  it('is known after others have come between', async () => {
    const conversation = chat();
    const first = normal('help', conversation);
    for (const each of [first, normal(QUESTION, conversation), first, again(first), first]) {
      await bot.post(each);
    }
    expect(teams.sent).toHaveLength(3);
  });
});

describe('a message that comes again under another id', () => {
  it.each(['the same', 'another'])(
    'before the first is answered has no second effect, at %s replica',
    async (where) => {
      const question = normal(QUESTION, chat());
      const answer = teams.holdNext();
      const first = bot.post(question);
      await until(() => teams.log.length === 1);
      // The reply is on its way, but Teams has not confirmed it.
      const at = where === 'another' ? replica : bot;
      using arrivals = new RequestArrivals(at.url);
      const second = at.post(again(question));
      await arrivals.reach(1);
      answer();
      expect([(await first).status, (await second).status]).toEqual([200, 200]);
      expect(teams.log).toHaveLength(1);
    },
  );

  it('while the first is running brings the same replies', async () => {
    const question = message(QUESTION);
    const writes = await stateWrites();
    let answers: Promise<Sent[]>[] = [];
    await whileLocked('people in access exclusive', async () => {
      using here = new RequestArrivals(bot.url);
      using there = new RequestArrivals(replica.url);
      answers = [bot.send(question), ...[bot, replica].map((each) => each.send(again(question)))];
      await Promise.all([here.reach(2), there.reach(1)]);
    });
    const [first, ...others] = await Promise.all(answers);
    expect(saidBy(first!)).toMatch(/50%/);
    expect(others).toEqual([first, first]);
    expect((await stateWrites()) - writes).toBe(1);
  });

  it('is known by its time when the first has been answered', async () => {
    const time = { timestamp: '2026-03-01T08:00:00.123Z' };
    const question = normal('help', chat(), time);
    for (const each of [question, again(question)]) await bot.post(each);
    expect(teams.log).toHaveLength(1);
    await bot.post({ ...again(question), timestamp: '2026-03-01T08:00:00.124Z' });
    expect(teams.sent).toHaveLength(2);
  });
});

describe('the same words', () => {
  it('said again after the answer are answered again', async () => {
    const conversation = chat();
    for (const each of [bot, replica, bot]) await each.post(normal('3', conversation));
    expect(teams.sent).toHaveLength(3);
  });

  it('said again as soon as the reply is seen are answered again', async () => {
    const conversation = chat();
    const turns: Promise<Response>[] = [];
    await whileLocked('bot_state in share', async () => {
      turns.push(bot.post(normal(QUESTION, conversation)));
      await until(() => teams.log.length === 1);
      // The first turn has not ended: it cannot write its state.
      await untilLockWaits(bot.database.db);
      using arrivals = new RequestArrivals(bot.url);
      turns.push(bot.post(normal(QUESTION, conversation)));
      await arrivals.reach(1);
    });
    await Promise.all(turns);
    expect(teams.sent).toHaveLength(2);
  });

  it('of two people, or in two conversations, are two messages', async () => {
    const here = chat();
    const other = { id: '29:other', aadObjectId: 'aad-other' };
    await Promise.all([
      bot.post(normal('help', here)),
      bot.post(normal('help', here, { from: other })),
      replica.post(normal('help', chat())),
    ]);
    expect(teams.sent).toHaveLength(3);
  });

  it('of a file without words are those of that file alone', async () => {
    const conversation = chat();
    const file = (name: string) =>
      message(undefined, {
        deliveryMode: 'normal',
        serviceUrl: teams.url,
        conversation,
        attachments: [{ contentType: 'application/pdf', name }],
      });
    await Promise.all([bot.post(file('a.pdf')), bot.post(file('b.pdf'))]);
    expect(teams.sent).toHaveLength(2);
  });
});

test('messages to two replicas are answered in the order in which they came, after a slow one', async () => {
  // The first request of a process takes it longer than the others are apart.
  for (const each of [bot, replica]) await each.post(normal('help', chat()));
  teams.reset();
  const conversation = chat();
  const texts = ['help', 'None of these', QUESTION, 'مساعدة', 'change language', 'cancel'];
  const messages = texts.map((text) => normal(text, conversation));
  const answer = teams.holdNext();
  const responses = [];
  for (const [at, each] of messages.entries()) {
    const to = at % 2 === 0 ? bot : replica;
    using arrivals = new RequestArrivals(to.url);
    responses.push(to.post(each));
    await arrivals.reach(1);
    // People are slower: replicas know how far apart messages came only by some milliseconds.
    await sleep(APART);
  }
  expect(teams.log).toHaveLength(1);
  answer();
  await Promise.all(responses);
  expect(repliedTo()).toEqual(messages.map(({ id }) => id));
});

test('a conversation whose replica died goes on when its lease has passed, and what died is run again', async () => {
  const conversation = chat();
  const died = normal(QUESTION, conversation);
  const said = messageFingerprint(died as unknown as Activity)!;
  const { db } = bot.database;
  const dead = { conversationId: conversation.id, token: randomUUID(), said };
  expect(await new SqlTurnLedger(db).begin(dead, 0, false)).toEqual({ state: 'begun' });
  const passIn = async (seconds: number) => {
    const soon = sql`now() + make_interval(secs => ${seconds})`;
    await sql`update turn_leases set expires_at = ${soon}
      where conversation_id = ${conversation.id}`.execute(db);
    await sql`update turns set alive_until = ${soon}
      where conversation_id = ${conversation.id}`.execute(db);
  };
  await passIn(60);
  const next = bot.post(again(died));
  const waits = sql`select 1 from turn_waits where conversation_id = ${conversation.id}`;
  await until(async () => (await waits.execute(db)).rows.length === 1);
  expect(teams.log).toHaveLength(0);
  await passIn(0);
  await next;
  expect(teams.log).toHaveLength(1);
});

test('a turn that has lost its conversation does not overwrite what came after it', async () => {
  const conversation = chat();
  await bot.post(normal('help', conversation));
  const answer = teams.holdNext();
  const lost = bot.post(normal(QUESTION, conversation));
  await until(() => teams.log.length === 2);
  // As if its replica had slept.
  await sql`update turn_leases set expires_at = now()
    where conversation_id = ${conversation.id}`.execute(bot.database.db);
  await replica.send(message('log a process', { conversation }));
  answer();
  await lost;
  const taken = await replica.send(message('Trade licence renewal', { conversation }));
  expect(wishOn(cardOf(taken.at(-1)), 'log.form')).toBeDefined();
});

test('a turn that failed is run when it comes again', async () => {
  const question = message(QUESTION);
  await sql`alter table bot_state rename to bot_state_gone`.execute(bot.database.db);
  try {
    expect(saidBy(await bot.send(question))).toMatch(/^Sorry, /);
  } finally {
    await sql`alter table bot_state_gone rename to bot_state`.execute(bot.database.db);
  }
  expect(saidBy(await replica.send(question))).toMatch(/50%/);
});

test('one conversation that is waiting holds up no other', async () => {
  const answer = teams.holdNext();
  const slow = bot.post(normal(QUESTION, chat()));
  await until(() => teams.log.length === 1);
  for (const each of [bot, replica]) expect(saidBy(await each.say(QUESTION))).toMatch(/50%/);
  answer();
  await slow;
});

test('no words of anybody are kept in the ledger', async () => {
  const secret = randomUUID();
  await bot.post(normal(`${secret}?`, chat()));
  const { rows } = await sql<{ all: string }>`
    select coalesce(string_agg(t::text, ' '), '') as all from turns t`.execute(bot.database.db);
  expect(rows[0]?.all).not.toContain(secret);
});
