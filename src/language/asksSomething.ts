import { normalizeText, tokenize } from './normalizeText';
import { QUESTION_WORDS, YES_NO_OPENERS } from './questionWords';

const MOST_WORDS_OF_A_CHOICE = 4;

/** True for what looks like a question, not like a choice: a long text, a question word or mark. */
export function asksSomething(text: string): boolean {
  const words = tokenize(normalizeText(text));
  return (
    words.length > MOST_WORDS_OF_A_CHOICE ||
    /[?؟]/.test(text) ||
    YES_NO_OPENERS.has(words[0] ?? '') ||
    words.some((word) => QUESTION_WORDS.has(word))
  );
}
