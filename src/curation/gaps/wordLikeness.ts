import { withoutPrefixes, consonantsOf } from '../../language/text/arabicPrefixes';
import { arabicSkeleton, latinSkeleton, transliterationCost } from '../../language/text/arabizi';
import { editDistance } from '../../language/text/editDistance';
import { stemWord } from '../../language/text/stemWord';
import { isArabic, conceptsOf, type WordConcepts } from './wordConcepts';

/** A word of a question, ready to be compared. */
export interface Word {
  typed: string;
  stem: string;
  isArabic: boolean;
  /** Its consonants as they sound, alike in both scripts. */
  skeleton: string;
  notions: WordConcepts;
}

/** How much two words count as the same, by what they have in common. */
const SAME_CONCEPT = 0.9;
const MISSPELT = 0.8;
const BORROWED = 0.8;
const SAME_ROOT = 0.7;

const LONG_WORD = 7;
const SHORTEST_MISSPELT = 4;
const SHORTEST_ROOT = 3;
const SHORTEST_SKELETON = 2;
const MOST_TRANSLITERATION = 1.5;

function haveCommon(a: WordConcepts, b: WordConcepts): boolean {
  for (const notion of a) if (b.has(notion)) return true;
  return false;
}

function likeInOneScript(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const limit = length >= LONG_WORD ? 2 : length >= SHORTEST_MISSPELT ? 1 : 0;
  if (limit > 0 && editDistance(a, b, limit) <= limit) return MISSPELT;
  const root = consonantsOf(a);
  return root !== undefined && root.length >= SHORTEST_ROOT && root === consonantsOf(b)
    ? SAME_ROOT
    : 0;
}

/** A word that one language has borrowed from the other, or Arabizi: it sounds the same. */
function haveSameSound(latin: Word, arabic: Word): boolean {
  return (
    latin.skeleton.length >= SHORTEST_SKELETON &&
    latin.skeleton === arabic.skeleton &&
    transliterationCost(latin.stem, withoutPrefixes(arabic.stem)) < MOST_TRANSLITERATION
  );
}

/** How much two words say the same, 0 to 1: by spelling, meaning, root or sound. */
function likenessOfWords(a: Word, b: Word): number {
  if (a.typed === b.typed || a.stem === b.stem) return 1;
  if (haveCommon(a.notions, b.notions)) return SAME_CONCEPT;
  if (a.isArabic === b.isArabic) return likeInOneScript(a.stem, b.stem);
  const [latin, arabic] = a.isArabic ? [b, a] : [a, b];
  return haveSameSound(latin, arabic) ? BORROWED : 0;
}

/**
 * @param typed normalised
 * @param read the same in Arabic letters, if it was Arabizi
 */
export function toWord(typed: string, read: string, arabizi: boolean): Word {
  const own = conceptsOf(typed, arabizi);
  const form = isArabic(read) ? withoutPrefixes(read) : read;
  const stem = stemWord(form);
  return {
    typed,
    stem,
    isArabic: isArabic(stem),
    skeleton: isArabic(stem) ? arabicSkeleton(withoutPrefixes(stem)) : latinSkeleton(stem),
    notions: own.size > 0 ? own : conceptsOf(read, false),
  };
}

/** Words that are compared, each pair once: questions repeat each other's words. */
export class ComparedWords {
  private readonly numbers = new Map<string, number>();
  private readonly words: Word[] = [];
  /** For each pair, likeness plus one; zero if it is not known yet. */
  private known = new Float32Array(0);

  /** The number of a word; all are added before any two are compared. */
  add(word: Word): number {
    const key = [word.typed, word.stem, ...word.notions].join(' ');
    const number = this.numbers.get(key) ?? this.words.push(word) - 1;
    this.numbers.set(key, number);
    return number;
  }

  likeness(a: number, b: number): number {
    const { length } = this.words;
    if (this.known.length !== length * length) this.known = new Float32Array(length * length);
    const pair = Math.min(a, b) * length + Math.max(a, b);
    const known = this.known[pair] ?? 0;
    if (known > 0) return known - 1;
    const [one, other] = [this.words[a], this.words[b]];
    const likeness = one && other ? likenessOfWords(one, other) : 0;
    this.known[pair] = likeness + 1;
    return likeness;
  }
}
