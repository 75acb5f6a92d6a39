import { ARABIZI_CLITICS, arabicSkeleton, latinSkeleton } from '../../language/text/arabizi';
import { withoutPrefixes } from '../../language/text/arabicPrefixes';
import { cleanText } from '../../language/text/cleanText';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { normalizeText, tokenize } from '../../language/text/normalizeText';

/** More words than a question has. */
const MOST_WORDS = 12;
/** A beginning that is shorter says too little, unless it is still being typed. */
const SHORTEST_BEGINNING = 3;
const ARTICLE_BEFORE_ONE_LETTER = /^[وفبك]?ال(?=.)/;
const LONE_ARTICLE = /^[وفبك]?ال$/;
const LATIN = /^[a-z0-9]{3,}$/;
const SHORTEST_SKELETON = 2;

/** One word of what is being typed. */
export interface SearchWord {
  /** As it is compared: with and without what Arabic writes in front of it. */
  forms: readonly string[];
  /** It may be the beginning of a longer one. */
  mayGoOn: boolean;
  /** False if it only carries a question: it is no loss if it is missing. */
  content: boolean;
}

/** The words of a text in one spelling. */
export const wordsOf = (text: string): string[] => tokenize(normalizeText(cleanText(text)));

/** A word of the knowledge as it can be typed: also without article and conjunction. */
export const formsOf = (word: string): readonly string[] => [
  ...new Set([word, withoutPrefixes(word)]),
];

/** A text as one line without articles, to see whether another begins like it. */
export const lineOf = (words: readonly string[]): string => words.map(withoutPrefixes).join(' ');

/** Reads what stands in a search box; the last word is still being typed. */
export function readSearchWords(text: string): SearchWord[] {
  // An article alone is the beginning of a word of which nothing is known yet.
  const words = wordsOf(text)
    .filter((word) => !LONE_ARTICLE.test(word))
    .slice(0, MOST_WORDS);
  const read = words.map((word, at) => ({
    forms: [...new Set([...formsOf(word), word.replace(ARTICLE_BEFORE_ONE_LETTER, '')])],
    mayGoOn: at === words.length - 1 || word.length >= SHORTEST_BEGINNING,
    content: !FUNCTION_WORDS.has(word),
  }));
  // "What is the" has nothing else to go by.
  return read.some(({ content }) => content)
    ? read
    : read.map((word) => ({ ...word, content: true }));
}

/** How an Arabic word sounds, to be found by a word in Latin letters; empty for any other word. */
export const soundOf = (word: string): string =>
  /^[\u0621-\u064a]+$/.test(word) ? arabicSkeleton(word) : '';

/** How Arabic in Latin letters sounds («mar7ala»), with and without an article; often nothing. */
export function soundsOf(forms: readonly string[]): string[] {
  const latin = forms.filter((form) => LATIN.test(form));
  const bare = latin.flatMap((form) =>
    ARABIZI_CLITICS.filter(([clitic]) => clitic.test(form)).map(([clitic]) =>
      form.replace(clitic, ''),
    ),
  );
  const sounds = [...latin, ...bare].map(latinSkeleton);
  return [...new Set(sounds)].filter((sound) => sound.length >= SHORTEST_SKELETON);
}
