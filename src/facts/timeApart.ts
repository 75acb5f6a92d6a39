import { MS_PER_DAY } from '../lib/dubaiDate';

/** How much time lies between two days, in whole units of the calendar. */
export interface TimeApart {
  years: number;
  months: number;
  /** Only of two days that are less than a month apart. */
  days: number;
  /** One of the dates is a month or a year, and not a day. */
  isAbout: boolean;
}

const DAY = 'YYYY-MM-DD'.length;
const MONTHS = 12;

const partsOf = (date: string): [number, number, number] => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
};

/**
 * @param earlier a date as precise as its source: 2018, 2018-02 or 2018-02-05
 * @param later one that is not before it
 */
export function timeApart(earlier: string, later: string): TimeApart {
  const [a, b] = [partsOf(earlier), partsOf(later)];
  const isAbout = earlier.length < DAY || later.length < DAY;
  const all = (b[0] - a[0]) * MONTHS + b[1] - a[1] - (!isAbout && b[2] < a[2] ? 1 : 0);
  const byYears = [earlier, later].some((date) => date.length === 'YYYY'.length);
  const months = byYears ? (b[0] - a[0]) * MONTHS : all;
  const days =
    months > 0 ? 0 : (Date.UTC(b[0], b[1] - 1, b[2]) - Date.UTC(a[0], a[1] - 1, a[2])) / MS_PER_DAY;
  return { years: Math.floor(months / MONTHS), months: months % MONTHS, days, isAbout };
}
