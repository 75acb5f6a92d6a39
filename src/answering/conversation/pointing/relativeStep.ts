import conversationTerms from '../../../language/questions/conversationTerms.json';
import type { CueWord } from '../../../frames/cues/cue';
import { parseNumber } from '../../../language/numbers/parseNumber';
import { CONNECTIVES } from '../../../language/questions/questionWords';
import {
  withoutArticle,
  withoutConjunction,
  withoutPrefixes,
} from '../../../language/text/arabicPrefixes';
import { PHASE_NOUNS } from '../../phaseNames';
import { wordSet } from '../../../language/text/wordSet';

const EARLIER = wordSet(conversationTerms.relativeYear.earlier);
const LATER = wordSet(conversationTerms.relativeYear.later);
const YEARS = wordSet(conversationTerms.relativeYear.years);
const TWO_YEARS = wordSet(conversationTerms.relativeYear.twoYears);
/** They tie a direction to what was said: "the one before that", «واللي قبلها». */
const TIES = wordSet(conversationTerms.relativeYear.ties);

/** A step from what was asked for to what lies before or behind it. */
export interface Step {
  /** Negative: earlier. */
  by: number;
  /** It says itself that years are meant. */
  inYears: boolean;
  /** It says itself that phases are meant. */
  inPhases: boolean;
}

const bare = (word: string): string => withoutArticle(withoutConjunction(word));
const isOneOf = (set: ReadonlySet<string>, word: string): boolean =>
  [
    ...[word, withoutConjunction(word), bare(word), bare(word).replace(/^[بل](?=.{3})/, '')],
    // «وبالسنة اللي بعدها»
    withoutPrefixes(withoutConjunction(word)),
  ].some((form) => set.has(form));

/** "One year later", "the next phase", «واللي قبلها»; undefined if anything else is said. */
export function readStep(words: readonly CueWord[]): Step | undefined {
  let direction = 0;
  let count = 1;
  let inYears = false;
  let inPhases = false;
  for (const { read, typed, isName } of words) {
    const number = parseNumber(bare(read));
    // "One year later": where phases were spoken of, "one" may be read as the first.
    if (isName && number === undefined) return undefined;
    // «تليها» is close to a commoner word and may have been read as that.
    const isIn = (set: ReadonlySet<string>) => isOneOf(set, read) || isOneOf(set, typed);
    if (isIn(EARLIER)) direction = -1;
    else if (isIn(LATER)) direction = 1;
    else if (isIn(YEARS)) inYears = true;
    else if (isOneOf(PHASE_NOUNS, read)) inPhases = true;
    else if (TWO_YEARS.has(bare(read))) [inYears, count] = [true, 2];
    else if (number !== undefined && number < 10) count = number;
    else if (!CONNECTIVES.has(read) && !isOneOf(TIES, read)) return undefined;
  }
  return direction === 0 ? undefined : { by: direction * count, inYears, inPhases };
}

/** Whether what was there before is asked for: «وشو كان قبله؟». */
export const asksEarlier = (words: readonly CueWord[]): boolean =>
  words.some(({ read, isName }) => !isName && isOneOf(EARLIER, read));

/** A year or a month so many years on: `2020-10` is `2021-10` one year later. */
export function shiftPeriod(period: string, years: number): string {
  const [year = '', ...month] = period.split('-');
  return [String(Number(year) + years), ...month].join('-');
}
