import { phraseAt, phraseRows, phraseSet, phraseTable, phrasesIn } from '../tokens/phraseTable';
import type { Token } from '../tokens/tokens';
import { numberAt } from './numberTokens';
import { wordSet, type WordLines } from '../text/wordSet';
import unitPhrases from './unitPhrases.json';

/** What an amount is counted by. */
export type Period = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'transaction';
/** What is counted. */
export type CountedUnit = 'sheets' | 'pages' | 'copies' | 'transactions' | 'people';

/** A word for what is counted, and how many it says by itself: «ورقتين», "a sheet". */
export interface UnitWord {
  unit: CountedUnit;
  count?: 1 | 2;
}

/** What a period is called, as an adverb too ("on a monthly basis"), and what else names it. */
interface PeriodPhrases {
  en?: string;
  ar?: string;
  basis?: string;
  phrases: WordLines;
}

/** What stands before a period; the Arabic ones are written onto it if no blank ends them. */
const LEADS = unitPhrases.periodLeads;
const ADVERB_LEADS = ['on ', 'on a ', 'on an ', 'in ', ''];

/** Every phrase with every lead before it. */
const led = (leads: readonly string[], nouns: WordLines, behind = '') =>
  phrasesIn(nouns).flatMap((noun) => leads.map((lead) => `${lead}${noun}${behind}`));
const spaced = (leads: WordLines) => phrasesIn(leads).map((lead) => `${lead} `);

const PERIOD_PHRASES: Readonly<Record<Period, PeriodPhrases>> = unitPhrases.periods;
export const PERIODS = phraseTable<Period>([
  ...phraseRows(PERIOD_PHRASES, ({ en = [], ar = [], basis = [], phrases }) => [
    ...led(spaced(LEADS.en), en),
    ...led(LEADS.ar, ar),
    ...[' الواحد', ' الواحده'].flatMap((one) => led(LEADS.arSingle, ar, one)),
    ...led(ADVERB_LEADS, basis, ' basis'),
    ...phrasesIn(phrases),
  ]),
  ['transaction', led(spaced(LEADS.transaction), unitPhrases.transactionNouns)],
]);

/** Periods that are not offered: an amount with one of them is not read. */
/** Words that no transactions are called: "500 hours a year". */
export const NOT_COUNTED = wordSet(unitPhrases.notCounted);

export const OTHER_PERIODS = phraseSet(unitPhrases.otherPeriods);

/** What a unit is called: many, one («ورقه», or an English noun behind an article), two. */
interface UnitPhrases {
  many: WordLines;
  one: string;
  single?: string;
  two?: string;
}

const ARTICLES = 'a, a single, single, one single';
const UNIT_PHRASES: Readonly<Record<CountedUnit, UnitPhrases>> = unitPhrases.units;
export const UNITS = phraseTable<UnitWord>(
  (Object.entries(UNIT_PHRASES) as [CountedUnit, UnitPhrases][]).flatMap(
    ([unit, { many, one, single = [], two = [] }]): [UnitWord, WordLines][] => [
      [{ unit }, many],
      [{ unit, count: 1 }, [...led(spaced(ARTICLES), single), one]],
      [{ unit, count: 2 }, two],
    ],
  ),
);

export const PERCENT = phraseSet(unitPhrases.percent);

/** Parts of one unit behind it: «ورقة ونص», "2 pages and a half". */
export const PARTS_BEHIND = phraseTable([
  [0.5, unitPhrases.halves.behind],
  [0.25, unitPhrases.quarters.behind],
]);
/** Parts of one unit before it: "half a page", «نص ورقة». */
export const PARTS_BEFORE = phraseTable([
  [0.5, unitPhrases.halves.before],
  [0.25, unitPhrases.quarters.before],
]);

/** Counts whatever was asked for, behind a number: "1200 nos.", "5 pcs". */
export const COUNTED_THINGS = phraseSet(unitPhrases.countedThings);

/** Signs that say nothing about an amount. */
export const QUIET_SIGNS = wordSet(', . ، ؛ ; ! " « » “ ” = : …');

/** Whether a number stands there, or a unit that says it itself: «ورقتين». */
export const startsAmount = (tokens: readonly Token[], at: number): boolean =>
  numberAt(tokens, at, { typos: false }) !== undefined ||
  phraseAt(UNITS, tokens, at)?.value.count !== undefined;
