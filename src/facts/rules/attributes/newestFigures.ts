import factTerms from '../../../language/questions/factTerms.json';
import { wordSet } from '../../../language/text/wordSet';
import { withoutAnd } from '../../../language/text/arabicPrefixes';
import type { Fact } from '../../../knowledge/facts/fact';
import { pointOf, type FactQuestion } from '../../factQuestion';

/** They lead to a year behind which a figure has to lie: "newer than 2023", «بعد 2023». */
const BEHIND = wordSet(factTerms.newestFigures.behind);
const TODAY = wordSet(factTerms.newestFigures.today);
/** "This year", «هذه السنة», «السنة هذي» */
const YEARS = wordSet(factTerms.newestFigures.years);
const THIS = wordSet(factTerms.newestFigures.this);
const isThisYear = (words: FactQuestion['frame']['words'], at: number): boolean =>
  YEARS.has(words[at]?.read ?? '') &&
  [at - 1, at + 1].some((beside) => THIS.has(words[beside]?.read ?? ''));

/** So far before the year they stand. */
const LEAD = 2;

const asksBehind = ({ words, periods: [period, ...more] }: FactQuestion['frame']): boolean =>
  period !== undefined &&
  more.length === 0 &&
  words.some(
    ({ typed }, at) =>
      typed === period.slice(0, typed.length) &&
      words.slice(Math.max(0, at - LEAD), at).some(({ read }) => BEHIND.has(read)),
  );

/**
 * The figures that are newer than a year; if there are none, or if the question is about today, the
 * latest one, and that it is the last.
 */
export function newestOf(
  facts: readonly Fact[],
  { frame, named }: FactQuestion,
): { facts: readonly Fact[]; isLast: boolean } | undefined {
  const [period = ''] = frame.periods;
  const isBehind = asksBehind(frame);
  const isToday =
    frame.periods.length === 0 &&
    frame.words.some(
      ({ read, typed, isName }, at) =>
        !isName &&
        ([read, typed, withoutAnd(typed)].some((word) => TODAY.has(word)) ||
          // "In this year" behind a figure of 2019 means that one.
          (named.length > 0 && isThisYear(frame.words, at))),
    );
  if (!isBehind && !isToday) return undefined;
  const sorted = facts
    .filter(({ kind }) => kind !== 'derived' && kind !== 'claim')
    .sort((a, b) => pointOf(b).localeCompare(pointOf(a)));
  const newer = isBehind
    ? sorted.filter((fact) => pointOf(fact).slice(0, period.length) > period)
    : [];
  const [latest] = sorted;
  if (newer.length > 0) return { facts: newer, isLast: false };
  return latest && pointOf(latest) !== '' ? { facts: [latest], isLast: true } : undefined;
}
