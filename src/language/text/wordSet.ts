/** Words or phrases of a word list in JSON: one line of them, or several. */
export type WordLines = string | readonly string[];

/** The words of a list, which blanks divide. */
export const wordsIn = (lines: WordLines): string[] =>
  [lines].flat().join(' ').split(/\s+/).filter(Boolean);

/** The words of a list, as they are spelled there: normalised, if normalised words are looked up. */
export const wordSet = (lines: WordLines): ReadonlySet<string> => new Set(wordsIn(lines));
