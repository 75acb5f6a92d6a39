import { sql } from 'kysely';
import type { OutgoingMessage, LeasedMessage } from '../../../../src/bot/ports/outbox';
import type { SendingRates } from '../../../../src/bot/ports/sendingRates';
import { openDatabase } from '../../../../src/store/core/database';
import { inTransaction } from '../../../../src/store/core/inTransaction';
import { queueMessages } from '../../../../src/store/outbox/outboxRows';
import { SqlOutbox } from '../../../../src/store/outbox/sqlOutbox';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
let outbox: SqlOutbox;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await sql`truncate outbox, outbox_posts`.execute(database.db);
  outbox = new SqlOutbox(database.db);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const LONG = 60_000;

/** As if so many milliseconds had passed since everything that is in the outbox. */
async function pass(milliseconds: number): Promise<void> {
  const time = sql`make_interval(secs => ${milliseconds / 1000}::float8)`;
  await sql`update outbox set due_at = due_at - ${time},
    leased_until = leased_until - ${time}`.execute(database.db);
  await sql`update outbox_posts set at = at - ${time}`.execute(database.db);
}

const telling = (person: string, text = '', more: Partial<OutgoingMessage> = {}) =>
  ({ to: { person }, kind: 'files', about: { problems: [text] }, ...more }) as OutgoingMessage;
const put = (...persons: string[]) => outbox.put(persons.map((person) => telling(person)));
const personOf = ({ to }: LeasedMessage) => ('person' in to ? to.person : undefined);
const textOf = ({ about }: LeasedMessage) => (about as { problems: string[] }).problems[0];
const takeTexts = async () => (await outbox.take(100, LONG)).map(textOf);

describe('the outbox', () => {
  it('gives what was put, as it was put, oldest first', async () => {
    expect(await outbox.take(10, LONG)).toEqual([]);
    const messages: OutgoingMessage[] = [
      telling('a', 'a\0\ud800', { key: 'k\0', replaces: 'r' }),
      telling('ب"\0', 'ب'),
      { ...telling(''), to: { channel: '19:c@thread.tacv2' } },
    ];
    await outbox.put(messages);
    const taken = await outbox.take(10, LONG);
    expect(taken).toEqual(
      messages.map((message) => ({
        ...message,
        id: expect.any(Number) as number,
        attempts: 0,
        wantedAt: expect.any(Date) as Date,
        token: taken[0]!.token,
      })),
    );
  });

  it('tells its listener, and takes nothing of nothing', async () => {
    let told = 0;
    outbox.onPut(() => (told += 1));
    await outbox.put([]);
    await put('a');
    expect([told, (await outbox.take(10, LONG)).length]).toEqual([2, 1]);
  });

  it('queues within a transaction, all or nothing', async () => {
    await inTransaction(database.db, async (transaction, rollback) => {
      await queueMessages(transaction, [telling('a')]);
      return rollback(undefined);
    });
    await inTransaction(database.db, (transaction) =>
      queueMessages(transaction, [telling('b'), telling('c')]),
    );
    expect((await outbox.take(10, LONG)).map(personOf)).toEqual(['b', 'c']);
  });

  it('takes thousands at once', async () => {
    await outbox.put(Array.from({ length: 2_500 }, (_, i) => telling(`person ${i}`)));
    expect(await outbox.take(5_000, LONG)).toHaveLength(2_500);
  });

  it('queues of messages with one key the first alone, also when they come together', async () => {
    const same = (text: string) => telling('a', text, { key: 'once' });
    await outbox.put([same('1'), same('2')]);
    await Promise.all(['3', '4', '5'].map((text) => outbox.put([same(text)])));
    const [taken] = await outbox.take(10, LONG);
    await outbox.settle(taken!.id, 'sent');
    await outbox.put([same('6')]);
    expect([textOf(taken!), await takeTexts()]).toEqual(['1', []]);
  });

  it('gives a message when it is wanted, and lets others of the person pass before', async () => {
    const later = new Date(Date.now() + LONG / 2);
    await outbox.put([telling('a', 'later', { notBefore: later }), telling('a', 'now')]);
    expect(await takeTexts()).toEqual(['now']);
    await pass(LONG / 2);
    expect(await takeTexts()).toEqual([]);
    const [now] = await sql<{ id: number }>`select id from outbox where leased_until is not null`
      .execute(database.db)
      .then(({ rows }) => rows);
    await outbox.settle(now!.id, 'sent');
    expect(await takeTexts()).toEqual(['later']);
  });

  it('gives no more than was asked for, and nothing twice within a lease', async () => {
    await put('a', 'b', 'c');
    expect(await outbox.take(2, LONG)).toHaveLength(2);
    expect((await outbox.take(2, LONG)).map(personOf)).toEqual(['c']);
    expect(await outbox.take(2, LONG)).toEqual([]);
  });

  it('gives again what was not settled within its lease', async () => {
    await put('a');
    const [first] = await outbox.take(1, LONG);
    await pass(LONG);
    const [second] = await outbox.take(1, LONG);
    expect(second).toEqual({ ...first, token: second!.token });
    expect(second!.token).not.toBe(first!.token);
  });

  it('gives what is settled to nobody, and keeps the first outcome', async () => {
    await put('a', 'b');
    const [a, b] = await outbox.take(2, 1);
    await outbox.settle(a!.id, 'sent', 'id');
    await outbox.settle(a!.id, 'undeliverable');
    await outbox.settle(b!.id, 'undeliverable');
    await outbox.retry(a!, 0, true);
    await pass(10);
    expect(await outbox.take(2, LONG)).toEqual([]);
    const rows = await database.db
      .selectFrom('outbox')
      .select(['to_person', 'outcome', 'activity_id'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { to_person: 'a', outcome: 'sent', activity_id: 'id' },
      { to_person: 'b', outcome: 'undeliverable', activity_id: null },
    ]);
  });
});

