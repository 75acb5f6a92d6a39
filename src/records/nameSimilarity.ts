import { cleanText } from '../language/cleanText';
import { editDistance } from '../language/editDistance';
import { normalizeText, tokenize } from '../language/normalizeText';

/** The article, after a conjunction or preposition as well, and where it has merged with l-. */
const ARTICLE = /^([وفبك]?)ال(?=..)/;
const LAM_AND_ARTICLE = /^لل(?=..)/;
const ENGLISH_ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const HAMZA = /ء/g;

const bare = (word: string) => word.replace(ARTICLE, '$1').replace(LAM_AND_ARTICLE, 'ل');

/**
 * One spelling for a name however it is written: case, hamza, taa marbuta, alif maqsura, vowel
 * marks, digits, punctuation, spaces and articles make no difference.
 */
export const nameKey = (name: string): string =>
  tokenize(normalizeText(cleanText(name)).replace(HAMZA, ''))
    .filter((word) => !ENGLISH_ARTICLES.has(word))
    .map(bare)
    .join(' ');

/** A name prepared for comparison. */
export interface ComparedName {
  key: string;
  /** The same with its words in alphabetical order. */
  sorted: string;
}

export function comparedName(name: string): ComparedName {
  const key = nameKey(name);
  return { key, sorted: key.split(' ').sort().join(' ') };
}

/** Names that are at least as similar as this are likely to be one (per cent of the longer one). */
const SIMILAR_PERCENT = 85;

const BUCKETS = 64;
const buckets = new Int16Array(BUCKETS);

/**
 * How many letters one of the two has too many: never more than their edit distance, and much
 * cheaper. After Bartolini, Ciaccia and Patella, "String matching with metric trees using an
 * approximate distance" (2002); letters share buckets, which only makes it smaller.
 */
function bagDistance(a: string, b: string): number {
  buckets.fill(0);
  for (let at = 0; at < a.length; at += 1) buckets[a.charCodeAt(at) % BUCKETS]! += 1;
  for (let at = 0; at < b.length; at += 1) buckets[b.charCodeAt(at) % BUCKETS]! -= 1;
  let more = 0;
  let less = 0;
  for (const count of buckets) {
    if (count > 0) more += count;
    else less -= count;
  }
  return Math.max(more, less);
}

/**
 * 1 − edit distance / length of the longer name, with the words as they stand or in alphabetical
 * order, whichever is more; 0 for all that is below 0.85. Symmetric.
 */
export function nameSimilarity(a: ComparedName, b: ComparedName): number {
  if (a.key === '' || b.key === '') return 0;
  if (a.sorted === b.sorted) return 1;
  const longest = Math.max(a.key.length, b.key.length);
  const limit = Math.floor((longest * (100 - SIMILAR_PERCENT)) / 100);
  if (Math.abs(a.key.length - b.key.length) > limit || bagDistance(a.key, b.key) > limit) return 0;
  const distance = Math.min(
    editDistance(a.sorted, b.sorted, limit),
    editDistance(a.key, b.key, limit),
  );
  return distance > limit ? 0 : 1 - distance / longest;
}
