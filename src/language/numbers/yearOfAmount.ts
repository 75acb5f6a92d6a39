import { PERCENT, UNITS } from './amountWords';
import { numberWord } from './numberWords';
import { phraseAt, phraseSet } from '../tokens/phraseTable';
import type { Token } from '../tokens/tokens';

/** Before the year in which so many were counted; "since" and "until" tell something else. */
const IN_YEAR = phraseSet(
  `in, during, for, in the year, during the year, for the year, the year, year, back in, fy, in fy, for fy, in year, for year, in calendar year, throughout, for all of,
  في, ف, خلال, سنه, عام, السنه, العام, في سنه, في عام, خلال سنه, خلال عام, لسنه, لعام, بسنه, بعام, حق سنه, ب, ل, fi, sanat`,
);
const YEAR = /^(?:19|20)\d\d$/;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

export const isYear = (value: number | undefined): boolean =>
  value !== undefined && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;

/** True where what stands behind a figure makes an amount of it: "in 2000 transactions", "2000 k". */
const isCounted = (tokens: readonly Token[], at: number) =>
  phraseAt(UNITS, tokens, at) !== undefined ||
  phraseAt(PERCENT, tokens, at) !== undefined ||
  (tokens[at]?.kind === 'word' && numberWord(tokens[at].text, { typos: false }) !== undefined);

const isYearFigure = (token: Token | undefined) =>
  token?.kind === 'figure' && YEAR.test(token.text) && isYear(Number(token.text));

/**
 * The place behind a year that an amount is said of: "in 2024", «سنة ٢٠٢٤», "(2024)" behind it, or
 * "2024:" before it.
 */
export function yearBesideAt(tokens: readonly Token[], at: number): number | undefined {
  const lead = phraseAt(IN_YEAR, tokens, at)?.end;
  if (lead !== undefined)
    return isYearFigure(tokens[lead]) && !isCounted(tokens, lead + 1) ? lead + 1 : undefined;
  const bracketed = tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' && at > 0;
  if (bracketed && isYearFigure(tokens[at + 1])) return at + 3;
  const isHeading = at === 0 && tokens[at + 1]?.text === ':';
  return isHeading && isYearFigure(tokens[at]) ? at + 2 : undefined;
}
