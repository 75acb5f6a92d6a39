import type { Card } from '../../../../src/cards/kit/adaptiveCard';
import { MAX_CARD_LENGTH } from '../../../../src/cards/kit/cardMessage';
import {
  chosenOf,
  gapCard,
  gapDoneCard,
  GAP_INPUT,
  gapsCard,
} from '../../../../src/cards/curation/gapCards';
import { usageCard } from '../../../../src/cards/curation/usageCard';
import type { Gap } from '../../../../src/curation/gaps/findGaps';
import {
  EVERY_ENTRY,
  usageReport,
  type UsageCount,
} from '../../../../src/curation/usage/usageCounts';
import type { Messages } from '../../../../src/messages/messages';
import { realMessages } from '../../../support/knowledge/messages';
import { actionsOf, inputsOf, textOf, wishOf } from '../../../support/cards/readCard';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const gap = (texts: readonly string[], count = texts.length): Gap => ({
  count,
  spellings: texts.map((text, at) => ({
    text,
    language: 'en',
    count: 1,
    reasons: ['unknown'],
    lastDay: `2026-11-${10 + (at % 10)}`,
    writtenIn: /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en',
  })),
  near: [
    { entryId: 'measure-scanning', label: { en: 'How are scans counted?', ar: 'كيف تُحسب النسخ؟' } },
    { entryId: 'strategy-cost', label: { en: 'What did it cost?', ar: 'كم كلّفت؟' } },
  ],
});
const SCANNERS = gap([
  'Who pays for the scanners?',
  'منو يدفع حق السكانرات',
  'mnu yedfa3 7ag el scanner',
]);
const LONG = gap(Array.from({ length: 60 }, (_, at) => `${at} ${'ش'.repeat(990)}`));
const MANY = Array.from({ length: 20 }, (_, at) => gap([`*question* ${at}?`], 40 - at));

const counted = (change: Partial<UsageCount>): UsageCount => ({
  day: '2026-11-25',
  language: 'ar',
  entryId: EVERY_ENTRY,
  kind: 'answered',
  count: 3,
  ...change,
});
const REPORT = usageReport([
  counted({}),
  counted({ kind: 'declined', count: 1 }),
  counted({ entryId: 'phase-target.phase-2' }),
  counted({ entryId: 'phase-target.phase-2', kind: 'unhelpful', count: 1 }),
]);

const cards = (language: 'ar' | 'en'): Record<string, Card> => ({
  none: gapsCard({ gaps: [], offset: 0 }, messages, language),
  list: gapsCard({ gaps: [SCANNERS, ...MANY], offset: 0 }, messages, language),
  lastPage: gapsCard({ gaps: MANY, offset: 16 }, messages, language),
  one: gapCard(SCANNERS, messages, language),
  withoutNear: gapCard({ ...SCANNERS, near: [] }, messages, language),
  long: gapCard(LONG, messages, language),
  added: gapDoneCard(
    { file: 'a/b.yaml', addedTo: 'measure-scanning', count: 3 },
    messages,
    language,
  ),
  drafted: gapDoneCard({ file: 'additions.yaml', count: 3 }, messages, language),
  pending: gapDoneCard('pending', messages, language),
  usage: usageCard({ report: REPORT, days: 30 }, messages, language),
  noUsage: usageCard({ report: usageReport([]), days: 30 }, messages, language),
});

test('the longest question fits into a message', () => {
  for (const language of ['ar', 'en'] as const)
    expect(JSON.stringify(cards(language)['long']).length).toBeLessThanOrEqual(MAX_CARD_LENGTH);
});

test('the list says how often each was asked, and leads on to those that do not fit', () => {
  const { list, lastPage } = cards('en');
  expect(textOf(list!)).toContain('Who pays for the scanners?\nAsked 3 times, in 3 wordings');
  expect(textOf(list!)).toContain('*question* 0?\nAsked 40 times, in one wording');
  const last = { verb: 'gaps.usage' };
  expect(actionsOf(list!).map(wishOf).slice(-2)).toEqual([{ verb: 'gaps.list', offset: 8 }, last]);
  expect(actionsOf(lastPage!).map(wishOf)).toHaveLength(5);
});

test('a question shows its wordings, all chosen, and says on which day it was asked last', () => {
  const { one } = cards('en');
  expect(textOf(one!)).toContain('Asked 3 times, in 3 wordings, last on 12 November 2026');
  expect(inputsOf(one!)).toEqual([
    expect.objectContaining({
      id: GAP_INPUT,
      value: '0,1,2',
      choices: [
        { title: 'Who pays for the scanners?', value: '0' },
        { title: '\u2068منو يدفع حق السكانرات\u2069', value: '1' },
        { title: 'mnu yedfa3 7ag el scanner', value: '2' },
      ],
    }),
  ]);
});

test('the buttons of a question work on the wordings that are shown, and say so', () => {
  const { long } = cards('en');
  const [input] = inputsOf(long!);
  const shown = input?.type === 'Input.ChoiceSet' ? input.choices.length : 0;
  expect(shown).toBeGreaterThan(0);
  expect(textOf(long!)).toContain(`${60 - shown} more wordings are not shown.`);
  const wishes = actionsOf(long!).map(wishOf);
  const about = wishes.flatMap((wish) => (wish && 'questions' in wish ? [wish.questions] : []));
  expect(about.map((questions) => questions.length)).toEqual([shown, shown, shown, shown]);
});

test('what is chosen is read by its place, whatever a client sends', () => {
  const questions = ['a', 'b', 'c'];
  expect(chosenOf(questions, { [GAP_INPUT]: '0,2' })).toEqual(['a', 'c']);
  expect(chosenOf(questions, { [GAP_INPUT]: '' })).toEqual([]);
  expect(chosenOf(questions, { [GAP_INPUT]: '7,x,1,1' })).toEqual(['b']);
  expect(chosenOf(questions, {})).toEqual(questions);
});

test('usage is told in all, by language, by entry and by week', () => {
  expect(textOf(cards('en')['usage']!).split('\n')).toEqual([
    'Usage in the last 30 days',
    '4 questions, 75% answered',
    'Answered: 3. Offered questions to choose from: 0. Nothing found: 1.',
    'Arabic: 4 questions, 75% answered',
    'English: no questions',
    'Most asked',
    'phase-target.phase-2 (Arabic): 3 times',
    'Least helpful',
    'phase-target.phase-2 (Arabic): once',
    'By week, from Monday',
    '23 November 2026: 4 questions, 75% answered',
  ]);
});
