import { cleanText } from '../text/cleanText';
import type { Language } from '../text/detectLanguage';
import { normalizeText, tokenize } from '../text/normalizeText';
import { wordSet } from '../text/wordSet';
import languageWords from './languageWords.json';

/** A language to be answered in, or that of each question. */
export type LanguageChoice = Language | 'automatic';

/** Normalised, without the article and the prepositions that are written onto a word. */
const NAMES: Readonly<Record<LanguageChoice, ReadonlySet<string>>> = {
  ar: wordSet(languageWords.names.ar),
  en: wordSet(languageWords.names.en),
  automatic: wordSet(languageWords.names.automatic),
};
const SAME_AS_QUESTION =
  /\b(same (language )?as|language of) (my|the|each|every) (question|message)s?\b|(لغه|حسب|نفس) (كل )?(لغه )?(سوالي|السوال|سوال|رسالتي)/;
const PREFIX = /^(?:[وفبكل]?ال|لل|[وفبل])(?=\p{L}{4})/u;
/** "from English to Arabic" names both; what follows one of these is meant. */
const TOWARDS = new Set(['to', 'into', 'الي', 'ل']);
const NOT = wordSet(languageWords.not);
/** Words around the name of a language in a request to use it. */
const REQUEST = wordSet(languageWords.request);

function choiceOf(word: string): LanguageChoice | undefined {
  const bare = word.replace(PREFIX, '');
  const choices: LanguageChoice[] = ['ar', 'en', 'automatic'];
  return choices.find((choice) => NAMES[choice].has(word) || NAMES[choice].has(bare));
}

function wordsOf(text: string): string[] {
  return tokenize(normalizeText(cleanText(text)));
}

/**
 * The language that a text names: «جاوبني بالعربي», "English please", "same as my question".
 * Undefined if it names none, several without a direction, or only what is not wanted.
 */
export function findNamedLanguage(text: string): LanguageChoice | undefined {
  const words = wordsOf(text);
  if (SAME_AS_QUESTION.test(words.join(' '))) return 'automatic';
  const named = words.flatMap((word, at) => {
    const choice = choiceOf(word);
    const before = words.slice(Math.max(0, at - 2), at);
    if (!choice || before.some((other) => NOT.has(other))) return [];
    const meant = TOWARDS.has(before.at(-1) ?? '') || /^لل/.test(word);
    return [{ choice, meant }];
  });
  const directed = named.filter(({ meant }) => meant);
  const choices = new Set((directed.length > 0 ? directed : named).map(({ choice }) => choice));
  return choices.size === 1 ? [...choices][0] : undefined;
}

/** The language, if the text says nothing else than to use it: «جاوبني بالعربي لو سمحت». */
export function onlyNamesLanguage(text: string): LanguageChoice | undefined {
  const words = wordsOf(text);
  const choice = findNamedLanguage(text);
  if (SAME_AS_QUESTION.test(words.join(' '))) return words.length <= 6 ? choice : undefined;
  return words.every((word) => REQUEST.has(word) || choiceOf(word)) ? choice : undefined;
}
