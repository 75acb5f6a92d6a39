import { cleanText } from '../../language/text/cleanText';
import { normalizeText } from '../../language/text/normalizeText';

/** One spelling: case, vowel marks, spaces and underscores make no difference. */
const spelling = (text: string) => normalizeText(cleanText(text)).replace(/[\s_]+/g, '');

/** Finds what has one of these names, however it is spelt. Of two with one name the first counts. */
export function createLookup<T>(
  named: Iterable<readonly [name: string, thing: T]>,
): (text: string) => T | undefined {
  const things = new Map<string, T>();
  for (const [name, thing] of named) {
    const key = spelling(name);
    if (!things.has(key)) things.set(key, thing);
  }
  return (text) => things.get(spelling(text));
}
