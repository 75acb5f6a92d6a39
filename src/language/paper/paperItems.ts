import { amountAt } from '../numbers/amountTokens';
import { hedgeAt, type Bound } from '../numbers/amountAsides';
import {
  NOT_COUNTED,
  OTHER_PERIODS,
  PARTS_BEFORE,
  PARTS_BEHIND,
  PERCENT,
  PERIODS,
  UNITS,
  type Period,
  type UnitWord,
} from '../numbers/amountWords';
import {
  ADJECTIVES,
  COPIES_WORDS,
  FOLLOWS_PAPER,
  LABEL_LINKS,
  NOBODY,
  NOT_THIS_MANY,
  ONE_BEHIND,
  VOLUME_LABELS,
} from './paperWords';
import { numberWord } from '../numbers/numberWords';
import { wordSet } from '../text/wordSet';
import paperPhrases from './paperPhrases.json';
import { clauseAt, clausesOf } from '../tokens/clauses';
import { containsPhrase, isDocumentWord, phraseAt, type FoundPhrase } from '../tokens/phraseTable';
import type { Amount } from '../numbers/plainAmount';
import type { Token } from '../tokens/tokens';
import { unitRangeAt } from '../numbers/unitRange';

/** An amount in a sentence, and the tokens that it takes up. */
export interface PaperItem {
  amount: Amount;
  start: number;
  end: number;
}

const UNIT_LIKENESS = { typos: true, prefixes: true };

/** The unit at a token, unless "paper" there only describes what follows: "3 paper forms". */
function unitAt(tokens: readonly Token[], at: number) {
  const found = phraseAt(UNITS, tokens, at, UNIT_LIKENESS);
  if (!found) return undefined;
  const next = tokens[found.end];
  const describes =
    /^papers?$/.test(tokens[found.end - 1]?.text ?? '') &&
    next?.kind === 'word' &&
    !FOLLOWS_PAPER.has(next.text);
  return describes ? undefined : found;
}

/** What stands before an amount and belongs to it. */
interface Before {
  start: number;
  approximate: boolean;
  bound?: Bound | undefined;
  per?: Period;
  unit?: UnitWord;
}

/** What stands behind an amount and belongs to it. */
interface Behind {
  end: number;
  approximate: boolean;
  bound?: Bound | undefined;
  percent: boolean;
  part: number;
  per?: Period;
  unit?: UnitWord;
  /** A period that cannot be counted in ("per quarter"), or two that do not agree. */
  strange: boolean;
}

/** "850 transfers a year": what is counted by time and is nothing else are transactions. */
function countedNoun(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  const isNoun = token?.kind === 'word' && token.text.length > 2 && !NOT_COUNTED.has(token.text);
  const isNumber = numberWord(token?.text ?? '', { typos: false }) !== undefined;
  if (!isNoun || isNumber || phraseAt(UNITS, tokens, at, UNIT_LIKENESS)) return undefined;
  const period = phraseAt(PERIODS, tokens, at + 1)?.value;
  const isRate = period !== undefined && period !== 'transaction';
  return isRate && !phraseAt(PERIODS, tokens, at) ? at + 1 : undefined;
}

/** @param counted - the unit stands before it already: «ورقة ونص» */
function behind(tokens: readonly Token[], from: number, counted = false): Behind {
  const read: Behind = { end: from, approximate: false, percent: false, part: 0, strange: false };
  for (;;) {
    const at = withoutAdjectives(tokens, read.end);
    // «… وكل طلب»: an "and" begins something else.
    if (/^و(?!ر)/.test(tokens[at]?.text ?? '') && !phraseAt(PARTS_BEHIND, tokens, at)) return read;
    const percent = phraseAt(PERCENT, tokens, at);
    const per = phraseAt(PERIODS, tokens, at);
    const unit = read.unit || read.per ? undefined : unitAt(tokens, at);
    const part =
      (counted || read.unit) && read.part === 0 ? phraseAt(PARTS_BEHIND, tokens, at) : undefined;
    const hedge = hedgeAt(tokens, at);
    const noun = read.end === from && !counted ? countedNoun(tokens, at) : undefined;
    if (noun !== undefined && !unit && !percent && !per) {
      read.unit = { unit: 'transactions' };
      read.end = noun;
      continue;
    }
    if (phraseAt(OTHER_PERIODS, tokens, at)) read.strange = true;
    if (percent && !read.percent) {
      read.percent = true;
      read.end = percent.end;
    } else if (per && per.end > (unit?.end ?? 0) && !read.per) {
      read.per = per.value;
      read.end = per.end;
    } else if (unit) {
      read.unit = unit.value;
      read.end = unit.end;
    } else if (part) {
      read.part = part.value;
      read.end = part.end;
    } else if (hedge && !startsAnother(tokens, hedge.end)) {
      read.approximate = true;
      read.bound ??= hedge.bound;
      read.end = hedge.end;
    } else return read;
  }
}