describe('the order for one person', () => {
  beforeEach(() => outbox.put([telling('a', '1'), telling('a', '2'), telling('b', '3')]));

  it('is kept: the second comes when the first is settled', async () => {
    const [first, other] = await outbox.take(10, LONG);
    expect([first, other].map((one) => textOf(one!))).toEqual(['1', '3']);
    expect(await takeTexts()).toEqual([]);
    await outbox.settle(first!.id, 'sent');
    expect(await takeTexts()).toEqual(['2']);
  });

  it('is kept while the first is tried again', async () => {
    const [first] = await outbox.take(10, LONG);
    await outbox.retry(first!, 1_000, true);
    expect(await takeTexts()).toEqual([]);
    await pass(1_000);
    expect(await takeTexts()).toEqual(['1']);
  });

  it('does not wait for a first that was put off', async () => {
    const [first] = await outbox.take(10, LONG);
    await outbox.retry(first!, LONG, false);
    expect(await takeTexts()).toEqual(['2']);
  });

  it('is kept by whoever takes a message after the lease of another has passed', async () => {
    const [first] = await outbox.take(1, LONG);
    await pass(LONG);
    const [again] = await outbox.take(1, LONG);
    await outbox.retry(first!, 0, false);
    expect(await takeTexts()).toEqual(['3']);
    await outbox.retry(again!, 0, false);
    expect(await takeTexts()).toEqual(['1']);
  });
});

describe('what takes the place of another', () => {
  it('finds what that was sent as, and is found in its place', async () => {
    await outbox.put([telling('a', '1', { key: 'first' })]);
    expect(await outbox.sentAs('first')).toBeUndefined();
    const [first] = await outbox.take(1, LONG);
    await outbox.settle(first!.id, 'sent', 'teams-1');
    expect(await outbox.sentAs('first')).toBe('teams-1');
    await outbox.put([telling('a', '2', { replaces: 'first' })]);
    const [second] = await outbox.take(1, LONG);
    await outbox.settle(second!.id, 'sent', 'teams-2');
    expect(await outbox.sentAs('first')).toBe('teams-2');
    expect(await outbox.sentAs('unknown')).toBeUndefined();
  });

  it('can withdraw what was not sent yet, and nothing that is on its way', async () => {
    const later = new Date(Date.now() + LONG);
    await outbox.put([
      telling('a', '1', { key: 'waiting', notBefore: later }),
      telling('b', '2', { key: 'going' }),
    ]);
    await outbox.take(1, LONG);
    for (const key of ['waiting', 'going', 'unknown']) await outbox.withdraw(key);
    const rows = await database.db.selectFrom('outbox').select('outcome').orderBy('id').execute();
    expect(rows.map(({ outcome }) => outcome)).toEqual(['undeliverable', null]);
  });
});

