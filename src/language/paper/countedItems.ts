import { MORE_BEFORE } from './paperWords';
import { tellsCase } from './listedSheets';
import { clauseAt, clausesOf, type Clause } from '../tokens/clauses';
import {
  changesAmounts,
  factorsIn,
  SIZES_AND_REPEATS,
  type Factor,
  type Factors,
} from './paperFactors';
import { paperItems, type PaperItem } from './paperItems';
import { PaperSentence } from './paperSentence';
import type { Amount } from '../numbers/plainAmount';
import { containsPhrase, phraseAt, phraseSet } from '../tokens/phraseTable';
import { wordSet } from '../text/wordSet';
import type { Token } from '../tokens/tokens';
import factorPhrases from './factorPhrases.json';

/** The amounts of a sentence that are read as a whole, and what is not. */
interface CountedItems {
  items: PaperItem[];
  /** The clauses of the amounts that are not. */
  unclear: string[];
  /** Days a year. */
  days?: number;
}

type Place = Pick<Factor, 'start' | 'end'>;

const multiplied = (amount: Amount, times: number): Amount =>
  amount.range
    ? { ...amount, range: { from: amount.range.from * times, to: amount.range.to * times } }
    : { ...amount, value: amount.value * times };

/** Reads amounts as if the words of places and days were not there: "12 per clerk per day". */
function itemsBeside(tokens: readonly Token[], taken: readonly Place[]): PaperItem[] {
  const kept = tokens
    .map((token, at) => ({ token, at }))
    .filter(({ at }) => taken.every(({ start, end }) => at < start || at >= end));
  return paperItems(kept.map(({ token }) => token)).map((item) => ({
    ...item,
    start: kept[item.start]?.at ?? item.start,
    end: (kept[item.end - 1]?.at ?? item.end - 1) + 1,
  }));
}

/** The amount that a place is said of: the last before it in its clause, else the next. */
function amountBeside(
  items: readonly PaperItem[],
  mark: Factor,
  tokens: readonly Token[],
): PaperItem | undefined {
  const clause = clauseAt(clausesOf(tokens), mark.start);
  const within = items.filter(({ start }) => start >= clause.start && start < clause.end);
  return within.findLast(({ start }) => start < mark.start) ?? within[0];
}

/** What multiplies an amount; undefined if that is not said. */
function timesOf(marks: readonly Factor[], counts: readonly Factor[]): number | undefined {
  // «في كل منها» is said once, and so is "per branch, for each branch".
  const places = new Map(marks.map(({ place, count }) => [place, count]));
  const all = [...places].map(
    ([place, count]) => count ?? counts.find((counted) => counted.place === place)?.count,
  );
  return all.every((count) => count !== undefined)
    ? all.reduce((product, count) => product * count, 1)
    : undefined;
}

const isRate = ({ amount: { unit, per } }: PaperItem) =>
  per !== 'transaction' &&
  (unit === 'transactions' || ((unit === undefined || unit === 'people') && per !== undefined));

/** A number alone is of something that was not read: "and 2 receipts". */
const isMeasured = ({ amount: { unit, per, percent } }: PaperItem) =>
  unit !== undefined || per !== undefined || percent === true;

/** "Plus 2 copies": the copies have a field of their own. */
const addsCopies = (tokens: readonly Token[], at: number, read: readonly Place[]): boolean =>
  phraseAt(MORE_BEFORE, tokens, at)?.end === at + 1 &&
  read.some((place) => place.start === at + 1 && (place as PaperItem).amount?.unit === 'copies');

/** "12 pages for 8 people", "twice a year for 600 staff": each of them may get as many. */
function isSharedBy(
  item: PaperItem,
  other: Place | PaperItem | Factor,
  tokens: readonly Token[],
): boolean {
  if (other.start === item.start) return false;
  // "1,450 staff twice a year"
  const isFor = isRate(item) || SHARED_BY.has(tokens[other.start - 1]?.text ?? '');
  const isPeople =
    'amount' in other
      ? other.amount.unit === 'people' && other.amount.per === undefined
      : 'place' in other && other.place === 'employee' && other.count !== undefined;
  return isFor && isPeople;
}
const SHARED_BY = wordSet(factorPhrases.sharedBy);

