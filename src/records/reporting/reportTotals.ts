import Big from 'big.js';
import { reductionPercent } from '../rules/paperArithmetic';
import type { Grade } from '../model/recordFigures';
import type { PartProgress, Totals } from './progressReport';
import type { SumRow } from './sumsStore';

type SheetKey = keyof SumRow & `${string}Sheets`;

const sumOf = (rows: readonly SumRow[], key: SheetKey): Big =>
  rows.reduce((total, row) => total.plus(row[key]), Big(0));

const countOf = (rows: readonly SumRow[], key: 'records' | 'leftOut'): number =>
  rows.reduce((total, row) => total + row[key], 0);

/** Per cent with two decimals, half to even; absent where the whole is nothing. */
export const shareOf = (part: Big, whole: Big): string | undefined =>
  whole.gt(0) ? part.times(100).div(whole).round(2, Big.roundHalfEven).toFixed(2) : undefined;

/** M13 out of sums that tell the grades apart: the percentage of the sums, not a mean. */
function totalsOf(rows: readonly SumRow[]): Totals {
  const baseline = sumOf(rows, 'baselineSheets');
  const eliminated = sumOf(rows, 'eliminatedSheets');
  const percent = reductionPercent(baseline.toFixed(), baseline.minus(eliminated).toFixed());
  const gradeShare = (grade: Grade) => {
    const graded = rows.filter((row) => row.grade === grade);
    const sheets = sumOf(graded, 'eliminatedSheets');
    const share = shareOf(sheets, eliminated);
    return {
      records: countOf(graded, 'records'),
      eliminatedSheets: sheets.toFixed(),
      ...(share === undefined ? {} : { percent: share }),
    };
  };
  return {
    records: countOf(rows, 'records'),
    leftOut: countOf(rows, 'leftOut'),
    baselineSheets: baseline.toFixed(),
    residualSheets: sumOf(rows, 'residualSheets').toFixed(),
    eliminatedSheets: eliminated.toFixed(),
    ...(percent === undefined ? {} : { reductionPercent: percent }),
    grades: { A: gradeShare('A'), B: gradeShare('B'), C: gradeShare('C') },
  };
}

/** What counts and what waits, told apart. */
export function partOf(rows: readonly SumRow[]): PartProgress {
  const pending = rows.filter(({ state }) => state === 'pending');
  return {
    verified: totalsOf(rows.filter(({ state }) => state === 'verified')),
    pending: {
      records: countOf(pending, 'records'),
      eliminatedSheets: sumOf(pending, 'eliminatedSheets').toFixed(),
    },
  };
}
