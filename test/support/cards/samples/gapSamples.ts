import { gapCard, gapDoneCard, gapsCard } from '../../../../src/cards/curation/gapCards';
import { usageCard } from '../../../../src/cards/curation/usageCard';
import type { GivenReason } from '../../../../src/curation/usage/answerFeedback';
import type { Gap } from '../../../../src/curation/gaps/findGaps';
import {
  EVERY_ENTRY,
  usageReport,
  type UsageCount,
} from '../../../../src/curation/usage/usageCounts';
import { COUNTS, type Sample } from './sample';

/** A question as it was asked in several wordings, most of them not in the language of the admin. */
function gap(texts: readonly string[], count = texts.length, near = true): Gap {
  return {
    count,
    spellings: texts.map((text, at) => ({
      text,
      language: 'en',
      count: 1,
      reasons: ['unknown'],
      lastDay: `2026-11-${10 + (at % 10)}`,
      writtenIn: /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en',
    })),
    near: near
      ? [
          {
            entryId: 'measure-scanning',
            label: { en: 'How are scans counted?', ar: 'كيف تُحسب النسخ الممسوحة ضوئياً؟' },
          },
          {
            entryId: 'strategy-cost',
            label: {
              en: 'What did the Dubai Paperless Strategy cost, and who paid for it?',
              ar: 'كم كلّفت استراتيجية دبي للمعاملات اللاورقية، ومن الذي دفع تكلفتها؟',
            },
          },
        ]
      : [],
  };
}

const SCANNERS = gap([
  'Who pays for the scanners?',
  'منو يدفع حق السكانرات',
  'mnu yedfa3 7ag el scanner',
  'من يدفع ثمن scanners الجديدة؟',
]);
const LONG = gap(Array.from({ length: 30 }, (_, at) => `${at} ${'ما حكم الأرشيف '.repeat(20)}`));
const many = (length: number): Gap[] =>
  Array.from({ length }, (_, at) => gap([`What about *form* ${at + 1}?`], length - at, false));

const counted = (change: Partial<UsageCount>): UsageCount => ({
  day: '2026-11-25',
  language: 'ar',
  entryId: EVERY_ENTRY,
  kind: 'answered',
  count: 3,
  ...change,
});
const REPORT = usageReport([
  counted({ count: 1203 }),
  counted({ language: 'en', day: '2026-11-16', count: 11 }),
  counted({ kind: 'declined', count: 100 }),
  counted({ kind: 'suggested', count: 2 }),
  counted({ entryId: 'phase-target.phase-2', count: 1100 }),
  counted({ entryId: 'phase-target.phase-2', kind: 'unhelpful', count: 1 }),
  counted({ entryId: 'entity-procedures.roads-and-transport-authority', language: 'en' }),
  counted({ kind: 'helpful', count: 3 }),
  counted({ kind: 'unhelpful', count: 1 }),
]);
/** Why an entry was called no help; people write that in either language. */
const reasons = (same?: string): GivenReason[] =>
  ['Only phase 1 *or* 2?', 'الرقم قديم، والصحيح 98.5%'].map((text) => ({
    entryId: 'phase-target.phase-2',
    language: 'ar',
    verdict: 'unhelpful',
    kind: 'outdated',
    text: same ?? text,
    day: '2026-11-24',
  }));
const reportOf = (count: number) =>
  usageReport([
    ...(count === 0 ? [] : [counted({ count }), counted({ entryId: 'a', count })]),
    ...(count === 0 ? [] : [counted({ entryId: 'a', kind: 'unhelpful', count })]),
  ]);

const outcomes = [
  'pending',
  'refused',
  'dismissed',
  'gone',
  'nothingChosen',
] as const satisfies readonly Parameters<typeof gapDoneCard>[0][];

export const gapSamples: readonly Sample[] = [
  {
    name: 'unanswered questions',
    card: (language, messages) =>
      gapsCard({ gaps: [SCANNERS, LONG, ...many(20)], offset: 0 }, messages, language),
    saying: (text, language, messages) =>
      gapsCard({ gaps: [gap([text])], offset: 0 }, messages, language),
  },
  ...COUNTS.map((count): Sample => ({
    name: `unanswered questions, ${count}`,
    card: (language, messages) =>
      gapsCard({ gaps: many(count), offset: Math.max(0, count - 3) }, messages, language),
  })),
  {
    name: 'unanswered question',
    card: (language, messages) => gapCard(SCANNERS, messages, language),
    saying: (text, language, messages) => gapCard(gap([text]), messages, language),
  },
  {
    name: 'unanswered question, nothing comes near',
    card: (language, messages) =>
      gapCard(gap(['Hvor er skannerne?'], 1, false), messages, language),
  },
  {
    name: 'unanswered question, very long wordings',
    card: (language, messages) => gapCard(LONG, messages, language),
  },
  ...outcomes.map((outcome): Sample => ({
    name: `unanswered question, ${outcome}`,
    card: (language, messages) => gapDoneCard(outcome, messages, language),
  })),
  {
    name: 'unanswered question, drafted',
    card: (language, messages) =>
      gapDoneCard({ file: 'additions/2026-11.yaml', count: 3 }, messages, language),
    saying: (text, language, messages) =>
      gapDoneCard({ file: text, addedTo: text, count: 3 }, messages, language),
  },
  ...COUNTS.filter((count) => count > 0).map((count): Sample => ({
    name: `unanswered question, ${count} wordings added`,
    card: (language, messages) =>
      gapDoneCard(
        { file: 'records/measure.yaml', addedTo: 'measure-scanning', count },
        messages,
        language,
      ),
  })),
  {
    name: 'usage',
    card: (language, messages) =>
      usageCard({ report: REPORT, reasons: reasons(), days: 30 }, messages, language),
    saying: (text, language, messages) =>
      usageCard({ report: REPORT, reasons: reasons(text), days: 30 }, messages, language),
  },
  ...COUNTS.map((count): Sample => ({
    name: `usage, ${count}`,
    card: (language, messages) =>
      usageCard({ report: reportOf(count), days: Math.max(1, count) }, messages, language),
  })),
];
