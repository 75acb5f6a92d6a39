import type { Phrasing } from './benchSet';

/** So many questions are asked before the clock counts; by then what runs often is compiled. */
const WARM_UP = 3_000;
/** Seconds; a library that reads every phrasing for every question is warm long before the last. */
export const LONGEST_WARM_UP = 15;
/** Of fewer words, none can be left out. */
const FEW_WORDS = 3;

/**
 * Questions that are like those of the set and none of them: phrasings, evenly spread, without
 * their middle word. As they are written, a system may know them, and ask for less.
 */
export function warmUpTexts(phrasings: readonly Phrasing[]): string[] {
  const stride = Math.max(1, Math.ceil(phrasings.length / WARM_UP));
  return phrasings
    .filter((_, at) => at % stride === 0)
    .map(({ text }) => {
      const words = text.split(' ');
      return words.length > FEW_WORDS
        ? words.toSpliced(Math.floor(words.length / 2), 1).join(' ')
        : text;
    });
}