/** "200 paper requests", «٢٠٠ معاملة ورقية بالسنة»: what may stand between. */
function withoutAdjectives(tokens: readonly Token[], from: number): number {
  let at = from;
  while (ADJECTIVES.has(tokens[at]?.text ?? '')) at += 1;
  const isMeasured = unitAt(tokens, at) ?? phraseAt(PERIODS, tokens, at) ?? countedNoun(tokens, at);
  return at > from && isMeasured !== undefined ? at : from;
}

/** A hedge belongs to the number behind it if there is one. */
const startsAnother = (tokens: readonly Token[], at: number) => amountAt(tokens, at) !== undefined;

/** Signs that make another number of a figure: -5, 3/4, +971, 10:30. */
function isSigned(tokens: readonly Token[], start: number, end: number): boolean {
  const close = (left: Token | undefined, right: Token | undefined, signs: RegExp) =>
    left !== undefined && right !== undefined && left.end === right.start && signs.test(left.text);
  const before = close(tokens[start - 1], tokens[start], /^[-+/:#^$€£.]$/);
  const after = /^[/:^]$/.test(tokens[end]?.text ?? '') && tokens[end + 1]?.kind === 'figure';
  return (
    before || after || [start - 1, end].some((at) => isNumber(tokens[at]) && !isOne(tokens, at))
  );
}

/** «ورقة وحدة ١٥٠٠٠ سنوياً»: "one" belongs to the unit before it. */
const isOne = (tokens: readonly Token[], at: number): boolean =>
  ONE_BEHIND.has(tokens[at]?.text ?? '') && phraseAt(UNITS, tokens, at - 1) !== undefined;

/** Beside a number it is hard to say which of the two is meant: «ألفين ثلاثة معاملة». */
const isNumber = (token: Token | undefined) =>
  token?.kind === 'figure' ||
  (token?.kind === 'word' && numberWord(token.text, { typos: false }) !== undefined);

/** "3 sheets of each" is one amount; «٤٠ ألف و٣ ورقات» may be two. */
const MAY_BE_TWO = 100;

function itemOf(tokens: readonly Token[], at: number, before: Before): PaperItem | undefined {
  const found = amountAt(tokens, at);
  if (!found || isSigned(tokens, at, found.end)) return undefined;
  const rest = behind(tokens, found.end);
  const unit = rest.unit ?? before.unit;
  const per = rest.per ?? before.per;
  const small = unit?.unit !== 'transactions' && unit?.unit !== 'people' && !!unit;
  if (rest.strange || (small && found.tail > 0 && found.tail < MAY_BE_TWO)) return undefined;
  if (unit?.count === 2 && found.value !== 2) return undefined;
  const measured = {
    ...(unit && { unit: unit.unit }),
    ...(per && { per }),
    ...(rest.percent && { percent: true as const }),
  };
  const place = { start: before.start, end: rest.end };
  if (found.range) return { amount: { range: found.range, ...measured }, ...place };
  const approximate = found.approximate || before.approximate || rest.approximate;
  const value = (found.value ?? 0) + rest.part;
  const bound = before.bound ?? rest.bound;
  return { amount: { value, approximate, ...(bound && { bound }), ...measured }, ...place };
}

/** «ورقتين ثلاث», "a page or two". */
function rangedUnit(tokens: readonly Token[], at: number, start: number): PaperItem | undefined {
  const found = unitRangeAt(tokens, at, UNIT_LIKENESS);
  if (!found || isSigned(tokens, at, found.end)) return undefined;
  const { unit, range } = found;
  const rest = behind(tokens, found.end);
  if (rest.strange || rest.unit || rest.percent || rest.part > 0) return undefined;
  return { amount: { range, unit, ...(rest.per && { per: rest.per }) }, start, end: rest.end };
}

/** Whether "of" and another paper follow: "of the Emirates ID". */
const isDocumentOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:of|من|عن)$/.test(tokens[at]?.text ?? '') &&
  tokens.slice(at + 1, at + 4).some((token) => isDocumentWord(token));

/** "Half a sheet", «نص ورقة»: a part of one. */
function partOfUnit(tokens: readonly Token[], at: number, start: number): PaperItem | undefined {
  const part = phraseAt(PARTS_BEFORE, tokens, at);
  const found = part && phraseAt(UNITS, tokens, part.end);
  if (!part || !found || !(found.value.unit === 'sheets' || found.value.unit === 'pages'))
    return undefined;
  const isSingle = found.value.count === 1 || /^(?:sheet|page)$/.test(tokens[part.end]?.text ?? '');
  const rest = behind(tokens, found.end);
  if (!isSingle || rest.strange || rest.unit || rest.percent) return undefined;
  const { unit } = found.value;
  const per = rest.per ? { per: rest.per } : {};
  const { approximate } = rest;
  return { amount: { value: part.value, approximate, unit, ...per }, start, end: rest.end };
}

const ADDS = wordSet(paperPhrases.adds);

/** Where a copy is added to what was told: "and a copy", «ونسخة», «مع نسخة». */
export const addsAt = (tokens: readonly Token[], at: number): boolean =>
  ADDS.has(tokens[at - 1]?.text ?? '') || /^و(?=نسخ|صور)/.test(tokens[at]?.text ?? '');

/** Whether a single copy is added at a token: «ورقة ونسخة» is one sheet. */
const addsCopyAt = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].some((from) => {
    const { unit, count } = phraseAt(UNITS, tokens, from, { prefixes: true })?.value ?? {};
    return unit === 'copies' && count === 1 && addsAt(tokens, from);
  });

