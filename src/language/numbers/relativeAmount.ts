import { phraseAt, phraseSet, type PhraseTable } from '../tokens/phraseTable';
import { answerTokens, type Token } from '../tokens/tokens';
import { wordSet, type WordLines } from '../text/wordSet';
import { amountAt } from './amountTokens';
import { UNITS, type CountedUnit } from './amountWords';
import correctionPhrases from './correctionPhrases.json';
import { withoutAnnouncement } from './corrections';

/** By how much a value changes. */
export interface RelativeAmount {
  change: number;
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
const POLITE = phraseSet(correctionPhrases.polite);
const LEADS = phraseSet(correctionPhrases.relativeLeads);
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
  return next.startsWith(correctionPhrases.byPrefix) ? { end } : undefined;
}

/**
 * Reads a change of a value that was given: "one sheet less", "add 2 copies", "500 fewer
 * transactions", «زود ورقة», «ورقتين أقل».
 * @returns undefined if the text says anything else, or not what is counted
 */
export function relativeAmountIn(text: string): RelativeAmount | undefined {
  const tokens = withUnitFirst(changeIn(text, LEADS));
  for (const { sign, before, behind } of SIDES) {
    const lead = phraseAt(before, tokens, 0) ?? directionBy(behind, tokens);
    const counted = countedAt(tokens, lead?.end ?? 0);
    if (!counted) continue;
    const tail = phraseAt(behind, tokens, counted.end);
    const isWhole = (tail?.end ?? counted.end) === tokens.length;
    const isSaid = tail !== undefined || (lead !== undefined && counted.end === tokens.length);
    if (isWhole && isSaid) return { change: sign * counted.value, unit: counted.unit };
  }
  return undefined;
}
