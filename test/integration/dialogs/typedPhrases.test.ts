import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { coordinator, type Coordinator } from '../../support/people/coordinator';
import { someProcess } from '../../support/records/someProcess';
import { typedPhrases, type Place, type TypedPhrase } from '../../support/records/typedPhrases';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';
import { dayInDubai } from '../../../src/lib/dubaiDate';
import type { ProcessRecord } from '../../../src/records/model/processRecord';
import type { FieldChanges, RecordFields } from '../../../src/records/model/recordFields';

let bot: TestBot;
beforeAll(async () => {
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

/** What leads to each place. */
const LEADS: Partial<Record<Place, number>> = {
  processName: 1,
  entityId: 2,
  sheetsPerTransaction: 4,
  transactionsPerYear: 5,
  workingDays: 5,
  eliminationKind: 4,
  goLiveDate: 5,
  residual: 6,
};

async function personAt(place: Place, isArabic: boolean): Promise<Coordinator> {
  const person = coordinator(bot);
  const { name } = someProcess(isArabic ? 'ar' : 'en');
  const [begin, entity, sheets, volume, kind, day, no, skip] = isArabic
    ? ['سجّل إجراءً', 'ديوا', '٣ أوراق', '٤٠٠٠ بالسنة', 'نموذج رقمي', 'مايو ٢٠١٩', 'لا', 'تخطي']
    : ['log', 'DEWA', '3 sheets', '4,000 a year', 'digital form', 'May 2019', 'no', 'skip'];
  const named = place === 'entityId' ? name : `${name}, ${entity}`;
  // What replaced the paper is told before its sheets only where those are asked for.
  const isPaper = ['sheetsPerTransaction', 'transactionsPerYear', 'workingDays'].includes(place);
  const told = isPaper ? [kind, day, sheets, volume] : [sheets, volume, kind, day];
  const lead = [begin, named, ...told, no, skip];
  const count = LEADS[place] ?? lead.length;
  for (const text of lead.slice(0, count)) await person.say(text);
  if (place === 'workingDays') await person.say(isArabic ? '٢٠ باليوم' : '20 a day');
  if (place !== 'summary' && count === lead.length) {
    const [record] = await person.records();
    await person.send({
      value: { lawaraq: { verb: 'log.edit', record: record!.id, field: place } },
    });
  }
  return person;
}

/** What a person has said of a record: without what the bot assumes. */
const said = (record: ProcessRecord | undefined): RecordFields =>
  Object.fromEntries(
    Object.entries(record?.fields ?? {}).filter(
      ([field]) => !record!.assumed.includes(field as keyof RecordFields),
    ),
  );

const valueOf = (fields: FieldChanges | RecordFields, field: string): unknown =>
  (fields as Record<string, unknown>)[field];

function changesOf(before: RecordFields, after: RecordFields): FieldChanges {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    fields
      .map((field) => [field, valueOf(after, field), valueOf(before, field)] as const)
      .filter(([, now, was]) => JSON.stringify(now) !== JSON.stringify(was))
      .map(([field, now]) => [field, now ?? null]),
  );
}

const MOST_ASKED = 5;

type Verdict = 'right' | 'asked' | 'wrong';

const isPart = (part: FieldChanges, whole: FieldChanges) =>
  Object.entries(part).every(([field, value]) => isDeepStrictEqual(valueOf(whole, field), value));

/** Counted copies that follow from the number of copies are no change of their own. */
function verdictOn({ stores, orElse }: TypedPhrase, changes: FieldChanges): Verdict {
  const told: FieldChanges = { ...changes };
  delete told.copiesIncluded;
  const readings = [stores, ...(orElse ? [orElse] : [])];
  if (readings.some((reading) => isPart(told, reading) && isPart(reading, told))) return 'right';
  return readings.some((reading) => isPart(told, reading)) ? 'asked' : 'wrong';
}

const PHRASES = typedPhrases(dayInDubai(new Date()));
const PLACES = [...new Set(PHRASES.map(({ place }) => place))];
const asked: string[] = [];

/** What is stored of a phrase that somebody new types at its place. */
async function storedOf({ place, text }: TypedPhrase): Promise<FieldChanges> {
  const person = await personAt(place, /[\u0621-\u064a]/.test(text));
  const before = said((await person.records())[0]);
  await person.say(text);
  const [record] = await person.records();
  // The next draft is not to resemble this one.
  const lawaraq = { verb: 'log.discard', record: record?.id, submission: randomUUID() };
  if (record) await person.send({ value: { lawaraq } });
  return changesOf(before, said(record));
}

test.each(PLACES)('nothing typed at %s is stored otherwise than it is meant', async (place) => {
  const wrong: { text: string; changes: FieldChanges }[] = [];
  for (const phrase of PHRASES.filter((one) => one.place === place)) {
    const changes = await storedOf(phrase);
    const verdict = verdictOn(phrase, changes);
    if (verdict === 'wrong') wrong.push({ text: phrase.text, changes });
    if (verdict === 'asked') asked.push(phrase.text);
  }
  expect(wrong).toEqual([]);
});

test('the bot seldom asks about what is plain to a person', () => {
  expect(asked.slice(MOST_ASKED)).toEqual([]);
});
