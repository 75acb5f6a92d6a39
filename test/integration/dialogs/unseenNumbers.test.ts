import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { ADDRESSES } from '../../../src/contract/tabContract';
import type { Language } from '../../../src/language/text/detectLanguage';
import { FIELD_NAMES } from '../../../src/records/model/recordFields';
import { recordLabels } from '../../../src/wording/recordLabels';
import type { Colleague } from '../../support/people/colleague';
import {
  COORDINATES_RTA,
  logs,
  openOffice,
  submits,
  VERIFIES_RTA,
  wishOn,
  type Office,
} from '../../support/people/office';
import { textOf } from '../../support/cards/readCard';
import { PDF } from '../../support/records/evidenceFiles';

let office: Office;
let khalid: Colleague;
beforeAll(async () => {
  office = await openOffice();
  khalid = await office.joins('Khalid', COORDINATES_RTA);
});
afterAll(() => office[Symbol.asyncDispose]());

const LANGUAGES = ['en', 'ar'] as const;
const SUBMIT = { en: 'submit', ar: 'أرسل' } as const;
const statusOf = async (id: string) => (await office.records.find({ id }))!.status;
const transactions = (language: Language, count: number) =>
  recordLabels(office.messages, language).formatTransactions(count);

async function writer(language: Language): Promise<Colleague> {
  const person = await office.joins('Mariam');
  if (language === 'ar') await person.say('عربي');
  return person;
}

let told = 6_543_210;
/** A colleague sets another volume, unlike any before; what it is now. */
async function corrects(id: string): Promise<number> {
  told = Math.round(told / 1.021);
  await khalid.wish(
    { verb: 'log.fill', record: id, part: 'short', submission: randomUUID() },
    { transactionsPerYear: String(told) },
  );
  return told;
}

/** Nothing was submitted, and the summary says what Khalid has changed. */
async function expectShown(id: string, card: Card, language: Language, count: number) {
  const lines = textOf(card).split('\n');
  expect(wishOn(card, 'log.submit')?.record).toBe(id);
  expect(await statusOf(id)).toBe('draft');
  const changed = lines.filter(
    (line) => line.includes('Khalid') && line.includes(transactions(language, count)),
  );
  expect(changed).toHaveLength(1);
}

/** Each is given the summary that its writer was shown before. */
const WAYS: Record<string, (person: Colleague, summary: Card, word: string) => Promise<Card>> = {
  'the word': (person, _, word) => person.say(word),
  'the button of the summary before': (person, summary) => person.press(summary, 'log.submit'),
  'a button that does not say what it showed': (person, summary) =>
    person.wish({ ...wishOn(summary, 'log.submit')!, seen: undefined }),
};
const STEPS = [...FIELD_NAMES, 'paperUnit', 'range', undefined];
/** Together, the ways of one language come by every step. */
const CASES = LANGUAGES.flatMap((language, shift) =>
  Object.keys(WAYS).map((way, at, { length }) => ({
    way,
    language,
    steps: STEPS.filter((_, step) => (step + at + shift) % length === 0),
  })),
);

