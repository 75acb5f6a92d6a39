import { DURING } from '../dates/dateWords';
import { isArabicNumber } from '../numbers/amountTokens';
import { numberAt } from '../numbers/numberTokens';
import { numberWord } from '../numbers/numberWords';
import { NOT_COUNTED, PERIODS, UNITS } from '../numbers/amountWords';
import { FUNCTION_WORDS } from '../text/functionWords';
import {
  containsPhrase,
  keyedPhrases,
  phraseAt,
  phraseSet,
  type FoundPhrase,
} from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import factorPhrases from './factorPhrases.json';
import paperPhrases from './paperPhrases.json';

/** What there are several of, each with an amount of its own: branches, clerks, counters. */
type Place = keyof typeof factorPhrases.places;
const PLACES = keyedPhrases<Place>(factorPhrases.places);
/** Two of them in one word: «فرعين». */
const TWO_PLACES = keyedPhrases<Place>(factorPhrases.twoPlaces);
/** Before a place: the amount is that of one of them. */
const EACH = phraseSet(factorPhrases.each);
/** The same, of places that were counted already: "in each", «لكل منها». */
const EACH_OF_THEM = phraseSet(factorPhrases.eachOfThem);
const WORKING_DAYS = phraseSet(factorPhrases.workingDays);
/** "5 days a week", and the weeks of the year that they are worked. */
const DAYS_PER_WEEK = phraseSet(factorPhrases.daysPerWeek);
const WEEKS_PER_YEAR = phraseSet(factorPhrases.weeksPerYear);
const OF_THE_YEAR = phraseSet(factorPhrases.ofTheYear);
/** "for 48 weeks": so many of them are those of a year. */
export const PERIODS_OF = keyedPhrases<keyof typeof factorPhrases.periodsOf>(
  factorPhrases.periodsOf,
);
const PERIOD_LEADS = phraseSet(factorPhrases.periodLeads);
/** "15 a counter": of each, where a number stands before it. */
const EACH_BEHIND_NUMBER = phraseSet(factorPhrases.eachBehindNumber);
const DAYS = phraseSet(factorPhrases.days);
/** What a transaction takes beside paper. */
const OTHER_THINGS = phraseSet(factorPhrases.otherThings);
/** Make a sheet more or less than one of A4, or a count more than it says: "A3", "a ream", "twice". */
export const SIZES_AND_REPEATS = phraseSet(factorPhrases.sizesAndRepeats);
/** They add to an amount, take from it or multiply it, or say that there is another one. */
export const ARITHMETIC = phraseSet([...factorPhrases.arithmetic, paperPhrases.otherCases]);

const LIKENESS = { prefixes: true };
const OF = new Set(['of', 'من', 'our', 'the']);
const PLAIN = { typos: false };

/** A place, how many of it there are if that is said, and the tokens that say so. */
export interface Factor {
  place?: Place;
  count?: number;
  /** It only refers to places that were counted before: "each". */
  isPronoun?: true;
  start: number;
  end: number;
}

/** What a sentence says of places and days. */
export interface Factors {
  /** "per branch", "for each of 4 departments". */
  marks: readonly Factor[];
  /** "6 branches". */
  counts: readonly Factor[];
  /** Days a year, and the tokens that say so. */
  days?: { value: number; start: number; end: number };
  /** The places of days a week and of weeks. */
  weeks: readonly Pick<Factor, 'start' | 'end'>[];
  /** "For 48 weeks", "10 months a year". */
  periods: readonly CountedPeriod[];
}

/** How many weeks or months of a year an amount of one of them is said of. */
interface CountedPeriod {
  per: keyof typeof factorPhrases.periodsOf;
  value: number;
  start: number;
  end: number;
}

/** «الأربعة» as «أربعة». */
const withoutArticle = (token: Token): Token =>
  token.kind === 'word' ? { ...token, text: token.text.replace(/^ال(?=.{3})/, '') } : token;

const MOST_ADJECTIVES = 2;

/** «فروعنا» as «فروع». */
function withoutOwner(tokens: readonly Token[], at: number): readonly Token[] {
  const token = tokens[at];
  const text = token?.text.replace(/(?<=.{3})(?:نا|هم|كم)$/, '');
  return token && text !== token.text
    ? [...tokens.slice(0, at), { ...token, text: text ?? '' }, ...tokens.slice(at + 1)]
    : tokens;
}

/** A place, in English with what it is called before it: "service centres", "visa desk". */
function placeAt(tokens: readonly Token[], from: number): FoundPhrase<Place> | undefined {
  for (let at = from; at <= from + MOST_ADJECTIVES; at += 1) {
    const place = phraseAt(PLACES, tokens, at, LIKENESS);
    const token = tokens[at];
    if (place || token?.kind !== 'word' || !/^[a-z]/.test(token.text)) return place;
    const unit = phraseAt(UNITS, tokens, at)?.value.unit ?? 'people';
    const isOther = [FUNCTION_WORDS, NOT_COUNTED].some((words) => words.has(token.text));
    if (isOther || unit !== 'people' || numberAt(tokens, at, PLAIN)) return undefined;
  }
  return undefined;
}

