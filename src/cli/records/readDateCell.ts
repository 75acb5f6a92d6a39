import type { Day } from '../../language/dates/calendar';
import { foldDigits } from '../../language/text/foldDigits';
import { readDay } from '../../language/dates/readDay';

/** A day that a cell gives; `taken` where the cell does not say just this day. */
export interface DateRead {
  /** `2020-08-31`. */
  day: string;
  taken: boolean;
}

const ISO = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;
const FULL_YEAR = /(?<!\d)\d{4}(?!\d)/;
/** A date with its year in it is the same whenever it is read. */
const ANY_DAY: Day = { year: 2000, month: 1, day: 1 };

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Reads a date with its year in it, in either language and calendar: what "yesterday" or 31/8 is
 * depends on when a file is read, so that they are no dates here.
 */
export function readDate(text: string): DateRead | undefined {
  const plain = foldDigits(text.trim());
  if (ISO.test(plain)) return { day: plain, taken: false };
  const read = FULL_YEAR.test(plain) ? readDay(text, ANY_DAY) : undefined;
  if (!read?.day) return undefined;
  const { year, month, day } = read.day;
  return {
    day: `${year}-${two(month)}-${two(day)}`,
    taken: read.precision !== 'day' || read.calendar !== 'gregorian',
  };
}