describe('a number that a colleague has set since the summary', () => {
  it.each(CASES)(
    'is not submitted by $way at any question ($language)',
    async ({ way, language, steps }) => {
      const person = await writer(language);
      const id = await logs(person, { sheetsPerTransaction: 8, transactionsPerYear: 4_119 });
      for (const field of steps) {
        const summary = await person.wish({ verb: 'log.summary', record: id });
        await person.wish({ verb: 'log.edit', record: id, ...(field ? { field } : {}) });
        const count = await corrects(id);
        await expectShown(id, await WAYS[way]!(person, summary, SUBMIT[language]), language, count);
      }
      await person.say(SUBMIT[language]);
      expect(await statusOf(id)).toBe('submitted');
    },
  );

  const BETWEEN: Record<string, (person: Colleague, id: string) => Promise<unknown>> = {
    'to the request for another date': (person) => person.say('change the date'),
    'to a range': async (person) => {
      await person.say('change the transactions');
      await person.say('between 3,000 and 5,000');
    },
    'to the days of a daily number': async (person) => {
      await person.say('change the transactions');
      await person.say('20 a day');
    },
    'to a question in between': (person) => person.say('what is the target of phase 2?'),
    'to a form': (person, id) => person.wish({ verb: 'log.form', record: id, part: 'short' }),
    'to a draft that is continued': async (person, id) => {
      await person.say('save');
      await person.wish({ verb: 'log.resume', record: id });
    },
    'to what was not understood': (person) => person.say('hm well'),
  };
  it.each(Object.keys(BETWEEN))(
    'is shown before it is submitted after the answer %s',
    async (name) => {
      const person = await writer('en');
      const id = await logs(person, { sheetsPerTransaction: 8 });
      await person.wish({ verb: 'log.summary', record: id });
      await BETWEEN[name]!(person, id);
      const count = await corrects(id);
      const card = await person.say('submit');
      expect(textOf(card)).toContain(transactions('en', count));
      expect(await statusOf(id)).toBe('draft');
    },
  );

  it.each(LANGUAGES)('is named when an answer leads back to the summary (%s)', async (language) => {
    const person = await writer(language);
    const id = await logs(person, { sheetsPerTransaction: 8 });
    await person.wish({ verb: 'log.summary', record: id });
    await person.wish({ verb: 'log.edit', record: id, field: 'goLiveDate' });
    const count = await corrects(id);
    await expectShown(id, await person.say('1/3/2021'), language, count);
    await person.say(SUBMIT[language]);
    expect(await statusOf(id)).toBe('submitted');
  });

  it.each(LANGUAGES)('is named when a form leads back to the summary (%s)', async (language) => {
    const person = await writer(language);
    const id = await logs(person, { sheetsPerTransaction: 8 });
    await person.wish({ verb: 'log.summary', record: id });
    const form = await person.wish({ verb: 'log.form', record: id, part: 'submission' });
    const count = await corrects(id);
    const card = await person.press(form, 'log.fill', { department: 'Permits' });
    await expectShown(id, card, language, count);
    const [record] = (await office.records.list({ ownerId: person.id, limit: 1, offset: 0 }))
      .records;
    expect(record?.fields).toMatchObject({ department: 'Permits', transactionsPerYear: count });
  });

  it('is submitted neither where a question of the verifier is answered', async () => {
    const person = await writer('en');
    const omar = await office.joins('Omar', VERIFIES_RTA);
    const id = await submits(person, { sheetsPerTransaction: 8 });
    const asked = (await office.told(omar)).at(-1)!;
    await omar.press(asked, 'record.ask', { 'ask.note': 'Which unit?' });
    await person.wish({ verb: 'log.summary', record: id });
    await person.say('change the date');
    const count = await corrects(id);
    const card = await person.say('submit');
    expect(textOf(card)).toContain(transactions('en', count));
    expect(await statusOf(id)).toBe('needs_info');
  });
});

describe('a file that a colleague has added in the tab', () => {
  it.each(LANGUAGES)('is shown before it is submitted (%s)', async (language) => {
    const person = await writer(language);
    const id = await logs(person);
    await person.wish({ verb: 'log.summary', record: id });
    const query = new URLSearchParams({ name: 'The new form.pdf', kind: 'after_form' });
    const response = await fetch(
      `${office.bot.url}${ADDRESSES.records}/${id}/files?${query.toString()}`,
      {
        method: 'POST',
        headers: {
          Authorization: `Local ${khalid.id}`,
          'Content-Type': 'application/octet-stream',
        },
        body: new Uint8Array(PDF),
      },
    );
    expect(response.status).toBe(200);
    const card = await person.say(SUBMIT[language]);
    expect(textOf(card)).toContain('The new form.pdf');
    expect(textOf(card)).toContain('Khalid');
    expect(await statusOf(id)).toBe('draft');
  });
});

it('names each field once, by its first and its last value, and what was put back not at all', async () => {
  const person = await writer('en');
  const id = await logs(person, { sheetsPerTransaction: 8, department: 'Permits' });
  await person.wish({ verb: 'log.summary', record: id });
  const form = { verb: 'log.fill', record: id, part: 'submission' } as const;
  for (const [transactionsPerYear, department] of [
    ['811', 'Licences'],
    ['1911', 'Permits'],
  ] as const)
    await khalid.wish({ ...form, submission: randomUUID() }, { transactionsPerYear, department });
  const lines = textOf(await person.say('submit')).split('\n');
  const changes = lines.filter((line) => line.includes('Khalid'));
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatch(/1,911 transactions$/);
  expect(changes[0]).not.toContain('811 transactions →');
});
