import Big from 'big.js';
import { dayAfter, dayBefore, lastDayOf, MS_PER_DAY } from '../../lib/dubaiDate';
import type { SavedInPeriod } from './progressReport';
import type { Period } from './reportScope';
import type { LaunchSums, MonthSums, SumFilter, SumsStore } from './sumsStore';

const DAYS_PER_YEAR = 365;
/** Days are counted from here in what is summed. */
const DAY_ZERO = '2000-01-01';

const daysSinceZero = (day: string): number =>
  (Date.parse(day) - Date.parse(DAY_ZERO)) / MS_PER_DAY;

/** Where savings are summed: whole months as they are, days within one out of its records. */
export interface Launches {
  sums: SumsStore;
  filter: SumFilter;
  months: readonly MonthSums[];
}

/**
 * M6 for each verified record from its go-live to a day, summed and then rounded to whole sheets.
 */
export async function savedToDate(launches: Launches, today: string): Promise<string> {
  return wholeSheets(await sheetDaysUntil(launches, today));
}

/**
 * What was saved in a period: M6 at its end less M6 at its beginning, so that periods which follow
 * one another add up. Today is not over: nothing of it is counted.
 */
export async function savedIn(
  launches: Launches,
  period: Period,
  today: string,
): Promise<SavedInPeriod> {
  const end = dayAfter(period.until);
  const before = await sheetDaysUntil(launches, period.from < today ? period.from : today);
  const after = await sheetDaysUntil(launches, end < today ? end : today);
  const launched = await launchedIn(launches, period);
  return { period, sheets: wholeSheets(after.minus(before)), launched };
}

const wholeSheets = (sheetDays: Big): string =>
  sheetDays.div(DAYS_PER_YEAR).round(0, Big.roundHalfUp).toFixed();

/**
 * Over the records that went live before a day: eliminated sheets a year × days from the go-live to
 * that day. A 365th of it are the sheets that were saved by then (M6).
 */
async function sheetDaysUntil({ sums, filter, months }: Launches, day: string): Promise<Big> {
  const month = day.slice(0, 7);
  const begun = `${month}-01`;
  const parts: LaunchSums[] = months.filter((one) => one.month < month);
  if (begun < day)
    parts.push(await sums.launchedIn(filter, { from: begun, until: dayBefore(day) }));
  return parts.reduce(
    (total, { eliminatedSheets, eliminatedSheetDays }) =>
      total.plus(Big(eliminatedSheets).times(daysSinceZero(day)).minus(eliminatedSheetDays)),
    Big(0),
  );
}

async function launchedIn(
  { sums, filter, months }: Launches,
  { from, until }: Period,
): Promise<SavedInPeriod['launched']> {
  const isWhole = (month: string) => from <= `${month}-01` && lastDayOf(month) <= until;
  const parts: LaunchSums[] = months.filter(({ month }) => isWhole(month));
  for (const beside of besideWholeMonths({ from, until }, isWhole))
    parts.push(await sums.launchedIn(filter, beside));
  return {
    records: parts.reduce((total, { records }) => total + records, 0),
    eliminatedSheets: parts
      .reduce((total, { eliminatedSheets }) => total.plus(eliminatedSheets), Big(0))
      .toFixed(),
  };
}

/** The days of a period before and after the months that lie in it as a whole. */
function besideWholeMonths({ from, until }: Period, isWhole: (month: string) => boolean): Period[] {
  const [first, last] = [from.slice(0, 7), until.slice(0, 7)];
  if (first === last) return isWhole(first) ? [] : [{ from, until }];
  return [
    ...(isWhole(first) ? [] : [{ from, until: lastDayOf(first) }]),
    ...(isWhole(last) ? [] : [{ from: `${last}-01`, until }]),
  ];
}
