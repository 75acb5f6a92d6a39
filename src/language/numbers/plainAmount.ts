import {
  ADDRESS,
  phraseAt,
  type Likeness,
  type PhraseTable,
  phraseSet,
} from '../tokens/phraseTable';
import { amountAt, FROM, isArabicNumber, type AmountFound } from './amountTokens';
import { AMOUNT_FILLERS, BOUNDS, HEDGES, SOURCES, UNSURE, type Bound } from './amountAsides';
import {
  COUNTED_THINGS,
  OTHER_PERIODS,
  PARTS_BEFORE,
  PARTS_BEHIND,
  PERCENT,
  PERIODS,
  QUIET_SIGNS,
  UNITS,
  type CountedUnit,
  type Period,
  type UnitWord,
} from './amountWords';
import { enumerationEnd } from './enumeration';
import type { Token } from '../tokens/tokens';
import { unitRangeAt } from './unitRange';
import { numberWord } from './numberWords';
import asidePhrases from './asidePhrases.json';

/** Before the year of a count; "since" and "until" tell something else. */
const IN_YEAR = phraseSet(asidePhrases.inYear);
const YEAR = /^(?:19|20)\d\d$/;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

const isYear = (value: number | undefined): boolean =>
  value !== undefined && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;

/** True if what stands behind a figure makes an amount of it: "in 2000 transactions", "2000 k". */
const isCounted = (tokens: readonly Token[], at: number) =>
  phraseAt(UNITS, tokens, at) !== undefined ||
  phraseAt(PERCENT, tokens, at) !== undefined ||
  (tokens[at]?.kind === 'word' && numberWord(tokens[at].text, { typos: false }) !== undefined);

const isYearFigure = (token: Token | undefined) =>
  token?.kind === 'figure' && YEAR.test(token.text) && isYear(Number(token.text));

/**
 * The place behind a year that an amount is said of: "in 2024", «سنة ٢٠٢٤», "(2024)" behind it, or
 * "2024:" before it.
 */
function yearBesideAt(tokens: readonly Token[], at: number): number | undefined {
  const lead = phraseAt(IN_YEAR, tokens, at)?.end;
  if (lead !== undefined)
    return isYearFigure(tokens[lead]) && !isCounted(tokens, lead + 1) ? lead + 1 : undefined;
  const bracketed = tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' && at > 0;
  if (bracketed && isYearFigure(tokens[at + 1])) return at + 3;
  const isHeading = at === 0 && tokens[at + 1]?.text === ':';
  return isHeading && isYearFigure(tokens[at]) ? at + 2 : undefined;
}

const TYPOS = { typos: true };

interface Measured {
  /** What it is counted by, if the text says so. */
  per?: Period;
  /** How many of that period are counted a year, if the text says so: "200 a week for 48 weeks". */
  times?: number;
  unit?: CountedUnit;
  /** The value is a percentage. */
  percent?: true;
}

/** One value, or a range; told apart by `range`. */
export type Amount = Measured &
  (
    | {
        value: number;
        approximate: boolean;
        /** The value is only the least that it is. */
        bound?: Bound;
        range?: undefined;
      }
    | { range: { from: number; to: number }; value?: undefined }
  );

/** What has been read of an answer so far. */
interface Reading {
  amounts: AmountFound[];
  units: UnitWord[];
  /** Added behind the unit: one half for «ورقة ونص». */
  part: number;
  /** The unit was read last. */
  behindUnit: boolean;
  /** A number was read last. */
  behindAmount: boolean;
  pers: Period[];
  percent: boolean;
  approximate: boolean;
  bound?: Bound;
  /** A year was named beside the amount: it is that of one year. */
  ofYear: boolean;
}

/** Halves and quarters of one unit; returns the next place. */
function takePart(tokens: readonly Token[], at: number, reading: Reading): number | undefined {
  const behind = reading.behindUnit ? phraseAt(PARTS_BEHIND, tokens, at) : undefined;
  if (behind && reading.part === 0) {
    reading.part = behind.value;
    return behind.end;
  }
  const before = phraseAt(PARTS_BEFORE, tokens, at);
  if (!before || !phraseAt(UNITS, tokens, before.end)) return undefined;
  const { value, end } = before;
  reading.amounts.push({ value, end, approximate: false, tail: 0 });
  return end;
}

/** What only names again what was counted: "nos.", which before a number is a half, and a list. */
function thingsEnd(tokens: readonly Token[], at: number, reading: Reading): number | undefined {
  const [amount, ...others] = reading.amounts;
  const before = tokens[at - 1];
  if (reading.behindAmount && before && !isArabicNumber(before)) {
    const things = phraseAt(COUNTED_THINGS, tokens, at);
    if (things) return things.end;
  }
  if (amount?.value === undefined || others.length > 0) return undefined;
  return enumerationEnd(tokens, at, { count: amount.value, measured: reading.units.length > 0 });
}

/** «المعاملات ٤٢٠٠» */
const isLabel = (token: Token | undefined): boolean => /^ال.{2,}ات$/.test(token?.text ?? '');

