import { parseNumber } from '../../language/numbers/parseNumber';
import { PERCENT_WORDS } from '../../language/questions/questionWords';
import { withoutArticle, withoutPrefixes } from '../../language/text/arabicPrefixes';
import type { CueWord } from './cue';

/** A percentage in several words, as one. */
interface SpelledShare {
  word: CueWord;
  /** So many words it takes up. */
  length: number;
}

const MOST_WORDS_OF_A_NUMBER = 3;
const DIGITS = /^\d+(?:\.\d+)?$/;
const IN = 'في';
/** «مئة في المئة»: what stands behind "in" is no number of its own. */
const HUNDRED = new Set([...PERCENT_WORDS].filter((word) => parseNumber(word) === 100));

/** How many words "percent" takes up at a place: «بالمئة», «في المئة»; 0 if it is not there. */
function percentAt(words: readonly CueWord[], at: number): number {
  const read = words[at]?.read ?? '';
  if (words[at]?.isName || words[at]?.mark !== undefined) return 0;
  if (PERCENT_WORDS.has(read) && !HUNDRED.has(read)) return 1;
  return read === IN && HUNDRED.has(withoutArticle(words[at + 1]?.read ?? '')) ? 2 : 0;
}

/** «للستين», «والخمسين» */
const bare = (word: string): string => withoutPrefixes(word);

/** The number that words spell: «الستين», «خمسة وخمسين», "fifty five". */
function spelledNumber(words: readonly CueWord[]): number | undefined {
  const [first = '', ...others] = words.map(({ read }) => read);
  const rest = others.map((word) => (/^وال/.test(word) ? `و${bare(word)}` : word));
  return parseNumber([bare(first), ...rest].join(' '));
}

/**
 * The percentage that begins at a place, if words spell its number or «في» stands before its
 * «المئة»: «ستين بالمئة», «50 في المئة», "fifty five percent". One in figures stays as it is.
 */
function spelledShareAt(words: readonly CueWord[], at: number): SpelledShare | undefined {
  for (let count = MOST_WORDS_OF_A_NUMBER; count > 0; count -= 1) {
    const percent = percentAt(words, at + count);
    const number = words.slice(at, at + count);
    if (
      percent === 0 ||
      number.some(({ mark, isName }, on) => isName || (on > 0 && mark !== undefined))
    )
      continue;
    const inFigures = count === 1 && DIGITS.test(number[0]?.typed ?? '');
    if (inFigures && percent === 1) return undefined;
    const value = spelledNumber(number);
    if (value === undefined) continue;
    const [first, last] = [words[at], words[at + count + percent - 1]];
    const { mark } = first ?? {};
    const { after } = last ?? {};
    const text = `${value}%`;
    return {
      word: {
        ...{ typed: text, read: text, isName: false },
        ...(mark === undefined ? {} : { mark }),
        ...(after === undefined ? {} : { after }),
      },
      length: count + percent,
    };
  }
  return undefined;
}

/**
 * Joins percentages in several words to one word each, in place.
 * @param named what stands at places among the words
 */
export function joinSpelledShares(words: CueWord[], named: readonly { at: number }[]): void {
  if (!words.some(({ read }) => PERCENT_WORDS.has(withoutArticle(read)))) return;
  for (let at = 0; at < words.length; at += 1) {
    const share = spelledShareAt(words, at);
    if (!share) continue;
    words.splice(at, share.length, share.word);
    for (const one of named) if (one.at > at) one.at -= share.length - 1;
  }
}
