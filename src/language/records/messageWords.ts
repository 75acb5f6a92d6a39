import { FUNCTION_WORDS } from '../text/functionWords';
import { withoutPrefixes } from '../text/arabicPrefixes';
import { cleanText } from '../text/cleanText';
import { normalizeText, tokenize } from '../text/normalizeText';
import { QUESTION_WORDS } from '../questions/questionWords';
import { wordSet } from '../text/wordSet';
import { isDocumentWord, phraseAt, phraseSet } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import { TELLING } from './openings/openingWords';
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

/** A title in quotation marks. */
const QUOTED = /^[«“"].{3,}[»”"]/u;
const WORD = /\p{L}[\p{L}'’]*/gu;
/** «ما بعد البيع»: what comes after a sale, which asks nothing. */
const TITLE_HEADS = phraseSet(recordWords.titleHeads);

/**
 * Whether a text is written as a title, so that a question word in it asks nothing: "What's On Dubai
 * event permit", «ما بعد البيع». A small word within the text then has a capital.
 */
export function isTitle(text: string): boolean {
  if (/[?؟]/.test(text)) return false;
  const clean = cleanText(text);
  const [, ...words] = clean.match(WORD) ?? [];
  const isCapital = words.some(
    (word) => /^\p{Lu}\p{Ll}/u.test(word) && FUNCTION_WORDS.has(word.toLowerCase()),
  );
  const tokens = typedTokens(cleanInput(clean));
  // "We Care volunteer form"
  const isNamed = /^\p{Lu}\p{Ll}/u.test(words[0] ?? '') && tokens.slice(-1).some(isDocumentWord);
  const head = phraseAt(TITLE_HEADS, tokens, 0);
  return QUOTED.test(clean) || isCapital || isNamed || head !== undefined;
}

/** Where or when something is done: "where the shops renew their permits". */
const RELATIVE = /^(?:where|when|what|which|who|whose|the one|اللي|الذي|التي)\s/iu;

/** The last word alone tells nothing: "Contact us". */
const tellsAt = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, -1).some((_, at) => phraseAt(TELLING, tokens, at) !== undefined);

/** Whether a text tells of people and what they did, which no name of a process does. */
export function tellsStory(text: string): boolean {
  if (isTitle(text)) return false;
  const tokens = typedTokens(cleanInput(text));
  return RELATIVE.test(cleanText(text)) || tellsAt(tokens);
}
