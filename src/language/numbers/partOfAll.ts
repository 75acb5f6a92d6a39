import { keyedPhrases, phraseAt, phraseSet } from '../tokens/phraseTable';
import { answerTokens, type Token } from '../tokens/tokens';
import { amountAt } from './amountTokens';
import { HEDGES } from './amountAsides';
import unitPhrases from './unitPhrases.json';

/** A part of all of them, in percent as it is written: "a quarter of them", «ربعهم». */
const PARTS = keyedPhrases<keyof typeof unitPhrases.partsOfAll>(unitPhrases.partsOfAll);
const OUT_OF = phraseSet(unitPhrases.outOf);
/** What all of them are called behind a part, and what is said of paper. */
const OF_ALL = phraseSet(unitPhrases.ofAll);

const FIRST_YEAR = 1990;
const LAST_YEAR = 2050;

/** "One in ten", «واحد من كل عشرة». */
function ratioAt(tokens: readonly Token[]): { percent: number; end: number } | undefined {
  const part = amountAt(tokens, 0);
  const link = part && phraseAt(OUT_OF, tokens, part.end);
  const all = link && amountAt(tokens, link.end);
  if (part?.value === undefined || all?.value === undefined) return undefined;
  // "3 in 2023" are those of a year.
  const isYear = all.value >= FIRST_YEAR && all.value <= LAST_YEAR;
  if (part.value >= all.value || isYear) return undefined;
  return { percent: (100 * part.value) / all.value, end: all.end };
}

/**
 * The share of all transactions that a text tells without a percentage, and nothing else: "one in
 * ten", "about a quarter of them", «ربعهم».
 * @returns the percentage, with two decimals
 */
export function shareOfAll(text: string): number | undefined {
  const all = (answerTokens(text) ?? []).filter(({ kind }) => kind !== 'sign');
  const tokens = all.slice(phraseAt(HEDGES, all, 0)?.end ?? 0);
  const part = phraseAt(PARTS, tokens, 0);
  const found = part ? { percent: Number(part.value), end: part.end } : ratioAt(tokens);
  if (!found) return undefined;
  let { end } = found;
  for (let more = phraseAt(OF_ALL, tokens, end); more; more = phraseAt(OF_ALL, tokens, end))
    end = more.end;
  return end === tokens.length ? Number(found.percent.toFixed(2)) : undefined;
}
