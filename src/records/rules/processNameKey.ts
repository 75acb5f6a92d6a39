import { cleanText } from '../../language/text/cleanText';
import { editDistance } from '../../language/text/editDistance';
import { normalizeText, tokenize } from '../../language/text/normalizeText';

/** The article, after a conjunction or preposition as well, and where it has merged with l-. */
const ARTICLE = /(?<=^| )([وفبك]?)ال(?=[^ ]{2})/g;
const LAM_AND_ARTICLE = /(?<=^| )لل(?=[^ ]{2})/g;
const ENGLISH_ARTICLE = /(?:^| )(?:the|an?)(?= |$)/g;
const HAMZA = /ء/g;

/**
 * One spelling for a name however it is written: case, hamza, taa marbuta, alif maqsura, vowel
 * marks, digits, punctuation, spaces and articles make no difference.
 */
export const nameKey = (name: string): string =>
  tokenize(normalizeText(cleanText(name)).replace(HAMZA, ''))
    .join(' ')
    .replace(ENGLISH_ARTICLE, '')
    .trimStart()
    .replace(ARTICLE, '$1')
    .replace(LAM_AND_ARTICLE, 'ل');

/** The names of a process, in either language. */
interface ProcessNames {
  processNameAr?: string | undefined;
  processNameEn?: string | undefined;
}

/** The names that a record has, as they are typed. */
export const typedNames = ({ processNameAr, processNameEn }: ProcessNames): string[] =>
  [processNameAr, processNameEn].filter((name) => name !== undefined);

/** Their keys. */
export const nameKeys = (names: ProcessNames): string[] =>
  typedNames(names)
    .map(nameKey)
    .filter((key) => key !== '');

const inOrder = (key: string) => key.split(' ').sort().join(' ');

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

/** The edit distance without what both begin and end with: it costs nothing, but takes long. */
function distanceWithin(a: string, b: string, limit: number): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return editDistance(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

/**
 * 1 − edit distance / length of the longer name, with the words as they stand or in alphabetical
 * order, whichever is more; 0 for all that is below 0.85. Symmetric.
 * @param a a {@link nameKey}, as is `b`
 */
export function keySimilarity(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const limit = Math.floor((longest * (100 - SIMILAR_PERCENT)) / 100);
  if (Math.abs(a.length - b.length) > limit || bagDistance(a, b) > limit) return 0;
  const distance = Math.min(
    distanceWithin(inOrder(a), inOrder(b), limit),
    distanceWithin(a, b, limit),
  );
  return distance > limit ? 0 : 1 - distance / longest;
}
