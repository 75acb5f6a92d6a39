import { normalizeText, tokenize } from '../text/normalizeText';
import { CONNECTIVES, QUESTION_HEADS, QUESTION_WORDS, YES_NO_OPENERS } from './questionWords';

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

/** True for what is plainly a question: a question mark, or a question word at its head. */
export function isQuestion(text: string): boolean {
  const words = tokenize(normalizeText(text));
  const head = words.find((word) => QUESTION_WORDS.has(word) || !CONNECTIVES.has(word)) ?? '';
  return (
    /[?؟]/.test(text) ||
    (words.length > 1 &&
      (QUESTION_WORDS.has(head) || QUESTION_HEADS.has(words[0] ?? '') || YES_NO_OPENERS.has(head)))
  );
}
