import { pino } from 'pino';
import { ReminderScheduler } from '../../../src/bot/notices/reminderScheduler';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { REMINDER_KINDS } from '../../../src/records/reminders/reminder';
import { SqlConversationReferences } from '../../../src/store/conversation/sqlConversationReferences';
import { SqlOutbox } from '../../../src/store/outbox/sqlOutbox';
import { SqlReminders } from '../../../src/store/records/sqlReminders';
import type { Colleague } from '../../support/people/colleague';
import {
  logs,
  openOffice,
  REVIEWS_ALL,
  submits,
  wishOn,
  type Office,
} from '../../support/people/office';
import { actionsOf, textOf, wishOf } from '../../support/cards/readCard';
import { actor, completeDraft, openRecordBook } from '../../support/records/recordBook';
import { startReplica } from '../../support/bot/testBot';
import { waitUntil } from '../../support/process/waitUntil';

const DAY = 86_400_000;
/** A Monday at ten o'clock in Dubai; long ago, so that the queue holds nothing back. */
let now = new Date('2023-01-09T06:00:00Z');
const pass = (days: number, hours = 0) =>
  (now = new Date(now.getTime() + days * DAY + hours * 3_600_000));

let office: Office;
let outbox: SqlOutbox;
let reminders: SqlReminders;
beforeAll(async () => {
  office = await openOffice({}, { now: () => now });
  outbox = new SqlOutbox(office.bot.database.db);
  reminders = new SqlReminders(office.bot.database.db);
});
afterAll(() => office[Symbol.asyncDispose]());
// Four weeks between two tests: nobody of the one before is reminded any more.
beforeEach(() => {
  now = new Date('2023-01-09T06:00:00Z');
  pass(28 * (tests += 1));
});
let tests = 0;

const HOLIDAYS = new Set<string>();
/** What each replica does every ten minutes. */
const replica = () =>
  new ReminderScheduler({
    reminders,
    outbox,
    now: () => now,
    holidays: () => HOLIDAYS,
    log: pino({ level: 'silent' }),
  });
const round = () => office.bot.remind();
/** What somebody was told since the last look. */
async function news(person: Colleague): Promise<Card[]> {
  const all = await office.told(person);
  const before = looked.get(person.id) ?? 0;
  looked.set(person.id, all.length);
  return all.slice(before);
}
const looked = new Map<string, number>();
const queued = async (personId: string) => {
  const rows = await office.bot.database.db
    .selectFrom('outbox')
    .select(['kind', 'outcome', 'due_at'])
    .where('to_person', '=', personId)
    .where('kind', '<>', 'record')
    .orderBy('id')
    .execute();
  return rows;
};
const opened = (card: Card) =>
  actionsOf(card)
    .map(wishOf)
    .flatMap((wish) => (wish?.verb === 'record.open' ? [wish.record] : []));

