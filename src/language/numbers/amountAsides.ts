import {
  keyedPhrases,
  phraseAt,
  phraseSet,
  phrasesIn,
  type PhraseTable,
} from '../tokens/phraseTable';
import type { Token } from '../tokens/tokens';
import asidePhrases from './asidePhrases.json';

export const HEDGES = phraseSet(asidePhrases.hedges);

/** Said beside an amount by somebody who is not sure of it. */
export const UNSURE = phraseSet(asidePhrases.unsure);

/** How an amount is said to be only the least: "more than 40,000", "40,000 or more". */
export type Bound = keyof typeof asidePhrases.bounds;

/** Said of the least that it is: the figure is read, and is approximate. */
export const BOUNDS: PhraseTable<Bound> = keyedPhrases(asidePhrases.bounds);

/** A hedge before or behind an amount, and the bound that it says, if it says one. */
export function hedgeAt(
  tokens: readonly Token[],
  at: number,
): { end: number; bound?: Bound } | undefined {
  const hedge = phraseAt(HEDGES, tokens, at);
  if (hedge) return { end: hedge.end };
  const bound = phraseAt(BOUNDS, tokens, at);
  return bound && { end: bound.end, bound: bound.value };
}

/** Where an amount was taken from. */
export const SOURCES = phraseSet(
  asidePhrases.sources.flatMap(({ leads, nouns }) =>
    phrasesIn(leads).flatMap((lead) => phrasesIn(nouns).map((noun) => `${lead} ${noun}`)),
  ),
);

/** Said around an amount without changing it. */
export const AMOUNT_FILLERS = phraseSet(asidePhrases.amountFillers);

/** Whole answers that mean none. */
export const NONE = phraseSet(asidePhrases.none);

/** Behind "none", without opening a clause. */
export const NONE_TIMES = phraseSet(asidePhrases.noneTimes);
/**
 * Opens a clause that says why there is none: "zero digital" is the contrary of "zero, it's
 * digital".
 */
export const NONE_REASON_STARTS = phraseSet(asidePhrases.noneReasonStarts);
/** Words that join a reason, but alone are no reason: "no, it is". */
export const NONE_REASON_JOINTS = phraseSet(asidePhrases.noneReasonJoints);
export const NONE_REASON_WORDS = phraseSet(asidePhrases.noneReasonWords);

/** Lead to the usual one of several values: "usually 4", «والغالب ٤». */
export const USUAL = phraseSet(asidePhrases.usual);
/** Lead to a value that holds in some cases only. */
export const SOMETIMES = phraseSet(asidePhrases.sometimes);