function countAt(tokens: readonly Token[], at: number): Factor | undefined {
  const two = phraseAt(TWO_PLACES, tokens, at, LIKENESS);
  if (two) return { place: two.value, count: 2, start: at, end: two.end };
  const number = numberAt(tokens, at, PLAIN);
  const place = number && placeAt(tokens, number.end);
  // "340 employees every month" are transactions.
  const isRate = place?.value === 'employee' && phraseAt(PERIODS, tokens, place.end);
  if (place && !isRate)
    return { place: place.value, count: number.value, start: at, end: place.end };
  // «الأقسام الأربعة»
  const noun = phraseAt(PLACES, withoutOwner(tokens, at), at, LIKENESS);
  const behind = noun && tokens[noun.end];
  if (!noun || !behind) return undefined;
  const plain = withoutArticle(behind);
  const value = isArabicNumber(plain) ? numberWord(plain.text, PLAIN)?.value : undefined;
  return value === undefined
    ? undefined
    : { place: noun.value, count: value, start: at, end: noun.end + 1 };
}

const skipOf = (tokens: readonly Token[], at: number): number =>
  OF.has(tokens[at]?.text ?? '') ? skipOf(tokens, at + 1) : at;

function markAt(tokens: readonly Token[], at: number): Factor | undefined {
  const isCounted = at > 0 && numberAt(tokens, at - 1, PLAIN) !== undefined;
  const each =
    phraseAt(EACH, tokens, at) ??
    (isCounted ? phraseAt(EACH_BEHIND_NUMBER, tokens, at) : undefined);
  const first = each ? skipOf(tokens, each.end) : at;
  // «بالفرع»
  const onto = /^(?:بال|فال|لل)./.test(tokens[at]?.text ?? '');
  if (!each && !onto) return undefined;
  const counted = each && countAt(tokens, first);
  if (counted) return { ...counted, start: at };
  const place = each ? placeAt(tokens, first) : phraseAt(PLACES, tokens, first, LIKENESS);
  if (!place) return undefined;
  const among = OF.has(tokens[place.end]?.text ?? '') ? skipOf(tokens, place.end) : undefined;
  const count = among === undefined ? undefined : countAt(tokens, among);
  return count?.place === place.value
    ? { ...count, start: at }
    : { place: place.value, start: at, end: place.end };
}

function daysAt(tokens: readonly Token[], at: number): Factors['days'] {
  const number = numberAt(tokens, at, PLAIN);
  if (!number) return undefined;
  const isOfYear = number.value >= LEAST_DAYS && number.value <= MOST_DAYS_A_YEAR;
  const days =
    phraseAt(WORKING_DAYS, tokens, number.end) ??
    (isOfYear ? phraseAt(DAYS, tokens, number.end) : undefined);
  return days && { value: number.value, start: at, end: days.end };
}
/** So many days alone are those of a year. */
const LEAST_DAYS = 100;
const MOST_DAYS_A_YEAR = 366;

/** As many as `perYear` counts. */
const WEEKS = 52;
const MOST_DAYS = 7;

/** "5 days a week, 50 weeks": the days of a year, and the places that say so. */
function weeklyDays(
  tokens: readonly Token[],
): { value: number; places: readonly Pick<Factor, 'start' | 'end'>[] } | undefined {
  const counted = (table: typeof DAYS_PER_WEEK) =>
    tokens.flatMap((_, at) => {
      const number = numberAt(tokens, at, PLAIN);
      const unit = number && phraseAt(table, tokens, number.end);
      return unit ? [{ value: number.value, start: at, end: unit.end }] : [];
    });
  const [days, ...others] = counted(DAYS_PER_WEEK);
  const [weeks, ...more] = counted(WEEKS_PER_YEAR);
  if (!days || others.length > 0 || more.length > 0) return undefined;
  if (days.value > MOST_DAYS || (weeks && weeks.value > WEEKS)) return undefined;
  return { value: days.value * (weeks?.value ?? WEEKS), places: weeks ? [days, weeks] : [days] };
}

const MOST_OF_YEAR = { week: WEEKS, month: 12 };

/**
 * "For 48 weeks", "11 months a year". Fewer than half of the year are those of a count, unless the
 * text says that they are of the year.
 */
function periodsIn(tokens: readonly Token[]): CountedPeriod[] {
  return tokens.flatMap((_, at) => {
    const number = numberAt(tokens, at, PLAIN);
    const unit = number && phraseAt(PERIODS_OF, tokens, number.end);
    if (!number || !unit) return [];
    const most = MOST_OF_YEAR[unit.value];
    const year = phraseAt(OF_THE_YEAR, tokens, unit.end);
    if (number.value > most || (number.value < most / 2 && !year)) return [];
    const start = at > 0 && phraseAt(PERIOD_LEADS, tokens, at - 1)?.end === at ? at - 1 : at;
    return [{ per: unit.value, value: number.value, start, end: year?.end ?? unit.end }];
  });
}

