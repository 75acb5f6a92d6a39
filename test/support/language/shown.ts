import type { Day } from '../../../src/language/dates/calendar';
import type { Amount } from '../../../src/language/numbers/readAmount';
import { readChoice } from '../../../src/language/choices/readChoice';
import type { DayRead } from '../../../src/language/dates/readDay';
import type { PaperRead } from '../../../src/language/paper/readPaper';

/** The day on which the tests are written: a Wednesday. */
export const TODAY: Day = { year: 2026, month: 7, day: 15 };

export const isoOf = ({ year, month, day }: Day): string =>
  [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');

/** "~40000 transactions/year", "3..4 sheets", "10%", or "?" where nothing was read. */
export function showAmount(amount: Amount | undefined): string {
  if (!amount) return '?';
  const { per, unit, percent } = amount;
  const number = amount.range
    ? `${amount.range.from}..${amount.range.to}`
    : `${amount.approximate ? '~' : ''}${amount.value}`;
  return `${number}${percent ? '%' : ''}${unit ? ` ${unit}` : ''}${per ? `/${per}` : ''}`;
}

/** "2020-01-01 month", "2023-03-23 day hijri", "2019-10-01 | 2019-11-01", or "?". */
export function showDay(read: DayRead | undefined): string {
  if (!read) return '?';
  if (read.ambiguous) return read.ambiguous.map(isoOf).join(' | ');
  const calendar = read.calendar === 'hijri' ? ' hijri' : '';
  return `${isoOf(read.day)} ${read.precision}${calendar}`;
}

/** Lines of "phrase = expected", as a table for `it.each`. */
export const table = (text: string): [phrase: string, expected: string][] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.lastIndexOf(' = ');
      return [line.slice(0, at), line.slice(at + 3)];
    });

/** The places of what is chosen among labels with bars between them, counted from 1, or "?". */
export function showChoice(text: string, labels: string, { multiple = false } = {}): string {
  const options = labels.split(' | ').map((label, at) => ({ value: at + 1, labels: [label] }));
  return readChoice(text, options, { multiple })?.join(' ') ?? '?';
}

/** "3 pages; ~40000/year; live 2020-01-01 month; none left": every field that was read, or "?". */
export function showPaper({
  sheets,
  copies,
  transactions,
  eliminationKind,
  goLive,
  residual,
  residualNone,
}: PaperRead): string {
  const left = residual && [
    residual.sheets !== undefined && `${residual.sheets} sheets`,
    residual.transactions !== undefined && `${residual.transactions} transactions`,
    residual.percent !== undefined && `${residual.percent}%`,
  ];
  const parts = [
    sheets && showAmount(sheets),
    copies && `${copies} copies`,
    transactions && showAmount(transactions),
    eliminationKind,
    goLive && `live ${showDay(goLive)}`,
    left && `left ${left.filter(Boolean).join(' ')}`,
    residualNone && 'none left',
  ];
  return parts.filter(Boolean).join('; ') || '?';
}
