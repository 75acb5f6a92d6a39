import { readAmount } from '../numbers/readAmount';
import { phraseAt, phraseSet, type PhraseTable } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import samplePhrases from './samplePhrases.json';

const BOTH_SIDES = phraseSet(samplePhrases.bothSides);
const ONE_SIDE = phraseSet(samplePhrases.oneSide);
/** Lead from an amount to its sides: "10 pages, but they are printed on …". */
const LEADS = new Set(typedTokens(cleanInput(samplePhrases.sidesLeads)).map(({ text }) => text));

/**
 * The pages of an amount that is said to be printed on both sides: "4 pages printed double-sided",
 * «٤ صفحات وجه وظهر».
 * @returns undefined if the text says no number of pages, or nothing of sides
 */
export const pagesOnBothSides = (text: string): number | undefined => pagesOn(BOTH_SIDES, text);

/** The pages that are said to be printed on one side: "8 pages, single-sided" are 8 sheets. */
export const pagesOnOneSide = (text: string): number | undefined => pagesOn(ONE_SIDE, text);

function leadStart(tokens: readonly Token[], sides: number): number {
  let at = sides;
  while (LEADS.has(tokens[at - 1]?.text ?? '')) at -= 1;
  return at;
}

function pagesOn(sides: PhraseTable<true>, text: string): number | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const at = tokens.findIndex((_, place) => phraseAt(sides, tokens, place) !== undefined);
  const end = at < 0 ? undefined : phraseAt(sides, tokens, at)?.end;
  if (end === undefined) return undefined;
  const [before, behind] = [
    clean.slice(0, tokens[leadStart(tokens, at)]?.start),
    clean.slice(tokens[end]?.start ?? clean.length),
  ];
  const amount = readAmount(`${before} ${behind}`.replace(/[\s,،()]+$/u, ''));
  const isPages = amount?.unit === 'pages' && (amount.per ?? 'transaction') === 'transaction';
  return isPages && amount.value !== undefined && !amount.approximate ? amount.value : undefined;
}
