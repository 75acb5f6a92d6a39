import { readAmount } from '../numbers/readAmount';
import { phraseAt, phraseSet } from '../tokens/phraseTable';
import { cleanInput, typedTokens } from '../tokens/tokens';
import samplePhrases from './samplePhrases.json';

const BOTH_SIDES = phraseSet(samplePhrases.bothSides);

/**
 * The pages of an amount that is said to be printed on both sides: "4 pages printed double-sided",
 * «٤ صفحات وجه وظهر».
 * @returns undefined if the text says no number of pages, or nothing of sides
 */
export function pagesOnBothSides(text: string): number | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const at = tokens.findIndex((_, place) => phraseAt(BOTH_SIDES, tokens, place) !== undefined);
  const end = at < 0 ? undefined : phraseAt(BOTH_SIDES, tokens, at)?.end;
  if (end === undefined) return undefined;
  const [before, behind] = [
    clean.slice(0, tokens[at]?.start),
    clean.slice(tokens[end]?.start ?? clean.length),
  ];
  const amount = readAmount(`${before} ${behind}`.replace(/[\s,،()]+$/u, ''));
  const isPages = amount?.unit === 'pages' && (amount.per ?? 'transaction') === 'transaction';
  return isPages && amount.value !== undefined && !amount.approximate ? amount.value : undefined;
}
