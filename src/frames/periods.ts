import { GREGORIAN_MONTHS, monthNamed } from '../language/dates/monthNames';
import { NEGATIONS } from '../language/questions/questionWords';
import type { CueWord } from './cues/cue';

/** A year that the sources may speak of: 1950 to 2099. */
export const YEAR = /^(?:19[5-9]|20[0-9])\d$/;

/** «وأكتوبر»: the conjunction is written together with the month. */
const plainMonth = (word: string): string => word.replace(/^و(?=[^\s]{3})/, '');

/** The month that the words before a place name, from 1: "June", «تشرين الأول». */
function findMonth(words: readonly CueWord[], end: number): number | undefined {
  const names = [1, 2].flatMap((count) => {
    const named = words.slice(Math.max(0, end - count), end);
    return [named.map(({ typed }) => typed).join(' '), named.map(({ read }) => read).join(' ')];
  });
  return names
    .flatMap((name) => [name, plainMonth(name)])
    .map(monthNamed)
    .find((month) => month !== undefined);
}

/** "2020 April": the month of a year may stand behind it, if that of no other year does. */
function monthBehind(words: readonly CueWord[], at: number): number | undefined {
  const next = words[at + 1];
  const isOfOther = YEAR.test(words[at + 2]?.typed ?? '');
  return next === undefined || next.isName || isOfOther || MONTHS_WITH_MEANING.has(next.typed)
    ? undefined
    : (monthNamed(next.typed) ?? monthNamed(next.read));
}

/** A month that its own year does not follow: "between *January* and October 2019". */
function bareMonths(words: readonly CueWord[]): { at: number; month: number }[] {
  return words.flatMap(({ typed, isName }, at) => {
    const month = isName ? undefined : (monthNamed(typed) ?? monthNamed(plainMonth(typed)));
    const [next, behind] = [words[at + 1]?.typed ?? '', words[at + 2]?.typed ?? ''];
    const isDated =
      YEAR.test(next) || (YEAR.test(behind) && monthNamed(plainMonth(next)) === undefined);
    const leads = MONTH_LEADS.has(words[at - 1]?.read ?? '') || !MONTHS_WITH_MEANING.has(typed);
    return month !== undefined && !isDated && leads ? [{ at, month }] : [];
  });
}
const MONTHS_WITH_MEANING = new Set(['may', 'march']);
const MONTH_LEADS = new Set('in and to since until till between by from of vs'.split(' '));

/** «7 لسنة 2008», "46 of 2021": a law is called by its number and its year. */
function isYearOfLaw(words: readonly CueWord[], at: number): boolean {
  const [number, joiner] = [words[at - 2]?.typed ?? '', words[at - 1]?.read ?? ''];
  return /^\d{1,3}$/.test(number) && YEAR_JOINERS.has(joiner);
}
const YEAR_JOINERS = new Set('of لسنه لعام'.split(' '));

/**
 * Where the name of a law ends that has its year behind it: "the archives law *of 2008*".
 * @param words of the question
 * @param end of the name as it was found
 * @param isOwn whether a year is that of the law
 */
export function endWithYear(
  words: readonly string[],
  end: number,
  isOwn: (year: string) => boolean,
): number {
  const [joiner = '', year = ''] = words.slice(end, end + 2);
  return YEAR_JOINERS.has(joiner) && YEAR.test(year) && isOwn(year) ? end + 2 : end;
}

/** Years and months with their years: `2019`, `2019-06`. */
export function periodsIn(words: readonly CueWord[]): string[] {
  const dated = words.flatMap(({ typed, isName }, at) => {
    if (isName || !YEAR.test(typed) || isYearOfLaw(words, at)) return [];
    // "2022, not 2023": the second one is what is not asked for.
    const isLeftOut = at > 1 && [1, 2].some((back) => NEGATIONS.has(words[at - back]?.read ?? ''));
    if (isLeftOut && words.some((word, other) => other !== at && YEAR.test(word.typed))) return [];
    return [{ at, year: typed, month: findMonth(words, at) ?? monthBehind(words, at) }];
  });
  const [only, ...others] = dated;
  // Two months of one year, which is said once.
  const more =
    only?.month !== undefined && others.length === 0
      ? bareMonths(words).map(({ at, month }) => ({ at, year: only.year, month }))
      : [];
  const periods = [...dated, ...more]
    .sort((a, b) => a.at - b.at)
    .map(({ year, month }) =>
      month === undefined ? year : `${year}-${String(month).padStart(2, '0')}`,
    );
  return [...new Set(periods)];
}

const PERIOD_ENDS = new Set('end ends start beginning نهايه اخر بدايه مطلع منتصف'.split(' '));

/** "October", «وأكتوبر», "the end of 2020": what only says when. */
export const isOfPeriod = (words: readonly CueWord[], at: number): boolean => {
  const word = words[at]?.typed ?? '';
  if ([word, plainMonth(word), word.replace(/^ب(?=.{3})/, '')].some((one) => MONTH_WORDS.has(one)))
    return words.some(({ typed }) => YEAR.test(typed));
  return PERIOD_ENDS.has(word) && [1, 2, 3].some((on) => YEAR.test(words[at + on]?.typed ?? ''));
};
const MONTH_WORDS = new Set(GREGORIAN_MONTHS.flat().flatMap((name) => name.split(' ')));