describe('drafts that were left for a week', () => {
  test('are named in one message, weekly, three times; each opens', async () => {
    const mariam = await office.joins('Mariam');
    const first = await logs(mariam, { processNameEn: 'Gate pass' });
    pass(0, 1);
    const second = await logs(mariam, { processNameEn: 'Leave request' });
    pass(6);
    await round();
    expect(await news(mariam)).toEqual([]);
    pass(1, 2);
    await round();
    await round();
    const [card, ...others] = await news(mariam);
    expect(others).toEqual([]);
    expect(textOf(card!)).toMatch(
      /^2 of your drafts are unfinished\n.*\nGate pass\n.*\nlast changed on .* 2023\nLeave request\n/,
    );
    expect(opened(card!)).toEqual([first, second]);
    expect(textOf(await mariam.press(card!, 'record.open'))).toContain('Gate pass');
    expect(wishOn(card!, 'record.list')).toMatchObject({ scope: 'mine' });
    for (const expected of [1, 1, 0]) {
      pass(7);
      await round();
      expect(await news(mariam)).toHaveLength(expected);
    }
  });

  test('are in the language of the person, and of the draft where none is set', async () => {
    const khalid = await office.joins('Khalid');
    await khalid.say('بالعربية');
    await logs(khalid, { processNameAr: 'تصريح الدخول' });
    const noora = await office.joins('Noora');
    await noora.say('same as my question');
    await noora.say('show my records');
    const draft = await logs(noora, { processNameEn: 'Visitor slip' });
    pass(8);
    await round();
    const [arabic] = await news(khalid);
    expect(arabic).toMatchObject({ lang: 'ar', rtl: true });
    expect(textOf(arabic!)).toMatch(/^لديك مسودة لم تكتمل\n.*\nتصريح الدخول\n/);
    const [english] = await news(noora);
    expect(english!.lang).toBe('en');
    expect(opened(english!)).toEqual([draft]);
  });

  test('are not named where they were changed, handed in or discarded before it is sent', async () => {
    const saif = await office.joins('Saif');
    const record = await logs(saif);
    const { version, rowVersion } = (await office.records.find({ id: record }))!;
    const about = { states: [{ record, version, rowVersion: rowVersion - 1 }] };
    await outbox.put([{ to: { person: saif.id }, kind: 'drafts', about }]);
    expect(await news(saif)).toEqual([]);
    expect(await queued(saif.id)).toMatchObject([{ kind: 'drafts', outcome: 'undeliverable' }]);
  });

  test('of somebody who cannot be written to are not even queued, nor counted', async () => {
    const { db } = office.bot.database;
    const recordOperations = openRecordBook(db, { now: () => now });
    await completeDraft(recordOperations, actor('somebody-elsewhere'));
    const hessa = await office.joins('Hessa');
    await logs(hessa);
    await new SqlConversationReferences(db).markBlocked({ person: hessa.id });
    pass(8);
    await round();
    const { rows } = await sqlOf(['somebody-elsewhere', hessa.id]);
    expect(rows).toEqual([]);
    expect(await queued('somebody-elsewhere')).toEqual([]);
  });
});

describe('submissions that wait too long', () => {
  const VERIFIES = { role: 'verifier', entityId: 'dewa' } as const;

  test('are named to who may decide, after three working days, and never to who took part', async () => {
    const amna = await office.joins('Amna');
    const verifier = await office.joins('Verifier', VERIFIES);
    const central = await office.joins('Central', REVIEWS_ALL);
    const elsewhere = await office.joins('Other', { role: 'verifier', entityId: 'dha' });
    const partaker = await office.joins('Partaker', VERIFIES);
    const record = await submits(amna, { entityId: 'dewa', processNameEn: 'New connection' });
    const own = await submits(partaker, { entityId: 'dewa', processNameEn: 'Meter reading' });
    for (const person of [verifier, central, partaker]) await news(person);
    // Monday to Thursday are three working days.
    pass(3);
    await round();
    expect(await news(verifier)).toEqual([]);
    pass(1);
    await round();
    await round();
    for (const person of [verifier, central]) {
      const [card, ...others] = await news(person);
      expect(others).toEqual([]);
      expect(textOf(card!)).toMatch(
        /^2 records have been waiting for your decision for over three working days\nNew connection\n.*\nwaiting for 4 working days\nMeter reading\n/,
      );
      expect(opened(card!)).toEqual([record, own]);
      expect(wishOn(card!, 'record.list')).toMatchObject({ scope: 'verify' });
    }
    const [card] = await news(partaker);
    expect(opened(card!)).toEqual([record]);
    expect(await news(elsewhere)).toEqual([]);
  });

  test('are named again when another waits too long, and after a week; not at the weekend', async () => {
    const entityId = 'dld';
    const amna = await office.joins('Amna');
    const verifier = await office.joins('Verifier', { role: 'verifier', entityId });
    await submits(amna, { entityId });
    pass(1);
    await submits(amna, { entityId });
    await news(verifier);
    const told = async (days: number) => {
      pass(days);
      await round();
      const cards = await news(verifier);
      const reminding = cards.filter((card) => textOf(card).includes('for over three'));
      return reminding.map((card) => opened(card).length);
    };
    expect(await told(3)).toEqual([1]);
    expect(await told(1)).toEqual([]);
    expect(await told(2)).toEqual([2]);
    expect(await told(1)).toEqual([]);
    expect(await told(5)).toEqual([]);
    expect(await told(1)).toEqual([2]);
  });

  test('are no longer named once they are decided', async () => {
    const entityId = 'dha';
    const amna = await office.joins('Amna');
    const verifier = await office.joins('Verifier', { role: 'verifier', entityId });
    const record = await submits(amna, { entityId });
    await news(verifier);
    await verifier.press(await verifier.wish({ verb: 'record.open', record }), 'record.verify');
    await news(verifier);
    await outbox.put([{ to: { person: verifier.id }, kind: 'waiting', about: {} }]);
    expect(await news(verifier)).toEqual([]);
  });
});

