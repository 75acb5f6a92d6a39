import type { Language } from '../language/text/detectLanguage';
import { cleanText } from '../language/text/cleanText';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import { stemWord } from '../language/text/stemWord';

/** A subject of questions, besides the entities. */
export interface Topic {
  id: string;
  name: Readonly<Record<Language, string>>;
  /** Words and phrases that indicate the topic. */
  words: Readonly<Record<Language, readonly string[]>>;
}

/** «هالتصريح»: "this permit" in Gulf Arabic. */
const THIS = /^هال(?=..)/;

const stems = (text: string): string[] =>
  tokenize(normalizeText(cleanText(text))).map((word) => stemWord(word.replace(THIS, 'ال')));

/** How often the consecutive words of a phrase occur in the text. */
function occurrences(phrase: readonly string[], text: readonly string[]): number {
  if (phrase.length === 0) return 0;
  return text.filter((_, at) => phrase.every((stem, next) => text[at + next] === stem)).length;
}

function weightOf(topic: Topic, text: readonly string[]): number {
  const phrases = new Map(
    [...topic.words.en, ...topic.words.ar].map((words) => [stems(words).join(' '), stems(words)]),
  );
  return [...phrases.values()].reduce(
    (sum, phrase) => sum + phrase.length * occurrences(phrase, text),
    0,
  );
}

/**
 * The topics whose words occur in a text, in any inflection that the stemmers know.
 * @returns ids, the topic with the most matches first
 */
export function topicsIn(text: string, topics: readonly Topic[]): string[] {
  const read = stems(text);
  return topics
    .map((topic) => ({ id: topic.id, weight: weightOf(topic, read) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}