/** "Nobody hands in a copy any more": there is none. */
const isDenied = (tokens: readonly Token[], at: number): boolean => {
  const { start } = clauseAt(clausesOf(tokens), at);
  return containsPhrase(NOBODY, tokens.slice(Math.max(start, at - MOST_DENIED), at));
};
const MOST_DENIED = 5;

/** «ورقتين», "a sheet": a unit that says its number itself. */
function countedUnit(tokens: readonly Token[], at: number, start: number): PaperItem | undefined {
  const found = unitAt(tokens, at);
  if (!found?.value.count) return undefined;
  const { unit, count } = found.value;
  const isOne = count === 1 && ONE_BEHIND.has(tokens[found.end]?.text ?? '');
  const rest = behind(tokens, isOne ? found.end + 1 : found.end, true);
  const word = tokens[at]?.text ?? '';
  const single = /^(?:a|single|one)$/.test(word)
    ? !/paper$/.test(word)
    : isOne || rest.per === 'transaction' || (unit === 'sheets' && addsCopyAt(tokens, rest.end));
  // "A copy of the Emirates ID" is a paper of its own.
  const isOfOther = unit === 'copies' && isDocumentOf(tokens, found.end);
  const isCopy = unit === 'copies' && !isOfOther && !isDenied(tokens, at);
  const paper = unit === 'sheets' || unit === 'pages' || isCopy;
  if (rest.strange || rest.unit || (count === 1 && !(single && paper))) return undefined;
  const amount: Amount = {
    value: count + rest.part,
    approximate: rest.approximate,
    ...(rest.bound && { bound: rest.bound }),
    unit,
    ...(rest.per && { per: rest.per }),
  };
  return { amount, start, end: rest.end };
}

/** "in triplicate". */
function copiesWord(tokens: readonly Token[], at: number): PaperItem | undefined {
  const found = phraseAt(COPIES_WORDS, tokens, at);
  return (
    found && {
      amount: { value: found.value, approximate: false, unit: 'copies' },
      start: at,
      end: found.end,
    }
  );
}

