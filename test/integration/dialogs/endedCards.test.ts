import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { EVIDENCE_INPUTS } from '../../../src/cards/logging/formFields';
import { parseCard } from '../../support/cards/parseCard';
import { textOf } from '../../support/cards/readCard';
import { chatWindow, type ChatWindow } from '../../support/people/chatWindow';
import { buttonsOf, verbsOf } from '../../support/people/colleague';
import { openOffice, typed, wishOn, type Office } from '../../support/people/office';
import { completeFields, openRecordBook, actor } from '../../support/records/recordBook';
import { waitUntil } from '../../support/process/waitUntil';
import { startReplica } from '../../support/bot/testBot';

let office: Office;
beforeAll(async () => void (office = await openOffice()));
beforeEach(() => office.teams.reset());
afterAll(() => office[Symbol.asyncDispose]());

interface Person {
  id: string;
  chat: ChatWindow;
}

async function joins(language: 'English' | 'عربي' = 'English'): Promise<Person> {
  const id = randomUUID();
  const chat = chatWindow(office.bot, office.teams, { id, name: 'Mariam' });
  await chat.say(language);
  return { id, chat };
}

/** A draft that can be submitted, filled in by a form; the form, and the summary below it. */
async function filledIn({ chat }: Person) {
  const { evidence = [], ...fields } = completeFields();
  const form = await chat.wish({ verb: 'log.form', record: randomUUID(), part: 'submission' });
  const fill = wishOn(form, 'log.fill')!;
  const [first, ...others] = evidence;
  const row = ({ kind, title, link }: (typeof evidence)[number]) => ({
    [EVIDENCE_INPUTS.kind]: kind,
    [EVIDENCE_INPUTS.title]: title,
    [EVIDENCE_INPUTS.link]: link,
  });
  let summary = await chat.wish(fill, { ...typed(fields), ...(first ? row(first) : {}) });
  const different = wishOn(summary, 'log.different');
  if (different) summary = await chat.wish(different);
  for (const piece of others) {
    const again = await chat.wish({ verb: 'log.form', record: fill.record, part: 'submission' });
    summary = await chat.wish(wishOn(again, 'log.fill')!, row(piece));
  }
  return { record: fill.record, fill, summary };
}

const shows = (chat: ChatWindow, text: string | RegExp): Promise<Card> =>
  waitUntil(() => chat.cards().find((card) => textOf(card).match(text)), {
    what: `a card with ${text}`,
  });
const summaries = (chat: ChatWindow) =>
  chat.cards().filter((card) => verbsOf(card).includes('log.submit'));

test('a form becomes what was saved with it', async () => {
  const person = await joins();
  await filledIn(person);
  const card = await shows(person.chat, 'Saved with this form:');
  expect(textOf(card)).toContain('Sheets per transaction');
  expect(buttonsOf(card)).toEqual([]);
  expect(parseCard(card).problems).toEqual([]);
  const forms = () => person.chat.cards().filter((one) => verbsOf(one).includes('log.fill'));
  await waitUntil(() => forms().length === 0, { what: 'no form is left' });
});

test('a summary becomes that the draft was submitted, when and as which number', async () => {
  const person = await joins();
  const { summary, record } = await filledIn(person);
  await person.chat.wish(wishOn(summary, 'log.submit')!);
  const { number } = (await office.records.find({ id: record }))!;
  const card = await shows(person.chat, /^Submitted on \d+ \w+ \d{4} as PL-/);
  expect(textOf(card)).toContain(number);
  expect(verbsOf(card)).toEqual(['record.open']);
  expect(parseCard(card).problems).toEqual([]);
  await waitUntil(() => summaries(person.chat).length === 0, { what: 'no summary is left' });
});

test('a summary in Arabic is replaced in Arabic, from right to left', async () => {
  const person = await joins('عربي');
  const { summary } = await filledIn(person);
  await person.chat.wish(wishOn(summary, 'log.submit')!);
  const card = await shows(person.chat, /^أُرسل للاعتماد في .* برقم/);
  expect(card).toMatchObject({ rtl: true, lang: 'ar' });
  expect(buttonsOf(card)).toEqual([office.messages.say('ar', 'notice.open')]);
});

test('an older summary gives way to the newer one, and keeps no button', async () => {
  const person = await joins();
  await filledIn(person);
  await person.chat.say('change the number of transactions to 4321');
  const card = await shows(person.chat, 'Replaced by a newer summary below.');
  expect(buttonsOf(card)).toEqual([]);
  await waitUntil(() => summaries(person.chat).length === 1, { what: 'one summary is left' });
  expect(textOf(summaries(person.chat)[0]!)).toContain('4,321');
});

