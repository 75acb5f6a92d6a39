import Big from 'big.js';
import { dayAfter } from '../today';
import type { SavedInPeriod } from './progressReport';
import type { Period } from './scope';
import type { SumFilter, SumsStore } from './sumsStore';

const DAYS_PER_YEAR = 365;

const wholeSheets = (sheetDays: Big): string =>
  sheetDays.div(DAYS_PER_YEAR).round(0, Big.roundHalfUp).toFixed();

/** M6 for each verified record from its go-live to a day, summed and then rounded to whole sheets. */
export async function savedToDate(
  sums: SumsStore,
  filter: SumFilter,
  today: string,
): Promise<string> {
  return wholeSheets(Big(await sums.sheetDaysUntil(filter, today)));
}

/**
 * What was saved in a period: M6 at its end less M6 at its beginning, so that periods which follow
 * one another add up. Today is not over: nothing of it is counted.
 */
export async function savedIn(
  sums: SumsStore,
  filter: SumFilter,
  period: Period,
  today: string,
): Promise<SavedInPeriod> {
  const end = dayAfter(period.until);
  const from = period.from < today ? period.from : today;
  const before = await sums.sheetDaysUntil(filter, from);
  const after = await sums.sheetDaysUntil(filter, end < today ? end : today);
  const launched = await sums.launchedIn(filter, period);
  return { period, sheets: wholeSheets(Big(after).minus(before)), launched };
}
