import { withoutAnd } from '../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../language/text/functionWords';
import { stemWord } from '../language/text/stemWord';
import { memoize } from '../lib/memoize';
import everydayWords from './everydayWords.json';

/** Stems of words that every question here may have, whatever it asks for. */
const EVERYDAY = new Set(
  Object.values(everydayWords).flatMap((words) => words.split(' ').map(stemWord)),
);
/** In a shorter word the first letter belongs to it. */
const LETTERS_OF_SHORT = 3;
const MOST_REMEMBERED = 20_000;

/** «خفضو» is «خفضوا», written as it is said. */
const isEveryday = (word: string): boolean =>
  EVERYDAY.has(stemWord(word)) || (word.endsWith('و') && EVERYDAY.has(stemWord(`${word}ا`)));

/** «بعدد», «وكمان»: a letter that Arabic writes together with the word behind it. */
function isPlainBehindPrefix(word: string): boolean {
  // «وفي», «ولو»
  if (word.length === LETTERS_OF_SHORT) return /^و/.test(word) && FUNCTION_WORDS.has(word.slice(1));
  const rest = word.length > LETTERS_OF_SHORT ? word.replace(/^[وفبلك]/, '') : word;
  return rest !== word && (FUNCTION_WORDS.has(rest) || isEveryday(rest));
}

/** Whether a normalised word tells nothing of what is asked for: "please", "paper", «حكومة». */
export const isPlainWord = memoize(
  (word) =>
    FUNCTION_WORDS.has(word) ||
    FUNCTION_WORDS.has(withoutAnd(word)) ||
    isEveryday(word) ||
    isPlainBehindPrefix(word),
  MOST_REMEMBERED,
);
