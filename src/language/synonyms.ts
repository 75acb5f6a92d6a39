import { normalizeText } from './text/normalizeText';
import { stemWord } from './text/stemWord';
import { OFFICE_WORDS } from './wordLists';

/** The words of each concept that a stem stands for; made when the first one is asked for. */
let byStem: ReadonlyMap<string, readonly string[]> | undefined;

function makeSynonyms(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of OFFICE_WORDS) {
    const words = line.map(normalizeText);
    for (const stem of new Set(words.map(stemWord)))
      found.set(stem, [...(found.get(stem) ?? []), ...words]);
  }
  return found;
}

/** Other words for the same in an office, in both languages, normalised: «أونلاين» and "digital". */
export function synonymsOf(word: string): readonly string[] {
  byStem ??= makeSynonyms();
  return byStem.get(stemWord(word)) ?? [];
}
