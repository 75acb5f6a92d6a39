import { FUNCTION_WORDS } from '../text/functionWords';
import { withoutPrefixes } from '../text/arabicPrefixes';
import { cleanText } from '../text/cleanText';
import { normalizeText, tokenize } from '../text/normalizeText';
import { QUESTION_WORDS } from '../questions/questionWords';
import { wordSet } from '../text/wordSet';
import { containsPhrase } from '../tokens/phraseTable';
import { cleanInput, typedTokens } from '../tokens/tokens';
import { TELLING } from './openingWords';
import recordWords from './recordWords.json';

/** "Process: visa renewal", «الإجراء: تجديد الإقامة»; or the name in quotation marks. */
export const NAMED_IN_MESSAGE: readonly RegExp[] = [
  /(?:^|\n)\s*(?:(?:the\s+)?(?:process|service|procedure)(?:\s+name)?|(?:اسم\s+)?(?:الإجراء|الاجراء|الخدمة|الخدمه|المعاملة|المعامله))\s*[:：]\s*(?<name>[^\n,،;؛.]{3,150})/iu,
  /[«“"](?<name>[^«»“”"\n]{5,100})[»”"]/u,
];

/** A sentence to colleagues begins so; the name of a process does not. */
export const MESSAGE_OPENERS = wordSet(recordWords.messageOpeners);

/** Of greetings, of not knowing, and of the talk itself: no name is made of these alone. */
const NO_NAME_WORDS = wordSet(recordWords.noNameWords);

/** Whether a text cannot be the name of a process: "I don't know", "hello there", «ما أعرف». */
export function tellsNoName(text: string): boolean {
  const words = tokenize(normalizeText(cleanText(text)));
  return words.every((word) =>
    [word, withoutPrefixes(word)].some(
      (form) => NO_NAME_WORDS.has(form) || FUNCTION_WORDS.has(form) || QUESTION_WORDS.has(form),
    ),
  );
}

/** Where or when something is done: "where the shops renew their permits". */
const RELATIVE = /^(?:where|when|what|which|who|whose|the one|اللي|الذي|التي)\s/iu;

/** Whether a text tells of people and what they did, which no name of a process does. */
export function tellsStory(text: string): boolean {
  const tokens = typedTokens(cleanInput(text));
  return RELATIVE.test(cleanText(text)) || containsPhrase(TELLING, tokens.slice(0, -1));
}
