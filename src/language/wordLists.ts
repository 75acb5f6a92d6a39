import type { Language } from './text/detectLanguage';
import commonEnglishWords from './commonEnglishWords.json';
import generalQuestions from './generalQuestions.json';
import officeWords from './officeWords.json';
import usualProcessNames from './records/usualProcessNames.json';

const words = (text: string) => text.split(' ').filter(Boolean);

/**
 * Concepts that offices ask about, each with its words of both languages, normalised.
 *
 * In `officeWords.json` a concept takes a line: its words by language, the standard Arabic ones
 * before those of the Gulf and loans. Near-synonyms share a line; what would be asked as another
 * question has one of its own. Arabic verbs stand in the stems that the letters of the person and
 * the endings leave; if those leave fewer than three letters, each form is written. The order
 * counts: of two words as near to a misspelt one, the one that stands first is meant.
 */
export const OFFICE_WORDS: readonly (readonly string[])[] = Object.values(officeWords)
  .flat()
  .map(({ en, ar }) => [...words(en), ...words(ar)]);

/**
 * What people ask that has nothing to do with any one knowledge base: everyday life, the office,
 * other services. Confidence is calibrated against these, and their words are known to be spelled
 * right. Written for this purpose.
 */
export const GENERAL_QUESTIONS: Readonly<Record<Language, readonly string[]>> = generalQuestions;

/**
 * Names of processes of all sorts of government entities. What these have in common, such as being
 * short and about a service, does not make two of them alike. Written for this purpose.
 */
export const USUAL_PROCESS_NAMES: Readonly<Record<Language, readonly string[]>> = usualProcessNames;

/**
 * The 20,000 most frequent English words, most frequent first: spelled right, whether a knowledge
 * base has them or not. Those of the letters a to z alone, at most 20 of them, in the vocabulary of
 * GloVe (`glove.6B`; Pennington, Socher and Manning 2014), which is in the public domain (PDDL 1.0).
 */
export const COMMON_ENGLISH_WORDS: ReadonlySet<string> = new Set(commonEnglishWords);
