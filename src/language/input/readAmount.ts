import { amountAt, type AmountFound } from './amountAt';
import {
  AMOUNT_FILLERS,
  AT_LEAST,
  HEDGES,
  NONE,
  PARTS_BEFORE,
  PARTS_BEHIND,
  OTHER_PERIODS,
  PERCENT,
  PERIODS,
  QUIET_SIGNS,
  UNITS,
  type CountedUnit,
  type Period,
  type UnitWord,
} from './amountWords';
import { numberAt } from './numberAt';
import { numberWord } from './numberWords';
import { phraseAt } from './phrases';
import { answerTokens, type Token } from './typedTokens';

interface Measured {
  /** What it is counted by, where the text says so. */
  per?: Period;
  unit?: CountedUnit;
  /** The value is a percentage. */
  percent?: true;
}

/** One value, or a range; told apart by `range`. */
export type Amount = Measured &
  (
    | { value: number; approximate: boolean; range?: undefined }
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
  pers: Period[];
  percent: boolean;
  approximate: boolean;
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

/** Takes what stands at a token; returns the next place, or undefined where nothing is known. */
function take(tokens: readonly Token[], at: number, reading: Reading): number | undefined {
  const percent = phraseAt(PERCENT, tokens, at);
  if (percent) {
    reading.percent = true;
    return percent.end;
  }
  const part = takePart(tokens, at, reading);
  if (part !== undefined) return part;
  const amount = amountAt(tokens, at);
  const unit = phraseAt(UNITS, tokens, at, { typos: true });
  if (unit && !(amount && amount.end > unit.end)) {
    const per = reading.amounts.length > 0 ? phraseAt(PERIODS, tokens, at) : undefined;
    if (per && per.end >= unit.end) reading.pers.push(per.value);
    else reading.units.push(unit.value);
    return Math.max(unit.end, per?.end ?? 0);
  }
  if (amount) {
    reading.amounts.push(amount);
    return amount.end;
  }
  if (phraseAt(OTHER_PERIODS, tokens, at)) return undefined;
  const per = phraseAt(PERIODS, tokens, at);
  if (per) {
    reading.pers.push(per.value);
    return per.end;
  }
  return takeAside(tokens, at, reading);
}

/** Hedges, and what may stand around an amount without changing it. */
function takeAside(tokens: readonly Token[], at: number, reading: Reading): number | undefined {
  const hedge = phraseAt(HEDGES, tokens, at) ?? phraseAt(AT_LEAST, tokens, at);
  const filler = phraseAt(AMOUNT_FILLERS, tokens, at);
  if (hedge && hedge.end >= (filler?.end ?? 0)) {
    reading.approximate = true;
    return hedge.end;
  }
  if (filler) return filler.end;
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

/** Signs that make another number of what they stand before: -5, +971, 3/4, 10:30, #3. */
const SIGNED = /^[-+/:#^*×x<$€£]$/;

function isSigned(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    if (token.kind !== 'sign' || !SIGNED.test(token.text) || next?.kind !== 'figure') return false;
    const close = token.end === next.start;
    if (token.text === '-') return close && before?.kind !== 'figure' && !isCounted(before);
    return token.text !== ':' || (close && before?.kind === 'figure');
  });
}

/** The "k" of 30k-40k, «ألف» of ألف-ألفين. */
const isCounted = (token: Token | undefined) => token?.kind === 'word';

function sameAmount(amounts: readonly AmountFound[], tokens: readonly Token[]): boolean {
  const [first, ...others] = amounts;
  if (!first) return false;
  if (others.length === 0) return true;
  // "1200 (twelve hundred)"
  const explained = tokens.some(({ text }) => /^[(=]$/.test(text));
  return explained && others.every(({ value }) => value !== undefined && value === first.value);
}

/** The one unit, and the number that it says by itself; undefined where units do not agree. */
function oneUnit(units: readonly UnitWord[]): UnitWord | undefined {
  const [first] = units;
  const counts = units.flatMap(({ count }) => count ?? []);
  if (!first || units.some(({ unit }) => unit !== first.unit) || counts.length > 1)
    return undefined;
  const [count] = counts;
  return count === undefined ? { unit: first.unit } : { unit: first.unit, count };
}

function amountOf(reading: Reading, tokens: readonly Token[]): Amount | undefined {
  const { amounts, units, pers, percent } = reading;
  const unit = oneUnit(units);
  const [per] = pers;
  if ((units.length > 0 && !unit) || pers.some((other) => other !== per)) return undefined;
  const { part } = reading;
  const measured: Measured = {
    ...(per && { per }),
    ...(unit && { unit: unit.unit }),
    ...(percent && { percent: true as const }),
  };
  const [amount] = amounts;
  if (!amount) {
    if (unit?.count === undefined || percent) return undefined;
    return { value: unit.count + part, approximate: reading.approximate, ...measured };
  }
  if (!sameAmount(amounts, tokens)) return undefined;
  if (unit?.count === 2 && amount.value !== 2) return undefined;
  if (amount.range && part > 0) return undefined;
  if (amount.range) return { range: amount.range, ...measured };
  const approximate = reading.approximate || amount.approximate;
  return { value: (amount.value ?? 0) + part, approximate, ...measured };
}

/** "one million, two hundred thousand" is one number; "forty thousand, three" may be two. */
function withoutInnerCommas(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    const before = tokens[at - 1];
    if (token.text !== ',' || before?.kind !== 'word' || tokens[at + 1]?.kind !== 'word')
      return true;
    const scale = numberWord(before.text, { typos: true })?.kind;
    const behind = numberAt(tokens, at + 1, { typos: true });
    return !(scale === 'scale' || scale === 'scales') || (behind?.value ?? 0) < 100;
  });
}

