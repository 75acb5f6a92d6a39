import { foldDigits } from './foldDigits';
import { memoize } from '../../lib/memoize';
import letterVariants from './letterVariants.json';

/** The letter that stands for each of its variants. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries(letterVariants).flatMap(([letter, variants]) =>
    [...variants].map((variant) => [variant, letter]),
  ),
);
const VARIANT = /[أإآٱىیئةؤکگچپڤ]/g;
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
const LATIN_MARKS = /[\u0300-\u036f]/g;
const ASCII = /^[\u0000-\u007f]*$/;
/** Nothing but letters that stay as they are when marks are taken off them, and common signs. */
const UNMARKED = /^[\u0000-\u007f\u00ab\u00bb\u060c\u061b\u061f\u0621\u0627-\u064a\u2010-\u2026]*$/;
const APOSTROPHE = /[’'`]/;

/** Letters in lower case without their marks, and digits 0–9. */
function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // A tatweel between digits and their decimal mark would keep them apart.
  const folded = foldDigits(text.replace(MARKS, ''))
    .toLowerCase()
    .replace(VARIANT, (letter) => LETTERS.get(letter) ?? letter);
  return UNMARKED.test(folded)
    ? folded
    : folded.normalize('NFD').replace(LATIN_MARKS, '').normalize('NFC');
}

/**
 * One spelling for the many: lower case, accents and Arabic vowel marks off, hamza carriers, taa
 * marbuta and alif maqsura folded, digits 0–9. Expects cleaned text.
 */
export function normalizeText(text: string): string {
  let folded = foldLetters(text);
  if (folded.includes(',')) folded = folded.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  // «للـ100%»: what is written together with a percentage.
  if (folded.includes('%'))
    folded = folded.replace(/(?<![\p{L}\p{N}])(?:[وفبلك]?ال|لل)(?=\d+(?:\.\d+)?%)/gu, '');
  if (!APOSTROPHE.test(folded)) return folded;
  return folded
    .replace(/(?<=[a-z0-9])[’'`](?=s\b)/g, ' ')
    .replace(/(?<=[a-z])[’'`][69](?=[a-z])/g, 'dh')
    .replace(/(?<=[a-z0-9])[’'`](?=[a-z0-9])/g, '');
}

const TOKEN = /\d+(?:\.\d+)?%?(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/** The words of normalised text; a number keeps its decimals and its per cent sign. */
export function tokenize(normalized: string): string[] {
  return normalized.match(TOKEN) ?? [];
}

/** As many as one knowledge base has, and then some. */
const MOST_REMEMBERED = 50_000;

/**
 * The normalised words of a phrasing with blanks between them. Two phrasings with one key are the
 * same question.
 */
export const phrasingKey = memoize(
  (phrasing) => tokenize(normalizeText(phrasing)).join(' '),
  MOST_REMEMBERED,
);