test('a form that comes again with a correction is the only one', async () => {
  const { chat } = await joins();
  const form = await chat.wish({ verb: 'log.form', record: randomUUID(), part: 'short' });
  await chat.wish(wishOn(form, 'log.fill')!, { sheetsPerTransaction: 'a lot of them' });
  await shows(chat, 'Replaced by a newer form below.');
  expect(chat.cards().filter((card) => verbsOf(card).includes('log.fill'))).toHaveLength(1);
});

test('a draft that is put aside or discarded says so in the place of its summary', async () => {
  const kept = await joins();
  await filledIn(kept);
  await kept.chat.say('save for later');
  expect(verbsOf(await shows(kept.chat, /^Saved for later\./))).toEqual(['log.resume']);
  const discarded = await joins();
  const { summary } = await filledIn(discarded);
  await discarded.chat.wish(wishOn(summary, 'log.discard')!);
  expect(verbsOf(await shows(discarded.chat, /^Discarded on /))).toEqual(['record.open']);
});

test('a change outside the chat ends the summary too', async () => {
  const person = await joins();
  const { record } = await filledIn(person);
  const book = openRecordBook(office.bot.database.db);
  await book.edit({ ...actor(person.id), via: 'tab' }, record, { transactionsPerYear: 1234 });
  const card = await shows(person.chat, 'The draft has changed since this summary was shown.');
  expect(verbsOf(card)).toEqual(['log.resume']);
});

test('a press on a card that is over says what is the case now', async () => {
  const { chat } = await joins();
  const { summary, record, fill } = await filledIn({ id: '', chat });
  const submit = wishOn(summary, 'log.submit')!;
  await chat.wish(submit);
  const { number } = (await office.records.find({ id: record }))!;
  for (const wish of [
    { ...submit, submission: randomUUID() },
    { verb: 'log.edit', record } as const,
    { ...fill, submission: randomUUID() },
    wishOn(summary, 'log.discard')!,
  ]) {
    const answer = await chat.wish(wish, 'part' in wish ? { sheetsPerTransaction: '7' } : {});
    expect(textOf(answer)).toContain(number);
    expect(textOf(answer)).toContain('Submitted');
    expect(verbsOf(answer)).toContain('record.open');
  }
  expect((await office.records.find({ id: record }))!.status).toBe('submitted');
});

describe('an update that fails', () => {
  test.each([
    ['because the message was deleted', 404],
    ['because the channel cannot update', 405],
    ['because Teams forbids it', 403],
  ])('%s changes nothing else, and is not said in a new message', async (_, status) => {
    const person = await joins();
    office.teams.answerBy(({ method }) => (method === 'PUT' ? status : 201));
    const { summary, record } = await filledIn(person);
    await person.chat.wish(wishOn(summary, 'log.submit')!);
    expect((await office.records.find({ id: record }))!.status).toBe('submitted');
    await settled();
    expect(person.chat.cards().some((card) => /^Submitted on/.test(textOf(card)))).toBe(false);
    office.teams.answerBy(() => 201);
    expect(textOf(await person.chat.say('my records'))).toContain('Submitted');
  });

  test('because Teams is throttling is made once it is allowed', async () => {
    const person = await joins();
    const { summary } = await filledIn(person);
    await settled();
    let refused = 0;
    office.teams.answerBy(({ method }) =>
      method === 'PUT' && refused++ === 0 ? { status: 429, headers: { 'retry-after': '1' } } : 201,
    );
    await person.chat.wish(wishOn(summary, 'log.submit')!);
    await shows(person.chat, /^Submitted on/);
    expect(refused).toBeGreaterThan(1);
  });

  test('because it hangs delays no turn', async () => {
    const person = await joins();
    const { summary } = await filledIn(person);
    await settled();
    let release = () => undefined as void;
    const after = new Promise<void>((resolve) => (release = resolve));
    office.teams.answerBy(({ method }) => (method === 'PUT' ? { status: 201, after } : 201));
    const answer = await person.chat.wish(wishOn(summary, 'log.submit')!);
    expect(textOf(answer)).toContain('Submitted for verification');
    release();
    await shows(person.chat, /^Submitted on/);
  });
});

test('a card that one replica has sent is replaced although only another one is left', async () => {
  const replica = await startReplica(office.bot);
  let summary: Card;
  const person = await joins();
  try {
    ({ summary } = await filledIn({ ...person, chat: person.chat.at(replica) }));
  } finally {
    await replica[Symbol.asyncDispose]();
  }
  await person.chat.wish(wishOn(summary, 'log.submit')!);
  await shows(person.chat, /^Submitted on/);
});

/** Nothing is left to be sent. */
async function settled(): Promise<void> {
  const waiting = office.bot.database.db
    .selectFrom('outbox')
    .select('id')
    .where('outcome', 'is', null);
  await waitUntil(async () => (await waiting.execute()).length === 0, {
    what: 'every message is settled',
  });
}
