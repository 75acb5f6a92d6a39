import { createRandom } from '../../src/lib/seededRandom';
import type { Knowledge } from '../../src/knowledge/knowledge';
import type { Language } from '../../src/language/text/detectLanguage';
import { FUNCTION_WORDS } from '../../src/language/text/functionWords';
import { normalizeText } from '../../src/language/text/normalizeText';
import { normalWords } from './words';

/** What texts of one language are made of. */
export interface Material {
  /** Commonest first: those of the written phrasings, then invented ones. */
  words: readonly string[];
  /** Phrasings with a {@link HOLE} for each content word, as often as they are used. */
  frames: readonly string[];
}

/** Stands in a frame for a word. */
export const HOLE = '□';

const SLOT_OR_WORD = /\{\w+\}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.][\p{L}\p{M}\p{N}]+)*%?/gu;
const FEWEST_WORDS = 5;
const MOST_WORDS = 9;
const FEWEST_HOLES = 2;
const MOST_HOLES = 6;

/** Vocabulary grows with the root of the texts (Heaps' law); as in the shipped phrasings. */
const HEAPS_EXPONENT = 0.6;
const HEAPS_FACTOR: Readonly<Record<Language, number>> = { en: 13, ar: 25 };

const LETTERS: Readonly<Record<Language, RegExp>> = {
  en: /^[a-z]{2,}$/,
  ar: /^[\u0621-\u064a]{2,}$/,
};

const wordCount = (text: string) => text.match(SLOT_OR_WORD)?.length ?? 0;

function frameOf(phrasing: string): string {
  return phrasing.replace(SLOT_OR_WORD, (word) =>
    FUNCTION_WORDS.has(normalizeText(word)) ? word : HOLE,
  );
}

function isUsable(frame: string, words: number): boolean {
  const holes = frame.split(HOLE).length - 1;
  return (
    words >= FEWEST_WORDS && words <= MOST_WORDS && holes >= FEWEST_HOLES && holes <= MOST_HOLES
  );
}

function contentWords(phrasings: readonly string[], language: Language): string[] {
  const counts = new Map<string, number>();
  for (const phrasing of phrasings)
    for (const word of normalWords(phrasing.replace(/\{\w+\}/g, ' ')))
      if (LETTERS[language].test(word) && !FUNCTION_WORDS.has(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** Up to the first vowels, and from the last consonants before a vowel on. */
const FIRST_SYLLABLE = /^[^aeiouy]*[aeiouy]+/;
const LAST_SYLLABLE = /[^aeiouy]+[aeiouy]+[^aeiouy]*$/;

/** A word with the beginning of one and the end of another, so that it can be pronounced. */
function blend(language: Language, pick: () => string): string {
  if (language === 'ar') {
    const [head, tail] = [pick(), pick()];
    return head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2));
  }
  const syllable = (pattern: RegExp) => pattern.exec(pick())?.[0] ?? '';
  return syllable(FIRST_SYLLABLE) + syllable(FIRST_SYLLABLE) + syllable(LAST_SYLLABLE);
}

function growVocabulary(written: readonly string[], size: number, language: Language): string[] {
  const random = createRandom(3);
  const words = new Set(written.slice(0, size));
  const pick = () => written[Math.floor(random() * written.length)] ?? '';
  while (words.size < size) {
    const word = blend(language, pick);
    if (LETTERS[language].test(word) && !FUNCTION_WORDS.has(word)) words.add(word);
  }
  return [...words];
}

/**
 * Takes the phrasings of a knowledge base apart.
 * @param texts how many texts are to be made of it: more texts have more words
 */
export function collectMaterial(knowledge: Knowledge, language: Language, texts: number): Material {
  const families = new Map(knowledge.entries.map((entry) => [entry.family, entry.patterns]));
  const phrasings = [...families.values()].flatMap((patterns) => patterns[language]);
  const size = Math.round(HEAPS_FACTOR[language] * texts ** HEAPS_EXPONENT);
  return {
    words: growVocabulary(contentWords(phrasings, language), size, language),
    frames: phrasings
      .map((phrasing) => ({ frame: frameOf(phrasing), words: wordCount(phrasing) }))
      .filter(({ frame, words }) => isUsable(frame, words))
      .map(({ frame }) => frame),
  };
}