describe('the weekly digest', () => {
  const entityId = 'khda';
  const VERIFIES = { role: 'verifier', entityId } as const;

  test('says on Monday what the week brought and what waits, once', async () => {
    const amna = await office.joins('Amna');
    const verifier = await office.joins('Verifier', VERIFIES);
    const sheets = { sheetsPerTransaction: 1, copiesPerTransaction: 1, baselineMethod: 'counted' };
    const [done, asked, waits] = [
      await submits(amna, { entityId, ...sheets, transactionsPerYear: 4_321 } as never),
      await submits(amna, { entityId }),
      await submits(amna, { entityId, processNameEn: 'Staff records' }),
    ];
    const decide = async (record: string, verb: 'record.verify' | 'record.ask', note?: object) => {
      const card = await verifier.wish({ verb: 'record.open', record });
      const wish = wishOn(card, verb)!;
      await verifier.wish(wish, { 'ask.note': 'Which form is it?', ...note });
    };
    await decide(done, 'record.verify');
    await decide(asked, 'record.ask');
    await news(verifier);
    pass(7);
    await round();
    pass(0, 2);
    await round();
    const card = (await news(verifier)).find((one) => textOf(one).startsWith('The week'))!;
    expect(textOf(card)).toMatch(/^The week from \d+ \w+ 2023 to \d+ \w+ 2023\n/);
    expect(textOf(card).split('\n').slice(1, 6)).toEqual([
      '• 3 records were submitted.',
      '• 1 record was verified.',
      '• A question was asked about 1 record.',
      '• Verified records add up to 4,321 sheets a year no longer printed.',
      '1 record is waiting for your decision.',
    ]);
    expect(opened(card)).toEqual([waits]);
    pass(0, 1);
    await round();
    expect(await news(verifier)).toEqual([]);
  });

  test('is not sent where there is nothing to say, nor when its week is over', async () => {
    const idle = await office.joins('Idle', { role: 'verifier', entityId: 'cda' });
    await round();
    expect(await news(idle)).toEqual([]);
    expect(await queued(idle.id)).toMatchObject([{ kind: 'digest', outcome: 'undeliverable' }]);
    const verifier = await office.joins('Verifier', VERIFIES);
    const about = { monday: '2023-01-02' };
    await outbox.put([{ to: { person: verifier.id }, kind: 'digest', about }]);
    expect(await news(verifier)).toEqual([]);
  });
});

