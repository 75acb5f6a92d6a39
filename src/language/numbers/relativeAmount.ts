import { keyedPhrases, phraseAt, phraseSet, type PhraseTable } from '../tokens/phraseTable';
import { answerTokens, type Token } from '../tokens/tokens';
import { wordSet, type WordLines } from '../text/wordSet';
import { amountAt } from './amountTokens';
import { hedgeAt } from './amountAsides';
import { PERIODS, UNITS, type CountedUnit } from './amountWords';
import correctionPhrases from './correctionPhrases.json';
import { withoutAnnouncement } from './corrections';

/** By how much a value changes, once it is multiplied. */
export interface RelativeAmount {
  change: number;
  times?: number;
  unit: CountedUnit;
}

interface SideWords {
  before: WordLines;
  behind: WordLines;
}

/** What stands before and behind the length or the amount of a change, for each direction. */
export const changeSides = (more: SideWords, less: SideWords) =>
  [
    { ...more, sign: 1 },
    { ...less, sign: -1 },
  ].map(({ sign, before, behind }) => ({
    sign,
    before: phraseSet(before),
    behind: phraseSet(behind),
  }));

/** The words of a text that tell a change, without those that lead to it and without courtesies. */
export function changeIn(text: string, leads: PhraseTable<true>): readonly Token[] {
  const said = withoutAnnouncement(answerTokens(text) ?? []).filter(({ kind }) => kind !== 'sign');
  const isPolite = (_: Token, at: number) => phraseAt(POLITE, said, at)?.end === said.length;
  const until = said.findIndex(isPolite);
  return said.slice(phraseAt(leads, said, 0)?.end ?? 0, until < 0 ? said.length : until);
}

const SIDES = changeSides(correctionPhrases.more, correctionPhrases.less);
/** «ورقة وحدة», «سنة واحدة»: one, said behind what is counted. */
export const ONE_BEHIND = wordSet(correctionPhrases.one);
const THAN = new Set(['than', 'من']);
const POLITE = phraseSet(correctionPhrases.polite);
const LEADS = phraseSet(correctionPhrases.relativeLeads);
const VERBS = keyedPhrases<keyof typeof SIGNS>(correctionPhrases.verbs);
const SIGNS = { more: 1, less: -1 };
/** "Double", "halve": what they multiply a value by. */
const SCALING = keyedPhrases<keyof typeof correctionPhrases.scaling>(correctionPhrases.scaling);
/** Before what is counted: "the", "the number of", «عدد». */
const COUNT_OF = phraseSet(correctionPhrases.countOf);
const LIKENESS = { typos: true, prefixes: true };

/** What is counted from a token on: "2 sheets", «ورقتين», "2 more sheets". */
function countedAt(tokens: readonly Token[], at: number) {
  const amount = amountAt(tokens, at);
  if (amount && (amount.value === undefined || amount.approximate)) return undefined;
  const found = phraseAt(UNITS, tokens, amount?.end ?? at, LIKENESS);
  const value = amount?.value ?? found?.value.count;
  if (!found || value === undefined) return undefined;
  const isOne = value === 1 && ONE_BEHIND.has(tokens[found.end]?.text ?? '');
  return { value, unit: found.value.unit, end: isOne ? found.end + 1 : found.end };
}

/** "2 more sheets" as "2 sheets more". */
function withUnitFirst(tokens: readonly Token[]): readonly Token[] {
  const amount = amountAt(tokens, 0);
  const word =
    amount && SIDES.map(({ behind }) => phraseAt(behind, tokens, amount.end)).find(Boolean);
  if (!amount || !word || word.end >= tokens.length) return tokens;
  return [
    ...tokens.slice(0, amount.end),
    ...tokens.slice(word.end),
    ...tokens.slice(amount.end, word.end),
  ];
}

/** "lower by" of "lower by 2 sheets", «أقل» of «أقل بورقة». */
function directionBy(directions: PhraseTable<true>, tokens: readonly Token[]) {
  const end = phraseAt(directions, tokens, 0)?.end;
  const next = end === undefined ? undefined : tokens[end]?.text;
  if (end === undefined || next === undefined) return undefined;
  if (next === correctionPhrases.by) return { end: end + 1 };
  // «أقل ١٠٠٠»
  if (amountAt(tokens, end)?.value !== undefined && !THAN.has(next)) return { end };
  return next.startsWith(correctionPhrases.byPrefix) ? { end } : undefined;
}

/** "A year" anywhere in a change: what is counted by the year are the transactions. */
function withoutYear(tokens: readonly Token[]): { left: readonly Token[]; isYearly: boolean } {
  for (const [at] of tokens.entries()) {
    const year = phraseAt(PERIODS, tokens, at);
    if (year?.value === 'year')
      return { left: [...tokens.slice(0, at), ...tokens.slice(year.end)], isYearly: true };
  }
  return { left: tokens, isYearly: false };
}

const unitOnly = (tokens: readonly Token[], from: number) => {
  const found = phraseAt(UNITS, tokens, skipCountOf(tokens, from), LIKENESS);
  return found?.value.count === undefined ? found : undefined;
};

function skipCountOf(tokens: readonly Token[], from: number): number {
  const end = phraseAt(COUNT_OF, tokens, from)?.end;
  return end === undefined ? from : skipCountOf(tokens, end);
}

