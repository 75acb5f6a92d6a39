import { lastDayOf } from '../lib/dubaiDate';
import { drawnNumber } from './chartFormats';
import type { ProgressPoint } from './progressLineChart';

/** What a report tells of a month; see `MonthPoint`. */
interface Month {
  /** `2019-01`. */
  month: string;
  cumulativeSheets: string;
}

/**
 * How things stood at the end of each month, or on the last day that is spoken of.
 * @param baselineSheets absent: sheets a year; else what they are given in per cent of
 */
export function progressPoints(
  months: readonly Month[],
  asOf: string,
  baselineSheets?: string,
): ProgressPoint[] {
  const baseline = drawnNumber(baselineSheets);
  return months.map(({ month, cumulativeSheets }) => {
    const end = lastDayOf(month);
    const sheets = drawnNumber(cumulativeSheets);
    const value = baselineSheets === undefined ? sheets : share(sheets, baseline);
    return { day: end < asOf ? end : asOf, value };
  });
}

const share = (sheets: number, baseline: number) => (baseline > 0 ? (sheets / baseline) * 100 : 0);
