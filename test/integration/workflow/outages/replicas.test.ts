import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Card } from '../../../../src/cards/kit/adaptiveCard';
import { dataOf, type Colleague } from '../../../support/people/colleague';
import { extensionUser } from '../../../support/people/extensionUser';
import {
  logs,
  openOffice,
  submits,
  VERIFIES_RTA,
  wishOn,
  type Office,
} from '../../../support/people/office';
import { queuedNotices } from '../../../support/database/queuedNotices';
import { textOf } from '../../../support/cards/readCard';
import { message, startReplica, type Sent, type TestBot } from '../../../support/bot/testBot';
import { rounds } from '../../../support/process/rounds';
import { RequestArrivals } from '../../../support/bot/requestArrivals';
import { waitUntil } from '../../../support/process/waitUntil';

let office: Office;
let replica: TestBot;
let mariam: Colleague;
let omar: Colleague;
let salma: Colleague;
beforeAll(async () => {
  office = await openOffice();
  replica = await startReplica(office.bot);
  mariam = await office.joins('Mariam');
  omar = await office.joins('Omar', VERIFIES_RTA);
  salma = await office.joins('Salma', VERIFIES_RTA);
});
afterAll(async () => {
  await replica[Symbol.asyncDispose]();
  await office[Symbol.asyncDispose]();
});

const latest = async (person: Colleague) => (await office.told(person)).at(-1)!;
const stored = async (id: string) => (await office.records.find({ id }))!;
const stepsOf = async (id: string) =>
  (await office.records.events(id))
    .map(({ action }) => action)
    .filter((action) => action !== 'edit');
const recordsOf = async ({ id }: Colleague) =>
  (await office.records.list({ ownerId: id, limit: 100, offset: 0 })).total;
const noticesAbout = (id: string) => queuedNotices(office.bot.database.db, id);

/** The same activity, under the same id, to both replicas at once; and once more to each. */
async function resent(person: Colleague, activity: Sent): Promise<Card[][]> {
  const message = { ...activity, id: randomUUID() };
  const both = [person, person.at(replica)];
  const first = await Promise.all([...both, ...both].map((each) => each.send(message)));
  const later = await Promise.all(both.map((each) => each.send(message)));
  return [...first, ...later];
}

/** Two clicks under ids of their own, one at each replica. */
const clicked = (person: Colleague, activity: Sent): Promise<Card[][]> =>
  Promise.all(
    [person, person.at(replica)].map((each) => each.send({ ...activity, id: randomUUID() })),
  );

const TIMES = Array.from({ length: rounds(10, 3) }, (_, at) => at + 1);
const WAYS = { 'sent again under its id': resent, 'clicked twice': clicked };

describe.each(Object.entries(WAYS))('%s at two replicas', (_, send) => {
  test.each(TIMES)('a submission is one record with one answer (%i)', async () => {
    const id = await logs(mariam);
    const before = await recordsOf(mariam);
    const wish = wishOn(await mariam.wish({ verb: 'log.summary', record: id }), 'log.submit')!;
    const answers = await send(mariam, { value: dataOf(wish) });
    for (const cards of answers) {
      expect(cards).toHaveLength(1);
      expect(wishOn(cards[0]!, 'record.open')?.record).toBe(id);
      expect(textOf(cards[0]!)).toBe(textOf(answers[0]![0]!));
    }
    expect((await stepsOf(id)).filter((step) => step === 'submit')).toHaveLength(1);
    expect(await recordsOf(mariam)).toBe(before);
    expect((await noticesAbout(id)).map(({ notice }) => notice)).toEqual([
      'to_verify',
      'to_verify',
    ]);
  });

  test.each(TIMES)('a decision is one decision (%i)', async () => {
    const id = await submits(mariam);
    const wish = wishOn(await latest(omar), 'record.verify')!;
    const answers = await send(omar, { value: dataOf(wish) });
    for (const cards of answers) {
      expect(cards).toHaveLength(1);
      expect(textOf(cards[0]!)).toContain('Verified by: Omar');
    }
    expect((await stepsOf(id)).filter((step) => step === 'verify')).toHaveLength(1);
    const told = (await noticesAbout(id)).filter(({ notice }) => notice === 'verified');
    expect(told).toEqual([{ person: mariam.id, notice: 'verified' }]);
  });
});

