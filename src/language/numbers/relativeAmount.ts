import { phraseAt, phraseSet } from '../tokens/phraseTable';
import { answerTokens, type Token } from '../tokens/tokens';
import { wordSet } from '../text/wordSet';
import { amountAt } from './amountTokens';
import { UNITS, type CountedUnit } from './amountWords';
import correctionPhrases from './correctionPhrases.json';
import { withoutAnnouncement } from './corrections';

/** By how much a value changes. */
export interface RelativeAmount {
  change: number;
  unit: CountedUnit;
}

const SIDES = (['more', 'less'] as const).map((side) => ({
  sign: side === 'more' ? 1 : -1,
  before: phraseSet(correctionPhrases[side].before),
  behind: phraseSet(correctionPhrases[side].behind),
}));
const ONE = wordSet(correctionPhrases.one);
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
  // «ورقة وحدة» is one sheet as well.
  const isOne = value === 1 && ONE.has(tokens[found.end]?.text ?? '');
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

/**
 * Reads a change of a value that was given: "one sheet less", "add 2 copies", "500 fewer
 * transactions", «زود ورقة», «ورقتين أقل».
 * @returns undefined if the text says anything else, or not what is counted
 */
export function relativeAmountIn(text: string): RelativeAmount | undefined {
  const said = withoutAnnouncement(answerTokens(text) ?? []).filter(({ kind }) => kind !== 'sign');
  const isPolite = (_: Token, at: number) => phraseAt(POLITE, said, at)?.end === said.length;
  const until = said.findIndex(isPolite);
  const asked = said.slice(phraseAt(LEADS, said, 0)?.end ?? 0, until < 0 ? said.length : until);
  const tokens = withUnitFirst(asked);
  for (const { sign, before, behind } of SIDES) {
    const lead = phraseAt(before, tokens, 0);
    const counted = countedAt(tokens, lead?.end ?? 0);
    if (!counted) continue;
    const tail = phraseAt(behind, tokens, counted.end);
    const isWhole = (tail?.end ?? counted.end) === tokens.length;
    const isSaid = tail !== undefined || (lead !== undefined && counted.end === tokens.length);
    if (isWhole && isSaid) return { change: sign * counted.value, unit: counted.unit };
  }
  return undefined;
}