describe('a reminder', () => {
  test('is stopped by its own button, and begun again by the one that comes in its place', async () => {
    const fatima = await office.joins('Fatima');
    await logs(fatima);
    pass(8);
    await round();
    const [card] = await news(fatima);
    const stopped = await fatima.press(card!, 'Stop these reminders');
    expect(textOf(stopped)).toBe('I will no longer remind you of drafts.');
    pass(7);
    await round();
    expect(await news(fatima)).toEqual([]);
    const again = await fatima.press(stopped, 'Turn it on again');
    expect(textOf(again)).toBe('I will remind you of drafts.');
    await round();
    expect(await news(fatima)).toHaveLength(1);
  });

  test('that was queued before it was stopped is not sent', async () => {
    const latifa = await office.joins('Latifa', REVIEWS_ALL);
    const record = await logs(latifa);
    const { version, rowVersion } = (await office.records.find({ id: record }))!;
    for (const reminder of REMINDER_KINDS)
      await latifa.wish({ verb: 'settings.switch', reminder, on: false });
    const to = { person: latifa.id };
    await outbox.put([
      { to, kind: 'drafts', about: { states: [{ record, version, rowVersion }] } },
      { to, kind: 'waiting', about: {} },
      { to, kind: 'digest', about: { monday: now.toISOString().slice(0, 10) } },
    ]);
    expect(await news(latifa)).toEqual([]);
    expect((await queued(latifa.id)).map(({ outcome }) => outcome)).toEqual(
      Array(3).fill('undeliverable'),
    );
  });

  test('is queued once by several replicas, and after one that died in between', async () => {
    const people = await Promise.all(['A', 'B', 'C'].map((name) => office.joins(name)));
    for (const person of people) await logs(person);
    pass(8);
    const [first] = people;
    // It was queued, and nobody was left to keep that it was.
    const { states } = (await reminders.draftOwners(now, '2023-01-01')).find(
      ({ personId }) => personId === first!.id,
    )!;
    const key = `drafts 1 ${first!.id}`;
    await outbox.put([{ to: { person: first!.id }, kind: 'drafts', about: { states }, key }]);
    await Promise.all([round(), replica().run(), replica().run(), replica().run()]);
    for (const person of people) {
      expect(await news(person)).toHaveLength(1);
      expect(await queued(person.id)).toHaveLength(1);
    }
  });

  test('comes by itself from a bot that has just started, and once only', async () => {
    const rashid = await office.joins('Rashid');
    await logs(rashid);
    pass(8);
    const runs = jest.spyOn(ReminderScheduler.prototype, 'run');
    for (let start = 0; start < 2; start += 1) {
      await using bot = await startReplica(office.bot, { reminders: true }, { now: () => now });
      expect(bot.url).toMatch(/^http/);
      await waitUntil(() => runs.mock.results.length > start, { what: 'it looks by itself' });
      await runs.mock.results[start]!.value;
      expect(await queued(rashid.id)).toHaveLength(1);
    }
    runs.mockRestore();
    expect(await news(rashid)).toHaveLength(1);
  });

  test('is neither queued nor sent on a weekend or at night: it is put off', async () => {
    const omar = await office.joins('Omar');
    const record = await logs(omar);
    const { version, rowVersion } = (await office.records.find({ id: record }))!;
    for (const closed of ['2060-06-05T20:00:00Z', '2060-06-06T08:00:00Z', '2060-06-06T08:00:00Z']) {
      now = new Date(closed);
      await round();
    }
    expect(await queued(omar.id)).toEqual([]);
    const about = { states: [{ record, version, rowVersion }] };
    await outbox.put([{ to: { person: omar.id }, kind: 'drafts', about }]);
    expect(await news(omar)).toEqual([]);
    expect(await queued(omar.id)).toMatchObject([
      { kind: 'drafts', outcome: 'undeliverable' },
      { kind: 'drafts', outcome: null, due_at: new Date('2060-06-07T04:00:00Z') },
    ]);
  });
});

/** What is remembered of these people. */
async function sqlOf(ids: string[]) {
  const rows = await office.bot.database.db
    .selectFrom('reminders')
    .select('person_id')
    .where('person_id', 'in', ids)
    .execute();
  return { rows };
}
