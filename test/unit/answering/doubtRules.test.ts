import { DOUBT_RULES } from '../../../src/answering/agreement/doubtRules';
import type { LearningAnswerer } from '../../../src/answering/answerer';
import type { FactIndex } from '../../../src/facts/factIndex';
import type { Language } from '../../../src/language/text/detectLanguage';
import { createEngine } from '../../support/knowledge/createEngine';
import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import { realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: LearningAnswerer;
let index: FactIndex;
beforeAll(async () => {
  const real = await realAnswerer();
  answerer = real.answerer;
  index = createEngine(real.knowledge, { tolerance: DEFAULT_TOLERANCE }).facts.index;
});

/** The pair of each rule in Arabic. */
const ARABIC: Readonly<Record<string, { example: string; counter: string }>> = {
  askedWord: { example: 'ما محور التقنيات', counter: 'شو لون محور التقنيات' },
  circumstance: { example: 'متى عقدت ورشة العمل', counter: 'ليش الفاتورة الخضراء ما مشت' },
  otherName: {
    example: 'ما الغرض من ورشة العمل',
    counter: 'هل يستخدم مجلس دبي الرياضي البلوك تشين',
  },
};

const PAIRS = DOUBT_RULES.flatMap(({ id, example, counter }) => [
  { id, example, counter },
  { id, ...(ARABIC[id] ?? { example: '', counter: '' }) },
]);

const textOf = (question: string): string => {
  const { outcome } = answerer.answer(question, {});
  return 'text' in outcome ? outcome.text : '';
};

const doubtsOf = (question: string): unknown[] =>
  answerer.explain(question).message.questions.map(({ outcome: { doubt } }) => doubt);

describe.each(PAIRS)('the rule "$id"', ({ id, example, counter }) => {
  it(`lets an entry answer: ${example}`, () => {
    expect(answerer.answer(example, {}).outcome.status).toBe('answered');
    expect(doubtsOf(example)).not.toContain(id);
  });

  it(`only offers an entry: ${counter}`, () => {
    expect(answerer.answer(counter, {}).outcome.status).not.toBe('answered');
    expect(doubtsOf(counter)).toContain(id);
  });
});

/** A near one that is asked for a time or a person answers in place of the first one. */
test.each([
  ['who was the first to be 100 % paperless', /Hamdan/],
  ['meno elli a6la8 el strategy', /الشيخ حمدان/],
  ['متى انعقدت الورشه بالضبط', /29 أبريل 2019/],
  ['when did they hold the workshop exactly', /29 April 2019/],
])('%s is told by the next one that is not doubted', (question, told) => {
  expect(textOf(question)).toMatch(told);
});

test.each([
  'how much ink was saved since 2018',
  'what did people complain about at dubai police',
  'كم حبر توفر هالشهر',
  'كم حبر وفرنا من 2018',
])('a topic of a command is no order: %s', (question) => {
  expect(answerer.answer(question, {}).outcome.status).not.toBe('command');
});

test.each([
  'show my records',
  'how much did we save this month',
  'كم وفرنا هالشهر',
  'سجلاتي',
  'log this: parking card form, 2 pages each, about 9k a year, moved to the app in June 2021',
])('an order is one: %s', (question) => {
  expect(answerer.answer(question, {}).outcome.status).toBe('command');
});

/** What no source tells of anything here. */
const STRANGE: Readonly<Record<Language, readonly string[]>> = {
  en: ['what colour is %', 'how heavy is %', 'what is the font of %', 'does % use blockchain'],
  ar: ['شو لون %', 'كم وزن %', 'هل يستخدم % البلوك تشين'],
};

/** Of so many subjects one is asked about. */
const EACH = 4;
/** Where the name of the subject is no name, but words of an entry about something near it. */
const MOST_ANSWERED = 0.2;

test.each(['en', 'ar'] as const)('seldom tells what nobody knows of a subject: %s', (language) => {
  const subjects = [...index.base.subjects.values()].filter((_, at) => at % EACH === 0);
  const questions = STRANGE[language].flatMap((text) =>
    subjects.map(({ name, short }) => text.replace('%', short?.[language] ?? name[language])),
  );
  const answered = questions.filter(
    (text) => answerer.answer(text, {}).outcome.status === 'answered',
  );
  expect(answered.length / questions.length).toBeLessThan(MOST_ANSWERED);
});