/** Reads what stands at a token; returns the next place, or undefined if nothing is known. */
function takeAmount(tokens: readonly Token[], at: number, reading: Reading): number | undefined {
  const year = yearBesideAt(tokens, at);
  if (year !== undefined) {
    reading.ofYear = true;
    return year;
  }
  // «من ورقتين لثلاث»
  const first = FROM.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const pair = unitRangeAt(tokens, first, { typos: true });
  if (pair) {
    reading.amounts.push({ range: pair.range, end: pair.end, approximate: false, tail: 0 });
    reading.units.push({ unit: pair.unit });
    return pair.end;
  }
  const percent = phraseAt(PERCENT, tokens, at);
  if (percent) {
    reading.percent = true;
    return percent.end;
  }
  const things = thingsEnd(tokens, at, reading);
  if (things !== undefined) return things;
  const part = takePart(tokens, at, reading);
  if (part !== undefined) return part;
  const amount = amountAt(tokens, at);
  const unit = phraseAt(UNITS, tokens, at, { typos: true, prefixes: isLabel(tokens[at]) });
  if (unit && !(amount && amount.end > unit.end)) {
    const per = reading.amounts.length > 0 ? phraseAt(PERIODS, tokens, at, TYPOS) : undefined;
    if (per && per.end >= unit.end) reading.pers.push(per.value);
    else reading.units.push(unit.value);
    return Math.max(unit.end, per?.end ?? 0);
  }
  if (amount) {
    reading.amounts.push(amount);
    return amount.end;
  }
  if (phraseAt(OTHER_PERIODS, tokens, at)) return undefined;
  const per = phraseAt(PERIODS, tokens, at, TYPOS);
  if (per) {
    reading.pers.push(per.value);
    return per.end;
  }
  return takeAside(tokens, at, reading);
}

/** Hedges, and what may stand around an amount without changing it. */
function takeAside(tokens: readonly Token[], at: number, reading: Reading): number | undefined {
  const endOf = (tables: readonly PhraseTable<true>[], likeness?: Likeness) =>
    Math.max(0, ...tables.map((table) => phraseAt(table, tokens, at, likeness)?.end ?? 0));
  const bound = phraseAt(BOUNDS, tokens, at);
  const hedge = Math.max(endOf([HEDGES], TYPOS), endOf([UNSURE]), bound?.end ?? 0);
  const filler = endOf([AMOUNT_FILLERS, SOURCES, ADDRESS]);
  if (hedge > 0 && hedge >= filler) {
    reading.approximate = true;
    if (bound?.end === hedge) reading.bound = bound.value;
    return hedge;
  }
  if (filler > 0) return filler;
  return isQuiet(tokens, at) ? at + 1 : undefined;
}

/** Commas, full stops and brackets; a dash only as a stroke between words: "sheets - 3 a day" . */
function isQuiet(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'sign') return false;
  if (/[()[\]]/.test(token.text)) return true;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token.text === '-')
    return after?.kind !== 'figure' || (before?.kind === 'word' && after.start > token.end);
  return QUIET_SIGNS.has(token.text);
}

function sameAmount(amounts: readonly AmountFound[], tokens: readonly Token[]): boolean {
  const [first, ...others] = amounts;
  if (!first) return false;
  if (others.length === 0) return true;
  // "1200 (twelve hundred)"
  const explained = tokens.some(({ text }) => /^[(=]$/.test(text));
  return explained && others.every(({ value }) => value !== undefined && value === first.value);
}

/** The one unit, and the number that it says by itself; undefined if units do not agree. */
function oneUnit(units: readonly UnitWord[]): UnitWord | undefined {
  const [first] = units;
  const counts = units.flatMap(({ count }) => count ?? []);
  if (!first || units.some(({ unit }) => unit !== first.unit) || counts.length > 1)
    return undefined;
  const [count] = counts;
  return count === undefined ? { unit: first.unit } : { unit: first.unit, count };
}

function amountOf(reading: Reading, tokens: readonly Token[]): Amount | undefined {
  const { amounts, units, pers, percent, ofYear } = reading;
  const unit = oneUnit(units);
  const [per = ofYear ? 'year' : undefined] = pers;
  if ((units.length > 0 && !unit) || pers.some((other) => other !== per)) return undefined;
  const { part } = reading;
  const bound = reading.bound && { bound: reading.bound };
  const measured: Measured = {
    ...(per && { per }),
    ...(unit && { unit: unit.unit }),
    ...(percent && { percent: true as const }),
  };
  const [amount] = amounts;
  // "In 2024, 2025": which of them is the number?
  if (ofYear && units.length === 0 && isYear(amount?.value)) return undefined;
  if (!amount) {
    if (unit?.count === undefined || percent) return undefined;
    return { value: unit.count + part, approximate: reading.approximate, ...bound, ...measured };
  }
  if (!sameAmount(amounts, tokens)) return undefined;
  if (unit?.count === 2 && amount.value !== 2) return undefined;
  if (amount.range && part > 0) return undefined;
  if (amount.range) return { range: amount.range, ...measured };
  const approximate = reading.approximate || amount.approximate;
  return { value: (amount.value ?? 0) + part, approximate, ...bound, ...measured };
}

/** Reads tokens that are one amount with what may stand around it, and nothing else. */
export function plainAmount(tokens: readonly Token[]): Amount | undefined {
  const reading: Reading = {
    amounts: [],
    units: [],
    part: 0,
    behindUnit: false,
    behindAmount: false,
    pers: [],
    percent: false,
    approximate: false,
    ofYear: false,
  };
  let at = 0;
  while (at < tokens.length) {
    const { length: units } = reading.units;
    const { length: amounts } = reading.amounts;
    const next = takeAmount(tokens, at, reading);
    if (next === undefined) return undefined;
    reading.behindUnit = reading.units.length > units;
    reading.behindAmount = !reading.behindUnit && reading.amounts.length > amounts;
    at = next;
  }
  return amountOf(reading, tokens);
}
