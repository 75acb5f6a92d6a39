import { randomUUID } from 'node:crypto';
import { buttonsOf, type Colleague, verbsOf } from '../../support/people/colleague';
import {
  ADMIN,
  handsIn,
  logs,
  openOffice,
  submits,
  VERIFIES_RTA,
  wishOn,
  type Office,
} from '../../support/people/office';
import { textOf } from '../../support/cards/readCard';
import { BOT } from '../../support/bot/testBot';

let office: Office;
let mariam: Colleague;
let omar: Colleague;
let admin: Colleague;
beforeAll(async () => {
  office = await openOffice();
  mariam = await office.joins('Mariam');
  omar = await office.joins('Omar', VERIFIES_RTA);
  admin = await office.joins('Admin', ADMIN);
});
afterAll(() => office[Symbol.asyncDispose]());

const stored = async (id: string) => (await office.records.find({ id }))!;
const latest = async (person: Colleague) => (await office.told(person)).at(-1)!;
const open = (person: Colleague, record: string) => person.wish({ verb: 'record.open', record });

describe('the list of my records', () => {
  let noura: Colleague;
  const names: string[] = [];
  beforeAll(async () => {
    noura = await office.joins('Noura');
    for (let at = 1; at <= 9; at += 1) {
      const { processNameEn } = (await stored(await logs(noura))).fields;
      names.push(processNameEn!);
    }
    await submits(mariam);
  });

  it('has them all, the one changed last first, and nobody else’s', async () => {
    const first = await noura.say('my records');
    expect(textOf(first)).toMatch(/^My records\n/);
    expect(textOf(first)).toContain('1 to 8 of 9 records');
    const second = await noura.press(first, 'Next');
    const listed = [first, second].flatMap(buttonsOf).filter((title) => names.includes(title));
    expect(listed).toEqual(names.toReversed());
    expect(buttonsOf(second)).not.toContain('Next');
    expect(textOf(await noura.press(second, 'Previous'))).toBe(textOf(first));
  });

  it('is searched by words of a name and by a number, in any digits', async () => {
    const wanted = names[2]!;
    const { number } = (await office.records.list({ text: wanted, limit: 1, offset: 0 }))
      .records[0]!;
    const list = await noura.say('my records');
    const arabicDigits = number!.replace(/\d/g, (digit) => String.fromCharCode(0x660 + +digit));
    for (const text of [wanted, wanted.slice(0, 12).toUpperCase(), number!, arabicDigits]) {
      const found = await noura.press(list, 'Search', { text });
      const shown = buttonsOf(found).filter((title) => names.includes(title));
      expect([text, shown]).toEqual([text, [wanted]]);
    }
    const none = await noura.press(list, 'Search', { text: 'Mariam’s permit' });
    expect(textOf(none)).toContain(
      office.messages.say('en', 'record.list.emptySearch', { text: 'Mariam’s permit' }),
    );
  });

  it('is in Arabic for «سجلاتي»', async () => {
    const reem = await office.joins('Reem');
    await reem.say('عربي');
    expect(textOf(await reem.say('سجلاتي'))).toContain(
      office.messages.say('ar', 'record.list.emptyMine'),
    );
    const { number } = await stored(await logs(reem));
    const list = await reem.say('سجلاتي');
    expect(list.rtl).toBe(true);
    expect(textOf(list)).toMatch(/^سجلاتي\n/);
    expect(textOf(list)).toMatch(new RegExp(`${number}.*مسودة`));
  });

  it('opens a draft that can be continued', async () => {
    const id = await logs(mariam);
    const list = await mariam.say('my drafts');
    const card = await mariam.press(list, (await stored(id)).fields.processNameEn!);
    const resumed = await mariam.press(card, 'log.resume');
    expect(wishOn(resumed, 'log.submit')?.record).toBe(id);
  });
});

describe('a record is opened by its number', () => {
  it.each(['%', 'show record %', 'has % been approved', 'افتح السجل %'])('in «%s»', async (ask) => {
    const id = await submits(mariam);
    const { number } = await stored(id);
    const card = await mariam.say(ask.replace('%', number!));
    expect(textOf(card)).toContain(`${number}, RTA, Submitted`);
    expect(wishOn(card, 'record.withdraw')?.record).toBe(id);
  });

  it('written with Arabic digits or without hyphens', async () => {
    const { number } = await stored(await submits(mariam));
    const [, , year, sequence] = number!.split('-');
    const arabic = number!.replace(/\d/g, (digit) => String.fromCharCode(0x660 + +digit));
    for (const text of [arabic, `pl rta ${year} ${Number(sequence)}`])
      expect(textOf(await mariam.say(text))).toContain(`${number}, RTA, Submitted`);
  });

  it('by those whose business it is; for others there is none, as for a number that nobody has', async () => {
    const { number } = await stored(await submits(mariam));
    const stranger = await office.joins('Stranger');
    const gone = office.messages.say('en', 'log.gone');
    const answers = await Promise.all(
      [number!, 'PL-RTA-2026-9999'].map((text) => stranger.say(text)),
    );
    expect(answers.map(textOf)).toEqual([gone, gone]);
    expect(answers[0]).toEqual(answers[1]);
    expect(textOf(await omar.say(number!))).toContain(number);
    expect(textOf(await admin.say(number!))).toContain(number);
  });
});