/** A plain number at the end, behind "by" or alone: "by one", «بوحدة», "500". */
function lastNumber(tokens: readonly Token[], from: number): number | undefined {
  const at = tokens[from]?.text === correctionPhrases.by ? from + 1 : from;
  const word = tokens[at]?.text ?? '';
  const isOne =
    ONE_BEHIND.has(word) || ONE_BEHIND.has(word.replace(correctionPhrases.byPrefix, ''));
  if (isOne && at + 1 === tokens.length) return 1;
  const amount = amountAt(tokens, at);
  return amount?.end === tokens.length && !amount.approximate ? amount.value : undefined;
}

/** "Lower the sheets by one", "the sheets minus 2", «قلل الأوراق وحدة»: what is counted stands first. */
function unitFirst(tokens: readonly Token[]): RelativeAmount | undefined {
  const verb = phraseAt(VERBS, tokens, 0);
  const found = unitOnly(tokens, verb?.end ?? 0);
  if (!found) return undefined;
  const { unit } = found.value;
  const change = (sign: number, count: number | undefined) =>
    count === undefined ? undefined : { change: sign * count, unit };
  if (verb) return change(SIGNS[verb.value], lastNumber(tokens, found.end));
  const from = phraseAt(LEADS, tokens, found.end)?.end ?? found.end;
  for (const { sign, before, behind } of SIDES) {
    const lead = phraseAt(before, tokens, from) ?? phraseAt(behind, tokens, from);
    const said = lead && change(sign, lastNumber(tokens, lead.end));
    if (said) return said;
    const amount = amountAt(tokens, from);
    const isOne = amount === undefined && ONE_BEHIND.has(tokens[from]?.text ?? '');
    const end = isOne ? from + 1 : amount?.end;
    const tail = end === undefined ? undefined : phraseAt(behind, tokens, end);
    if (tail?.end === tokens.length && !amount?.approximate)
      return change(sign, isOne ? 1 : amount?.value);
  }
  return undefined;
}

/** "Double the transactions", «ضاعف المعاملات». */
function scaled(tokens: readonly Token[]): RelativeAmount | undefined {
  const verb = phraseAt(SCALING, tokens, 0);
  const found = verb && unitOnly(tokens, verb.end);
  return found?.end === tokens.length
    ? { change: 0, times: Number(verb?.value), unit: found.value.unit }
    : undefined;
}

/** What is counted stands behind the number: "2 sheets less", "add 2 copies". */
function numberFirst(tokens: readonly Token[], isYearly: boolean): RelativeAmount | undefined {
  for (const { sign, before, behind } of SIDES) {
    const lead = phraseAt(before, tokens, 0) ?? directionBy(behind, tokens);
    const at = lead?.end ?? 0;
    const counted = countedAt(tokens, at) ?? (isYearly ? yearlyAt(tokens, at) : undefined);
    if (!counted) continue;
    const tail = phraseAt(behind, tokens, counted.end);
    const isWhole = (tail?.end ?? counted.end) === tokens.length;
    const isSaid = tail !== undefined || (lead !== undefined && counted.end === tokens.length);
    if (isWhole && isSaid) return { change: sign * counted.value, unit: counted.unit };
  }
  return undefined;
}

/** A number by the year, of what is not said: "1,000 fewer a year". */
function yearlyAt(tokens: readonly Token[], at: number) {
  const amount = amountAt(tokens, at);
  return amount?.value === undefined || amount.approximate
    ? undefined
    : { value: amount.value, unit: 'transactions' as const, end: amount.end };
}

/**
 * Reads a change of a value that was given: "one sheet less", "add 2 copies", "500 fewer
 * transactions", "lower the sheets by one", "1,000 fewer a year", «زود ورقة», «ورقتين أقل».
 * @returns undefined if the text says anything else, or not what is counted
 */
export function relativeAmountIn(text: string): RelativeAmount | undefined {
  const { left, isYearly } = withoutYear(changeIn(text, LEADS));
  const tokens = withUnitFirst(left);
  const read = scaled(tokens) ?? unitFirst(tokens) ?? numberFirst(tokens, isYearly);
  return isYearly && read?.unit !== 'transactions' ? undefined : read;
}

/** A number, or one that is written without a figure: «وحدة». */
const hasNumber = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ text, kind }, at) =>
      kind !== 'sign' && (ONE_BEHIND.has(text) || amountAt(tokens, at) !== undefined),
  );

/**
 * Whether a text asks for more or less of something by a number, in whatever words: such a number
 * is never the value itself.
 */
export function saysRelative(text: string): boolean {
  const tokens = changeIn(text, LEADS);
  const verb =
    phraseAt(VERBS, tokens, 0) ??
    SIDES.map(({ before }) => phraseAt(before, tokens, 0)).find(Boolean);
  if (verb && hasNumber(tokens.slice(verb.end))) return true;
  return tokens.some((_, at) => {
    const amount = amountAt(tokens, at);
    const end = amount && (phraseAt(UNITS, tokens, amount.end, LIKENESS)?.end ?? amount.end);
    if (end === undefined || hedgeAt(tokens, end)) return false;
    const behind = SIDES.map((side) => phraseAt(side.behind, tokens, end)).find(Boolean);
    return behind !== undefined && !THAN.has(tokens[behind.end]?.text ?? '');
  });
}