const daysIn = (tokens: readonly Token[]) =>
  tokens.flatMap((_, at) => {
    const number = numberAt(tokens, at, PLAIN);
    const days =
      number && (phraseAt(WORKING_DAYS, tokens, number.end) ?? phraseAt(DAYS, tokens, number.end));
    return days ? [{ value: number.value, start: at, end: days.end }] : [];
  });

/** Days that a text says and nothing else: "10 days", "over 10 working days", «خلال ١٠ أيام». */
export function readDays(text: string): number | undefined {
  const tokens = typedTokens(cleanInput(text));
  const during = phraseAt(DURING, tokens, 0)?.end ?? 0;
  const days = daysIn(tokens).find(({ start }) => start === during);
  return days && tokens.slice(days.end).every(({ kind }) => kind === 'sign')
    ? days.value
    : undefined;
}

/** The days of a year, if a text says them and no other number: "260 working days", "250 days". */
export function readDayCount(text: string): number | undefined {
  const tokens = typedTokens(cleanInput(text)).filter(({ kind }) => kind !== 'sign');
  const weekly = weeklyDays(tokens);
  if (weekly) {
    const isRead = (at: number) => weekly.places.some(({ start, end }) => at >= start && at < end);
    const isMore = tokens.some((_, at) => !isRead(at) && numberAt(tokens, at, PLAIN) !== undefined);
    return isMore ? undefined : weekly.value;
  }
  const [first, ...others] = daysIn(tokens);
  const hasNumber = (at: number) => numberAt(tokens, at, PLAIN) !== undefined;
  const isAside = (at: number) => first && (at < first.start || at >= first.end);
  if (!first || others.length > 0 || tokens.some((_, at) => isAside(at) && hasNumber(at)))
    return undefined;
  // «٢٤٥ يوم ما عدا أسبوعين العيد»
  const isLess =
    containsPhrase(ARITHMETIC, tokens) && tokens.some((_, at) => isPeriodAt(tokens, at));
  if (isLess) return undefined;
  // "22 days a month"
  const isMonthly = phraseAt(PERIODS, tokens, first.end)?.value === 'month';
  return isMonthly ? MONTHS * first.value : first.value;
}
const MONTHS = 12;

/** "A week", «أسبوعين»: one or two of a period, said without a number. */
const isPeriodAt = (tokens: readonly Token[], at: number): boolean =>
  phraseAt(SINGLE_PERIODS, tokens, at, LIKENESS) !== undefined;
const SINGLE_PERIODS = phraseSet(factorPhrases.singlePeriods);

/** Finds the places that a sentence counts or refers to, and the days of a year. */
export function factorsIn(tokens: readonly Token[]): Factors {
  const marks: Factor[] = [];
  const counts: Factor[] = [];
  let days: Factors['days'];
  let at = 0;
  while (at < tokens.length) {
    const mark = markAt(tokens, at);
    const count = mark ? undefined : countAt(tokens, at);
    const year = mark || count ? undefined : daysAt(tokens, at);
    if (mark) marks.push(mark);
    if (count) counts.push(count);
    days ??= year;
    at = (mark ?? count ?? year)?.end ?? at + 1;
  }
  const weekly = days ? undefined : weeklyDays(tokens);
  const [place] = weekly?.places ?? [];
  if (weekly && place) days = { ...place, value: weekly.value };
  return {
    marks: [...marks, ...eachOfThem(tokens, counts)],
    counts,
    weeks: weekly?.places ?? [],
    periods: weekly ? [] : periodsIn(tokens),
    ...(days && { days }),
  };
}

/** "3 branches with 2,000 a year each": what "each" is said of was counted before. */
function eachOfThem(tokens: readonly Token[], counts: readonly Factor[]): Factor[] {
  const [only, ...others] = counts;
  if (only?.place === undefined || others.length > 0) return [];
  const { place } = only;
  return tokens.flatMap((_, start) => {
    const found = start < only.end ? undefined : phraseAt(EACH_OF_THEM, tokens, start);
    return found ? [{ place, isPronoun: true as const, start, end: found.end }] : [];
  });
}

/**
 * Whether a word that was not read says something of the amounts beside it: another number, or
 * something that is added, taken away or multiplied.
 */
export function changesAmounts(tokens: readonly Token[], at: number): boolean {
  if (phraseAt(ARITHMETIC, tokens, at) ?? phraseAt(SIZES_AND_REPEATS, tokens, at, LIKENESS))
    return true;
  const number = numberAt(tokens, at, PLAIN);
  // "3 signatures" are none of what is counted here.
  if (number && phraseAt(OTHER_THINGS, tokens, number.end)) return false;
  return number !== undefined && (tokens[at]?.kind === 'figure' || number.value > 1);
}