test('the history tells what happened, the latest first', async () => {
  const id = await submits(mariam);
  await omar.press(await latest(omar), 'record.ask', { 'ask.note': 'How counted?' });
  await mariam.wish(
    { verb: 'log.fill', record: id, part: 'short', submission: randomUUID() },
    { transactionsPerYear: '4321' },
  );
  const lines = textOf(await mariam.wish({ verb: 'record.history', record: id })).split('\n');
  const events = lines.filter((line) => /, (Mariam|Omar), /.test(line));
  expect(events[0]).toMatch(/Mariam, in the form: Transactions per year: from .* to 4,321/);
  expect(events[1]).toMatch(/Omar, on a card: Question: How counted\?|Omar.*How counted\?/);
  expect(events[2]).toMatch(/Mariam, on a card: Submitted/);
  expect(events.at(-1)).toMatch(/Mariam.*Draft created/);
});

describe('withdrawing', () => {
  it('takes the form’s button and keeps the reason; the record stays readable', async () => {
    const id = await submits(mariam);
    const card = await open(mariam, id);
    const withdrawn = await mariam.press(card, 'record.withdraw', {
      'withdraw.note': 'Entered twice',
    });
    expect(textOf(withdrawn)).toContain(', Withdrawn');
    expect(textOf(withdrawn)).toContain('Withdrawn: Entered twice');
    expect((await stored(id)).status).toBe('withdrawn');
    expect(verbsOf(await open(mariam, id))).not.toContain('record.withdraw');
    expect(textOf(await omar.say('to verify'))).not.toContain((await stored(id)).number);
  });

  it('of a verified record is an admin’s, with a reason, and told to its owner', async () => {
    const id = await submits(mariam);
    await omar.press(await latest(omar), 'record.verify');
    expect(verbsOf(await open(mariam, id))).not.toContain('record.withdraw');
    const card = await admin.press(await open(admin, id), 'record.withdraw', {});
    expect(textOf(card)).toContain(office.messages.say('en', 'record.fault.reason_needed'));
    expect((await stored(id)).status).toBe('verified');
    await admin.press(card, 'record.withdraw', { 'withdraw.note': 'Still on paper' });
    expect((await stored(id)).status).toBe('withdrawn');
    const told = await latest(mariam);
    expect(textOf(told).split('\n')[0]).toBe(office.messages.say('en', 'notice.withdrawn'));
    expect(textOf(await mariam.press(told, 'record.open'))).toContain('Still on paper');
  });
});

test('a rejected record is reopened by its owner, corrected and handed in again', async () => {
  const id = await submits(mariam);
  await omar.press(await latest(omar), 'record.reject', {
    'reject.reason': 'wrong_numbers',
    'reject.note': 'Too many',
  });
  const draft = await mariam.press(
    await mariam.press(await latest(mariam), 'record.open'),
    'record.reopen',
  );
  expect(textOf(draft)).toContain(', Draft');
  expect(textOf(draft)).toContain('Too many');
  await mariam.wish(
    { verb: 'log.fill', record: id, part: 'short', submission: randomUUID() },
    { transactionsPerYear: '321' },
  );
  await handsIn(mariam, id);
  await omar.press(await latest(omar), 'record.verify');
  const { status, version, fields } = await stored(id);
  expect([status, version, fields.transactionsPerYear]).toEqual(['verified', 1, 321]);
});

describe('where others read along', () => {
  const group = { id: '19:group', conversationType: 'groupChat', isGroup: true };
  const personalOnly = () => office.messages.say('en', 'log.personalOnly');

  it.each(['my records', 'to verify', 'people and roles', 'my entity is RTA', 'log a process'])(
    'nothing is shown or done for «%s»',
    async (text) => {
      const entities = [{ type: 'mention', mentioned: BOT, text: '<at>Lawaraq</at>' }];
      const said = { text: `<at>Lawaraq</at> ${text}`, entities };
      const [card] = await mariam.send({ ...said, conversation: group });
      expect(textOf(card!)).toBe(personalOnly());
    },
  );

  it('a button of a card does nothing either', async () => {
    const id = await submits(mariam);
    const wish = wishOn(await open(mariam, id), 'record.withdraw')!;
    const [card] = await mariam.send({ value: { lawaraq: wish }, conversation: group });
    expect(textOf(card!)).toBe(personalOnly());
    expect((await stored(id)).status).toBe('submitted');
  });
});