/** Whether a text means none of anything: "nothing", «ولا ورقة». */
function isNone(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => !QUIET_SIGNS.has(token.text));
  return phraseAt(NONE, words, 0)?.end === words.length;
}

/**
 * Reads a text that is one amount and nothing else, in figures, words or both, in either language,
 * with hedges, a unit and a period: "about 40k a year", «بين ٣٠ و٤٠ ألف معاملة بالسنة». "None" is 0.
 * Undefined wherever it may be misread: two numbers that are no range, negative numbers and
 * fractions, telephone numbers, 2,5 and 1.200 (which is 1.2 to some and 1,200 to others; 1.200 k
 * and 1.200.000 can only be one), an upper bound ("less than 100"), and units unknown here.
 */
export function readAmount(text: string): Amount | undefined {
  const typed = answerTokens(text);
  const tokens = typed && withoutInnerCommas(typed);
  if (!tokens || isSigned(tokens)) return undefined;
  if (isNone(tokens)) return { value: 0, approximate: false };
  const reading: Reading = {
    amounts: [],
    units: [],
    part: 0,
    behindUnit: false,
    pers: [],
    percent: false,
    approximate: false,
  };
  let at = 0;
  while (at < tokens.length) {
    const units = reading.units.length;
    const next = take(tokens, at, reading);
    if (next === undefined) return undefined;
    reading.behindUnit = reading.units.length > units;
    at = next;
  }
  return amountOf(reading, tokens);
}

const MONTHS = 12;

/**
 * The same amount a year. A month is a twelfth; of a week or a day nobody knows how many were
 * worked, so these stay undefined, as does an amount without a period.
 */
export function perYear(amount: Amount): Amount | undefined {
  if (amount.per !== 'year' && amount.per !== 'month') return undefined;
  const times = (value: number) =>
    amount.per === 'month' ? Number((value * MONTHS).toPrecision(15)) : value;
  if (amount.range) {
    const range = { from: times(amount.range.from), to: times(amount.range.to) };
    return { ...amount, per: 'year', range };
  }
  return { ...amount, per: 'year', value: times(amount.value) };
}