/** The plural of what is counted: "transactions", «المعاملات». */
const SAYS_MANY = /s$|ات$/;

/** "Volume: 31,000" are transactions. */
function volumeAt(tokens: readonly Token[], at: number): FoundPhrase<UnitWord> | undefined {
  const label = phraseAt(VOLUME_LABELS, tokens, at);
  return label && LABEL_LINKS.has(tokens[label.end]?.text ?? '')
    ? { value: { unit: 'transactions' }, end: label.end }
    : undefined;
}

/** The number that the name of a unit announces: "sheets: 3", «عدد المعاملات ٤٠ ألف». */
function labelled(
  tokens: readonly Token[],
  at: number,
  before: Before | undefined,
): PaperItem | undefined {
  const unit = unitAt(tokens, at) ?? volumeAt(tokens, at);
  if (!unit || unit.value.count === 2) return undefined;
  const per = phraseAt(PERIODS, tokens, unit.end);
  let next = per?.end ?? unit.end;
  const linked = LABEL_LINKS.has(tokens[next]?.text ?? '');
  while (LABEL_LINKS.has(tokens[next]?.text ?? '')) next += 1;
  const hedge = hedgeAt(tokens, next);
  next = hedge?.end ?? next;
  const named = per?.value ?? before?.per;
  const item = itemOf(tokens, next, {
    start: before?.start ?? at,
    approximate: hedge !== undefined,
    bound: hedge?.bound,
    unit: { unit: unit.value.unit },
    ...(named && { per: named }),
  });
  // "Application 3" may as well be what a paper is called.
  if (
    unit.value.unit === 'transactions' &&
    !linked &&
    item &&
    !SAYS_MANY.test(tokens[at]?.text ?? '')
  )
    return undefined;
  const own = item && behind(tokens, amountAt(tokens, next)?.end ?? next).unit;
  // «المعاملات ٣ ورقات»: the number counts something else, unless it is the same once more.
  return own === undefined || (linked && own.unit === unit.value.unit) ? item : undefined;
}

/** "10 sheets plus 2 copies": the copies are told as well, and are not more than two. */
const addsTo = (last: PaperItem | undefined, at: number, tokens: readonly Token[]): boolean =>
  last?.end === at &&
  tokens[at]?.text === 'plus' &&
  itemOf(tokens, at + 1, { start: at + 1, approximate: false })?.amount.unit === 'copies';

/**
 * Every amount in a sentence, with its unit and period. Tokens that are spoken for are passed as
 * signs, so that nothing reads across them.
 */
export function paperItems(tokens: readonly Token[]): PaperItem[] {
  const items: PaperItem[] = [];
  let at = 0;
  let before: Before | undefined;
  while (at < tokens.length) {
    const start = before?.start ?? at;
    const denied = phraseAt(NOT_THIS_MANY, tokens, at);
    const item =
      denied && amountAt(tokens, denied.end)
        ? undefined
        : (rangedUnit(tokens, at, start) ??
          itemOf(tokens, at, before ?? { start: at, approximate: false }) ??
          partOfUnit(tokens, at, start) ??
          countedUnit(tokens, at, start) ??
          copiesWord(tokens, at) ??
          labelled(tokens, at, before));
    const per = phraseAt(PERIODS, tokens, at);
    const hedge = addsTo(items.at(-1), at, tokens) ? undefined : hedgeAt(tokens, at);
    const refused = item ? undefined : amountAt(tokens, denied?.end ?? at);
    if (refused) {
      at = refused.end;
      before = undefined;
    } else if (item) {
      items.push(item);
      at = item.end;
      before = undefined;
    } else if (per) {
      before = {
        start,
        approximate: before?.approximate ?? false,
        bound: before?.bound,
        per: per.value,
      };
      at = per.end;
    } else if (hedge) {
      before = { ...before, start, approximate: true, bound: before?.bound ?? hedge.bound };
      at = hedge.end;
    } else {
      before = undefined;
      at += 1;
    }
  }
  return items;
}
