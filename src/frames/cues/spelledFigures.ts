import { parseNumber } from '../../language/numbers/parseNumber';
import { PERCENT_WORDS } from '../../language/questions/questionWords';
import { withoutArticle, withoutPrefixes } from '../../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { stemWord } from '../../language/text/stemWord';
import { wordSet } from '../../language/text/wordSet';
import messageWords from '../messageWords.json';
import { isResultVerb } from '../resultVerbs';
import type { CueWord } from './cue';

/** A figure in several words, as one. */
interface SpelledFigure {
  word: CueWord;
  /** So many words it takes up. */
  length: number;
}

/** "One hundred and twenty five". */
export const MOST_WORDS_OF_A_NUMBER = 5;
const DIGITS = /^\d+(?:\.\d+)?$/;
const IN = 'في';
/** "Half a million", «نصف مليون», «أكثر من النصف». */
export const HALVES = wordSet(messageWords.halves);
const HALF = '50%';
/** Behind them stands what a figure is held against. */
const LIMIT_LEADS = wordSet(messageWords.limitLeads);
const ARTICLES = new Set(['a', 'an']);
/** So far before a half its verb stands. */
const MOST_WORDS_BEFORE_HALF = 4;
const PAPER = new Set(messageWords.paper.split(' ').map(stemWord));
/** «مئة في المئة»: what stands behind "in" is no number of its own. */
const HUNDRED = new Set([...PERCENT_WORDS].filter((word) => parseNumber(word) === 100));

/** What a number before them is multiplied by. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['الف', 1e3],
  ['الاف', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['مليون', 1e6],
  ['ملايين', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['مليار', 1e9],
  ['مليارات', 1e9],
]);

/** How many words "percent" takes up at a place: «بالمئة», «في المئة»; 0 if it is not there. */
function percentAt(words: readonly CueWord[], at: number): number {
  const read = words[at]?.read ?? '';
  if (words[at]?.isName || words[at]?.mark !== undefined) return 0;
  if (PERCENT_WORDS.has(read) && !HUNDRED.has(read)) return 1;
  return read === IN && HUNDRED.has(withoutArticle(words[at + 1]?.read ?? '')) ? 2 : 0;
}

/** The number that words spell: «الستين», «خمسة وخمسين», "fifty five". */
function spelledNumber(words: readonly CueWord[]): number | undefined {
  const [first = '', ...others] = words.map(({ read }) => read);
  const rest = others.map((word) => (/^وال/.test(word) ? `و${withoutPrefixes(word)}` : word));
  return parseNumber([withoutPrefixes(first), ...rest].join(' '));
}

/** Whether a scale stands at a place: "million", «مليون». */
const isScaleAt = (words: readonly CueWord[], at: number): boolean =>
  words[at]?.isName === false &&
  words[at]?.mark === undefined &&
  SCALES.has(withoutArticle(words[at]?.read ?? ''));

/** «النصف», "half", if something is held against it: "more than half", «عدت البلدية نص الورق». */
function isHalfAt(words: readonly CueWord[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || word.isName || !HALVES.has(withoutPrefixes(word.read))) return false;
  const ofAll =
    next === undefined ||
    next.mark !== undefined ||
    PAPER.has(stemWord(next.read)) ||
    (FUNCTION_WORDS.has(next.read) && !ARTICLES.has(next.typed));
  if (!ofAll) return false;
  if (LIMIT_LEADS.has(words[at - 1]?.read ?? '')) return true;
  const before = words.slice(Math.max(0, at - MOST_WORDS_BEFORE_HALF), at);
  return (
    word.mark === undefined && before.some(({ isName, read }) => !isName && isResultVerb(read))
  );
}

/** One word in place of several, with the marks around them. */
function joined(words: readonly CueWord[], text: string): CueWord {
  const [mark, after] = [words[0]?.mark, words.at(-1)?.after];
  return {
    ...{ typed: text, read: text, isName: false },
    ...(mark === undefined ? {} : { mark }),
    ...(after === undefined ? {} : { after }),
  };
}

/**
 * The percentage or the number of thousands or millions that begins at a place, if words spell its
 * number or «في» stands before its «المئة»: «ستين بالمئة», «50 في المئة», «سبعين مليون», «النصف».
 * One in figures stays as it is.
 */
function spelledFigureAt(words: readonly CueWord[], at: number): SpelledFigure | undefined {
  if (isHalfAt(words, at)) return { word: joined(words.slice(at, at + 1), HALF), length: 1 };
  for (let count = MOST_WORDS_OF_A_NUMBER; count > 0; count -= 1) {
    const percent = percentAt(words, at + count);
    if (percent === 0 && !isScaleAt(words, at + count)) continue;
    const number = words.slice(at, at + count);
    if (number.some(({ mark, isName }, on) => isName || (on > 0 && mark !== undefined))) continue;
    const inFigures = count === 1 && DIGITS.test(number[0]?.typed ?? '');
    if (inFigures && percent < 2) return undefined;
    const value = spelledNumber(number);
    if (value === undefined) continue;
    const length = count + percent;
    const text = percent > 0 ? `${value}%` : `${value}`;
    return { word: joined(words.slice(at, at + length), text), length };
  }
  return undefined;
}

/** Where a spelled figure may be: before "percent" or a scale, or at a half. */
const marksFigure = ({ read }: CueWord): boolean => {
  const word = withoutArticle(read);
  return PERCENT_WORDS.has(word) || SCALES.has(word) || HALVES.has(withoutPrefixes(read));
};

/**
 * Joins percentages and numbers of thousands or millions in words to one word each, in place.
 * @param named what stands at places among the words
 */
export function joinSpelledFigures(words: CueWord[], named: readonly { at: number }[]): void {
  if (!words.some(marksFigure)) return;
  for (let at = 0; at < words.length; at += 1) {
    const figure = spelledFigureAt(words, at);
    if (!figure) continue;
    words.splice(at, figure.length, figure.word);
    for (const one of named) if (one.at > at) one.at -= figure.length - 1;
  }
}