describe('a permit to post', () => {
  const RATES: SendingRates = {
    conversation: [{ posts: 2, ms: LONG }],
    everywhere: [{ posts: 3, ms: LONG }],
  };
  const taken = async (person = 'a') => {
    await put(person);
    return (await outbox.take(1, LONG))[0]!;
  };
  beforeEach(() => {
    outbox = new SqlOutbox(database.db, RATES);
  });

  it('is counted before the post, so that no restart forgets it', async () => {
    const message = await taken();
    expect(await outbox.permit(message, 'c', LONG)).toBe('now');
    await outbox.retry(message, 0, true);
    expect(await outbox.take(1, LONG)).toMatchObject([{ attempts: 1 }]);
  });

  it('keeps the message for as long as the post may take', async () => {
    await put('a');
    const [message] = await outbox.take(1, 1_000);
    expect(await outbox.permit(message!, 'c', LONG)).toBe('now');
    await pass(2_000);
    expect(await outbox.take(1, LONG)).toEqual([]);
  });

  it('is refused to who no longer has the message, and does not count then', async () => {
    await put('a');
    const [message] = await outbox.take(1, LONG);
    await pass(LONG);
    expect(await outbox.permit(message!, 'c', LONG)).toBe('lost');
    const [again] = await outbox.take(1, LONG);
    expect(await outbox.permit(message!, 'c', LONG)).toBe('lost');
    await outbox.settle(again!.id, 'sent');
    expect(await outbox.permit(again!, 'c', LONG)).toBe('lost');
    const { rows } = await sql`select from outbox_posts`.execute(database.db);
    expect(rows).toHaveLength(0);
  });

  it('waits for the rates of the conversation, and of all, over two replicas', async () => {
    await using other = {
      db: openDatabase(database.url),
      async [Symbol.asyncDispose]() {
        await this.db.destroy();
      },
    };
    const replica = new SqlOutbox(other.db, RATES);
    const message = await taken();
    const lease = 2 * LONG;
    expect(await outbox.permit(message, 'one', lease)).toBe('now');
    expect(await replica.permit(message, 'one', lease)).toBe('now');
    const wait = { wait: expect.any(Number) as number };
    expect(await outbox.permit(message, 'one', LONG)).toEqual(wait);
    expect(await replica.permit(message, 'two', lease)).toBe('now');
    expect(await outbox.permit(message, 'two', LONG)).toEqual(wait);
    expect(await replica.permit(message, 'three', LONG)).toEqual(wait);
    await pass(LONG);
    // Another one, as these know from their own clock that it is too early.
    expect(await new SqlOutbox(other.db, RATES).permit(message, 'one', LONG)).toBe('now');
  });
});

describe('time', () => {
  it('makes due what was put off after posts, when it is resumed, and nothing else', async () => {
    await put('put off', 'tried', 'unwritten');
    const messages = await outbox.take(10, LONG);
    await outbox.put([telling('later', '', { notBefore: new Date(Date.now() + LONG) })]);
    for (const message of messages.slice(0, 2)) await outbox.permit(message, 'c', LONG);
    for (const [i, message] of messages.entries()) await outbox.retry(message, LONG, i === 1);
    await outbox.resume();
    expect((await outbox.take(10, LONG)).map(personOf)).toEqual(['put off']);
  });

  it('removes settled messages after a month, those with a key after a year', async () => {
    const days = [29, 31, 367];
    await outbox.put(
      days.flatMap((age) => [
        telling('a', '', { key: `key ${age}` }),
        telling(`without ${age}`),
        telling(`waiting ${age}`),
      ]),
    );
    await sql`update outbox set outcome = 'sent', settled_at = now() - make_interval(days =>
      substring(coalesce(key, to_person) from '[0-9]+')::integer)
      where to_person not like 'waiting%'`.execute(database.db);
    await sql`insert into outbox_posts values ('old', now() - interval '61 minutes'),
      ('new', now() - interval '59 minutes')`.execute(database.db);
    await outbox.forget();
    const rows = await database.db
      .selectFrom('outbox')
      .select(sql<string>`coalesce(key, to_person)`.as('name'))
      .where('outcome', 'is not', null)
      .orderBy('id')
      .execute();
    expect(rows.map(({ name }) => name)).toEqual(['key 29', 'without 29', 'key 31']);
    expect(await outbox.take(10, LONG)).toHaveLength(3);
    const posts = await database.db.selectFrom('outbox_posts').select('conversation_id').execute();
    expect(posts).toEqual([{ conversation_id: 'new' }]);
  });
});

it('never has two of eight workers hold one message', async () => {
  const persons = Array.from({ length: 200 }, (_, i) => `person ${i}`);
  await put(...persons);
  const pools = Array.from({ length: 4 }, () => openDatabase(database.url));
  const given: (string | undefined)[] = [];
  const work = async (worker: SqlOutbox) => {
    for (;;) {
      const taken = await worker.take(7, LONG);
      if (taken.length === 0) return;
      given.push(...taken.map(personOf));
    }
  };
  try {
    await Promise.all([...pools, ...pools].map((db) => work(new SqlOutbox(db))));
  } finally {
    await Promise.all(pools.map((db) => db.destroy()));
  }
  expect(given).toHaveLength(200);
  expect(new Set(given)).toEqual(new Set(persons));
});