/**
 * Whether the clause of an amount says more of it than was read: another number, or what is added
 * or taken away.
 */
function hasMore(item: PaperItem, known: readonly Place[], tokens: readonly Token[]): boolean {
  const { start, end } = clauseAt(clausesOf(tokens), item.start);
  const isPaper = item.amount.unit === 'sheets' || item.amount.unit === 'pages';
  const read =
    isPaper || isRate(item) ? known.filter((place) => !isSharedBy(item, place, tokens)) : known;
  for (let at = start; at < end; at += 1) {
    const isRead = read.some((place) => at >= place.start && at < place.end);
    if (!isRead && !addsCopies(tokens, at, read) && changesAmounts(tokens, at)) return true;
  }
  return false;
}

/**
 * Every amount of a sentence, times the places that it is said of: "500 a month per branch, 6
 * branches" are 3,000 a month. An amount is not read if its clause says more than it, or if the
 * places are not counted.
 */
export function countedItems(sentence: PaperSentence): CountedItems {
  const tokens = sentence.free();
  const factors = factorsIn(tokens);
  const { marks, counts, days, weeks, periods } = usedFactors(factors, tokens);
  const places = [...marks, ...counts, ...weeks, ...periods, ...(days ? [days] : [])];
  const { items, taken } = withProducts(itemsBeside(tokens, places), tokens);
  const read = [...items.filter(isMeasured), ...places, ...taken];
  const said = new Map(items.map((item) => [item, [] as Factor[]]));
  for (const mark of marks) {
    const item = amountBeside(items, mark, tokens);
    if (item) said.get(item)?.push(mark);
  }
  const counted: PaperItem[] = [];
  const unclear: PaperItem[] = [];
  const cases = caseClauses(items, tokens);
  for (const [item, own] of said) {
    const times = timesOf(own, counts);
    // "300 a month, 48 weeks a year": weeks of which nothing is said.
    const isOdd = factors.periods.length > 0 && periods.length === 0;
    const isOpen = isRate(item) && (isOdd || (own.length === 0 && counts.length > 0));
    const isCase = cases.some(({ start, end }) => item.start >= start && item.start < end);
    const isUnclear = times === undefined || isOpen || isCase || isBrought(item, tokens);
    if (isUnclear || hasMore(item, read, tokens)) unclear.push(item);
    else counted.push({ ...item, amount: onPeriods(multiplied(item.amount, times), periods) });
  }
  const clauses = unclear.map(({ start }) => clauseAt(clausesOf(tokens), start));
  const texts = [...clauses, ...withoutAmount(items, tokens)].map(({ start, end }) =>
    sentence.textOf(start, end),
  );
  return { items: counted, unclear: [...new Set(texts)], ...(days && { days: days.value }) };
}

const BROUGHT = phraseSet(factorPhrases.brought);

/** "The customer brings 2 copies": the entity makes none of them. */
const isBrought = (item: PaperItem, tokens: readonly Token[]): boolean => {
  const { start, end } = clauseAt(clausesOf(tokens), item.start);
  return item.amount.unit === 'copies' && containsPhrase(BROUGHT, tokens.slice(start, end));
};

/** "3 sheets, printed twice": the second clause has no amount and changes that of the first. */
const withoutAmount = (items: readonly PaperItem[], tokens: readonly Token[]): Clause[] =>
  clausesOf(tokens).filter(
    ({ start, end }) =>
      containsPhrase(SIZES_AND_REPEATS, tokens.slice(start, end)) &&
      !items.some((item) => item.start >= start && item.start < end),
  );

/** The clauses that each tell an amount of some transactions only: "3 for citizens, 5 for visitors". */
function caseClauses(items: readonly PaperItem[], tokens: readonly Token[]): Clause[] {
  const clauses = clausesOf(tokens).filter(
    ({ start, end }) =>
      items.some((item) => item.start >= start && item.start < end) &&
      tellsCase(tokens.slice(start, end)),
  );
  return clauses.length > 1 ? clauses : [];
}

