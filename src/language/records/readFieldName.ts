import { withoutPrefixes } from '../text/arabicPrefixes';
import { normalizeText, tokenize } from '../text/normalizeText';
import { cleanText } from '../text/cleanText';
import { wordSet } from '../text/wordSet';
import recordWords from './recordWords.json';

/** What people call the entries of the short form, in normalised spelling without articles. */
const WORDS = recordWords.fields;
export type FieldWord = keyof typeof WORDS;

const TABLE = new Map<string, FieldWord>(
  (Object.entries(WORDS) as [FieldWord, string][]).flatMap(([field, words]) =>
    words.split(' ').map((word) => [normalizeText(word), field] as const),
  ),
);
const FILLERS = wordSet(recordWords.fieldFillers);

/**
 * The entry that a few words name: "the date", «عدد الأوراق». The first word that is one decides;
 * undefined if none is, or the text says more than a name.
 */
export function readFieldWord(text: string): FieldWord | undefined {
  const words = tokenize(normalizeText(cleanText(text)))
    .map(withoutPrefixes)
    .filter((word) => !FILLERS.has(word));
  if (words.length === 0 || words.length > 4) return undefined;
  return words.map((word) => TABLE.get(word)).find((field) => field !== undefined);
}