describe('a talk at two replicas', () => {
  test('a message that is sent again begins one draft and is kept once', async () => {
    const person = await office.joins('Begins');
    await resent(person, { text: 'log a process' });
    const answers = await resent(person, { text: 'Trade licence renewal' });
    expect(new Set(answers.map((cards) => JSON.stringify(cards))).size).toBe(1);
    expect(await recordsOf(person)).toBe(1);
    const { records } = await office.records.list({ ownerId: person.id, limit: 1, offset: 0 });
    const edits = (await office.records.events(records[0]!.id)).filter(
      ({ field }) => field === 'processNameEn',
    );
    expect(edits).toHaveLength(1);
  });

  test('goes on at whichever replica the next message meets', async () => {
    const person = await office.joins('Wanders');
    const said = [
      'log a process',
      'Trade licence renewal, RTA',
      'online form',
      'since 2021',
      '3 sheets',
      '41500',
    ];
    for (const [at, text] of said.entries())
      await (at % 2 === 0 ? person : person.at(replica)).say(text);
    const { records, total } = await office.records.list({
      ownerId: person.id,
      limit: 1,
      offset: 0,
    });
    expect(total).toBe(1);
    expect(records[0]!.fields).toMatchObject({
      entityId: 'rta',
      processNameEn: 'Trade licence renewal',
      sheetsPerTransaction: 3,
      transactionsPerYear: 41500,
    });
  });

  test('a form that is sent twice adds its evidence once', async () => {
    const id = await logs(mariam);
    const { length } = (await stored(id)).fields.evidence!;
    const wish = {
      verb: 'log.fill',
      record: id,
      part: 'submission',
      submission: randomUUID(),
    } as const;
    const row = {
      'evidence.kind': 'report',
      'evidence.title': 'A count of last year',
      'evidence.link': 'https://example.org/count',
    };
    await clicked(mariam, { value: dataOf(wish, row) });
    expect((await stored(id)).fields.evidence).toHaveLength(length + 1);
  });
});

describe('two verifiers who decide at the same time at two replicas', () => {
  test.each(TIMES)('one decides, and the other is shown what (%i)', async () => {
    const id = await submits(mariam);
    const [his, hers] = [await latest(omar), await latest(salma)];
    const verify = wishOn(his, 'record.verify')!;
    const reject = wishOn(hers, 'record.reject')!;
    const cards = (await Promise.all([
      omar.invoke(verify),
      salma.at(replica).invoke(reject, { 'reject.reason': 'duplicate' }),
    ])) as [Card, Card];
    const { status, decision } = await stored(id);
    const changed = office.messages.say('en', 'record.stale');
    const late = cards.filter((card) => textOf(card).startsWith(changed));
    expect(late).toEqual([status === 'verified' ? cards[1] : cards[0]]);
    expect(decision?.verifierId).toBe(status === 'verified' ? omar.id : salma.id);
    const verdicts = (await stepsOf(id)).filter((step) => step === 'verify' || step === 'reject');
    expect(verdicts).toHaveLength(1);
    expect((await noticesAbout(id)).filter(({ notice }) => notice !== 'to_verify')).toEqual([
      { person: mariam.id, notice: status },
    ]);
    const number = (await stored(id)).number!;
    for (const card of cards)
      expect(textOf(card)).toMatch(new RegExp(`${number}, RTA, (Verified|Rejected)`));
  });

  test('a withdrawal and a verification exclude each other', async () => {
    for (let round = 0; round < TIMES.length; round += 1) {
      const id = await submits(mariam);
      const opened = await mariam.wish({ verb: 'record.open', record: id });
      const verify = wishOn(await latest(omar), 'record.verify')!;
      await Promise.all([
        mariam.at(replica).wish(wishOn(opened, 'record.withdraw')!),
        omar.wish(verify),
      ]);
      const steps = (await stepsOf(id)).filter((step) => ['verify', 'withdraw'].includes(step));
      const { status } = await stored(id);
      expect(steps).toEqual([status === 'verified' ? 'verify' : 'withdraw']);
    }
  });
});