/** "200 a week for 48 weeks": as many weeks as are said. */
function onPeriods(amount: Amount, periods: Factors['periods']): Amount {
  const period = periods.find(({ per }) => per === amount.per);
  return period ? { ...amount, times: period.value } : amount;
}

const TIMES = /^[x×*]$/;

/** Fewer may be copies, or papers: "3 sheets x 2". */
const LEAST_MULTIPLIER = 30;

/** Whether what sheets are multiplied by may be transactions: "15,000", "3,400 staff". */
const isMultiplier = (item: PaperItem): boolean =>
  (!isMeasured(item) && (item.amount.value ?? 0) >= LEAST_MULTIPLIER) ||
  (item.amount.unit === 'people' && item.amount.per === undefined);

/**
 * "2 sheets x 15,000": what sheets are multiplied by are transactions, and so is "1 sheet x 3,400
 * staff x 12".
 */
function withProducts(
  items: readonly PaperItem[],
  tokens: readonly Token[],
): { items: PaperItem[]; taken: Place[] } {
  const taken: Place[] = [];
  const isSheets = (item: PaperItem | undefined) => item?.amount.unit === 'sheets';
  const isTimes = (at: number) => TIMES.test(tokens[at]?.text ?? '');
  const counted = items.flatMap((item, at) => {
    const [before, next] = [items[at - 1], items[at + 1]];
    if (taken.some(({ start }) => start === item.start)) return [];
    const left = isSheets(before) && before?.end === item.start - 1 ? before.end : undefined;
    const right = isSheets(next) && next?.start === item.end + 1 ? item.end : undefined;
    const sign = left ?? right;
    if (sign === undefined || !isMultiplier(item) || !isTimes(sign)) return [item];
    taken.push({ start: sign, end: sign + 1 });
    const product = { ...item, amount: { ...item.amount, unit: 'transactions' as const } };
    const isChain = sign === left && next && !isMeasured(next) && isTimes(item.end);
    if (!isChain || next.start !== item.end + 1 || next.amount.value === undefined)
      return [product];
    taken.push({ start: item.end, end: item.end + 1 }, { start: next.start, end: next.end });
    return [{ ...product, amount: multiplied(product.amount, next.amount.value) }];
  });
  return { items: counted, taken };
}

/**
 * The amount of all places, where a text says one bare amount of each: "2,000 in each of our 4
 * centres".
 * @returns undefined if it counts no places, or says a unit or a period
 */
export function yearlyOfPlaces(text: string): number | undefined {
  const sentence = new PaperSentence(text);
  const tokens = sentence.free();
  const factors = factorsIn(tokens);
  const { marks, counts } = factors;
  const places = [...marks, ...counts];
  const [item, ...others] = itemsBeside(tokens, places);
  if (!item || others.length > 0 || isMeasured(item) || item.amount.value === undefined)
    return undefined;
  const times = marks.length > 0 ? timesOf(marks, counts) : undefined;
  return times === undefined || hasMore(item, [item, ...places], tokens)
    ? undefined
    : item.amount.value * times;
}

/** "Each" alone is said of places only beside a rate; elsewhere it is each transaction. */
function usedFactors(factors: Factors, tokens: readonly Token[]): Factors {
  const { marks, counts, days, weeks, periods } = factors;
  const places = [...counts, ...weeks, ...periods, ...(days ? [days] : [])];
  const items = itemsBeside(tokens, places);
  // "150 each per month": what stands behind "each" makes it a rate.
  const isOfRate = (mark: Factor) => {
    const item = amountBeside(itemsBeside(tokens, [...places, mark]), mark, tokens);
    return item !== undefined && isRate(item);
  };
  const used = periods.filter(({ per }) => items.some(({ amount }) => amount.per === per));
  return {
    ...factors,
    marks: marks.filter((mark) => !mark.isPronoun || isOfRate(mark)),
    periods: used.length === 1 ? used : [],
  };
}
