import { parseNumber } from '../../language/numbers/parseNumber';
import { PERCENT_WORDS } from '../../language/questions/questionWords';
import { remembered } from '../../lib/memoize';

/** The figures in a text, by what they count. */
export interface Figures {
  percents: ReadonlySet<number>;
  years: ReadonlySet<number>;
  /** Every number, percentages and years included. */
  numbers: ReadonlySet<number>;
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1990 && value <= 2100;

const MOST_REMEMBERED = 20_000;
const numberOf = remembered((word) => parseNumber(word.replace('%', '')), MOST_REMEMBERED);

/** Reads the figures of normalised words; a number word counts as its number. */
export function figuresIn(words: readonly string[]): Figures {
  const percents = new Set<number>();
  const years = new Set<number>();
  const numbers = new Set<number>();
  words.forEach((word, at) => {
    const value = numberOf(word);
    if (value === undefined) return;
    numbers.add(value);
    if (word.endsWith('%') || (value <= 100 && PERCENT_WORDS.has(words[at + 1] ?? ''))) {
      percents.add(value);
    } else if (isYear(value)) years.add(value);
  });
  return { percents, years, numbers };
}

const SAME_YEAR = 0.06;
const OTHER_YEAR = -0.05;
const SAME_NUMBER = 0.12;
/** Smaller ones are everywhere and tell nothing. */
const SMALLEST_TELLING = 10;

/** Nobody asks for it by this year, but for others. */
const YEAR_OF_OTHERS = -0.12;
/** Such a share of those by which it is mostly asked for is by the way, as when it was reported. */
const SELDOM = 0.5;

/**
 * How well the years of a question fit those that an entry is asked for by: what is asked for by one
 * year is seldom the answer for another.
 * @param known the years of its phrasings, each with the number of phrasings
 * @param leftOut one of its phrasings does not count
 */
export function yearAgreement(
  asked: Figures,
  known: ReadonlyMap<number, number>,
  leftOut: boolean,
): number {
  if (asked.years.size === 0 || known.size === 0) return 0;
  const enough = Math.max(...known.values()) * SELDOM + (leftOut ? 1 : 0);
  const isKnown = [...asked.years].some((year) => (known.get(year) ?? 0) > enough);
  return isKnown ? 0 : YEAR_OF_OTHERS;
}

/** How well the figures of an answer fit those of a question: years, and other telling numbers. */
export function figureAgreement(asked: Figures, answered: Figures): number {
  let total = 0;
  if (asked.years.size > 0 && answered.years.size > 0) {
    total += [...asked.years].some((year) => answered.years.has(year)) ? SAME_YEAR : OTHER_YEAR;
  }
  const telling = [...asked.numbers].filter(
    (value) => !asked.years.has(value) && (value >= SMALLEST_TELLING || !Number.isInteger(value)),
  );
  if (telling.some((value) => answered.numbers.has(value))) total += SAME_NUMBER;
  return total;
}