describe('sent four times at two replicas, twice under its own id and twice under others', () => {
  const ROUNDS = Array.from({ length: rounds(25, 1) }, (_, at) => at + 1);

  const from = ({ id }: Colleague, name: string): Sent => ({
    from: { id: `29:${id}`, name, aadObjectId: id },
    conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: 'tenant' },
    serviceUrl: office.teams.url,
  });
  const says = (person: Colleague, more: Sent) =>
    message(undefined, { ...from(person, 'A'), ...more });

  /** All at once; under its own id once more to each when all are answered. */
  async function fourTimes(activity: Sent): Promise<unknown[]> {
    const id = randomUUID();
    const send = async (sentAs: string, at: number): Promise<unknown> => {
      const response = await [office.bot, replica][at % 2]!.post({ ...activity, id: sentAs });
      expect(response.status).toBe(200);
      return response.json();
    };
    const first = await Promise.all([id, id, randomUUID(), randomUUID()].map(send));
    return [...first, ...(await Promise.all([id, id].map(send)))];
  }

  /** The same, and none is answered before all four have arrived. */
  async function fourTimesTogether(activity: Sent): Promise<unknown[]> {
    const { db } = office.bot.database;
    const { id } = activity['conversation'] as { id: string };
    const waits = db.selectFrom('turn_waits').select('token').where('conversation_id', '=', id);
    let answers: Promise<unknown[]> | undefined;
    await db.transaction().execute(async (transaction) => {
      await sql`lock table bot_state in access exclusive mode`.execute(transaction);
      using here = new RequestArrivals(office.bot.url);
      using there = new RequestArrivals(replica.url);
      answers = fourTimes(activity);
      await waitUntil(async () => (await waits.execute()).length > 0, { what: 'one waits' });
      // Those behind the first here and there wait in their process.
      await Promise.all([here.reach(2), there.reach(2)]);
    });
    return (await answers)!;
  }

  test.each(ROUNDS)(
    'what is said begins one draft, and is kept and answered once (%i)',
    async () => {
      const person = await office.joins('A');
      for (const text of ['log a process', 'Parking permit renewal, RTA', '3 sheets']) {
        const answers = await fourTimesTogether(says(person, { text }));
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      }
      const own = await office.records.list({ ownerId: person.id, limit: 9, offset: 0 });
      expect(own.total).toBe(1);
      const edits = (await office.records.events(own.records[0]!.id))
        .filter(({ action }) => action === 'edit')
        .map(({ field }) => field);
      expect(edits).toEqual([...new Set(edits)]);
      expect(own.records[0]!.fields).toMatchObject({ entityId: 'rta', sheetsPerTransaction: 3 });
    },
  );

  test.each(ROUNDS)('forms, submissions and decisions have one effect (%i)', async () => {
    const id = await logs(mariam);
    const { length } = (await stored(id)).fields.evidence!;
    const submission = randomUUID();
    const row = {
      'evidence.kind': 'report',
      'evidence.title': 'A count of last year',
      'evidence.link': 'https://example.org/count',
    };
    const fill = { verb: 'log.fill', record: id, part: 'submission', submission } as const;
    await fourTimes(says(mariam, { value: dataOf(fill, row) }));
    expect((await stored(id)).fields.evidence).toHaveLength(length + 1);

    const summary = await mariam.wish({ verb: 'log.summary', record: id });
    const submit = wishOn(summary, 'log.submit')!;
    await fourTimes(says(mariam, { value: dataOf(submit) }));
    const verify = wishOn(await latest(omar), 'record.verify')!;
    const answers = await fourTimes(
      says(omar, {
        ...{ ...from(omar, 'Omar'), type: 'invoke', name: 'adaptiveCard/action' },
        ...{ deliveryMode: 'normal', text: undefined },
        value: { action: { type: 'Action.Execute', verb: 'lawaraq', data: dataOf(verify) } },
      }),
    );
    for (const answer of answers)
      expect(textOf((answer as { value: Card }).value)).toContain('Verified by: Omar');
    expect(await stepsOf(id)).toEqual(['create', 'number', 'submit', 'verify']);
    expect((await noticesAbout(id)).map(({ notice }) => notice)).toEqual([
      'to_verify',
      'to_verify',
      'verified',
    ]);
  });

  test.each(ROUNDS)('the window of "log this process" makes one draft (%i)', async () => {
    const person = await office.joins('A');
    const who = { id: `29:${person.id}`, name: 'A', aadObjectId: person.id };
    const user = extensionUser(office.bot, who);
    const { value } = await user.logThis({ html: 'We no longer print permits' });
    const sent = user.activity(
      'composeExtension/submitAction',
      user.submission(value.card.content, { processNameEn: 'Permit to park' }),
    );
    await fourTimes(sent);
    expect(await recordsOf(person)).toBe(1);
  });
});

test('forms that are sent at once in one conversation, each to both replicas, lose no value and keep each once', async () => {
  const person = await office.joins('Fills');
  const id = await logs(person, { evidence: [] });
  const texts = ['department', 'description', 'legalBasis', 'baselineNote', 'systemName'];
  const numbers = ['paperWeight', 'minutesBefore', 'minutesAfter', 'duplexShare', 'storageAmount'];
  const values: Record<string, string>[] = [
    ...texts.map((field) => ({ [field]: `Typed ${field}` })),
    ...numbers.map((field, at) => ({ [field]: String(61 + at) })),
    ...Array.from({ length: rounds(20, 2) }, (_, at) => ({
      'evidence.kind': 'report',
      'evidence.title': `Count ${'abcdefghijklmnopqrst'[at]}`,
      'evidence.link': `https://example.org/${at}`,
    })),
  ];
  const before = (await office.records.events(id)).length;
  const answers = await Promise.all(
    values.map(async (typed) => {
      const submission = randomUUID();
      const fill = { verb: 'log.fill', record: id, part: 'more', submission } as const;
      const form = { value: dataOf(fill, typed), id: randomUUID() };
      const both = [person, person.at(replica)].map((each) => each.send(form));
      const [here, there] = await Promise.all(both);
      expect(there).toEqual(here);
      return here!;
    }),
  );
  expect(answers.every((cards) => cards.length > 0)).toBe(true);
  const { fields } = await stored(id);
  expect(fields).toMatchObject(Object.fromEntries(texts.map((field) => [field, `Typed ${field}`])));
  expect(fields).toMatchObject(Object.fromEntries(numbers.map((field, at) => [field, 61 + at])));
  const edits = (await office.records.events(id)).slice(before);
  expect(new Set(edits.map(({ field, new: value }) => JSON.stringify([field, value]))).size).toBe(
    edits.length,
  );
  const titles = fields.evidence!.map(({ title }) => title);
  expect(titles.filter((title) => title.startsWith('Count')).sort()).toEqual(
    values.flatMap((typed) => typed['evidence.title'] ?? []).sort(),
  );
});
