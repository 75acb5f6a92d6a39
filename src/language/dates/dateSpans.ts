import { addDays, compareDays, fromHijri, isRealDay, toHijri, type Day } from './calendar';
import type { Calendar, DayUnit, Edge } from './dateWords';
import { MS_PER_DAY } from '../../lib/dubaiDate';

/** How exactly a day was given; `day` is then the first day of the week, month or year. */
export type Precision = 'day' | 'week' | 'month' | 'year';

/**
 * A day that was read, in the Gregorian calendar. After "end of" and "middle of" it is the last or
 * the middle day; after "two years ago" the first of the month in which that was.
 */
export interface DayFound {
  day: Day;
  /** The last day of the week, month or year; of a single day itself. */
  last: Day;
  precision: Precision;
  /** The calendar that it was typed in. */
  calendar: Calendar;
  ambiguous?: undefined;
}

/** The days that a date covers: one for 1/9/2026, thirty for "September 2026". */
export interface Span {
  first: Day;
  last: Day;
  precision: Precision;
  calendar: Calendar;
}

const MONTHS = 12;

const nextMonth = (year: number, month: number, count: number) => ({
  year: year + Math.floor((month - 1 + count) / MONTHS),
  month: ((((month - 1 + count) % MONTHS) + MONTHS) % MONTHS) + 1,
  day: 1,
});

const firstOf = (day: Day, calendar: Calendar) =>
  calendar === 'hijri' ? fromHijri(day) : isRealDay(day) ? day : undefined;

/** Some months of a calendar from one on; none if the calendar has no such month. */
export function monthsSpan(
  year: number,
  month: number,
  calendar: Calendar,
  { count = 1, precision = 'month' }: { count?: number; precision?: Precision } = {},
): Span[] {
  if (month < 1 || month > MONTHS) return [];
  const first = firstOf({ year, month, day: 1 }, calendar);
  const behind = firstOf(nextMonth(year, month, count), calendar);
  return first && behind ? [{ first, last: addDays(behind, -1), precision, calendar }] : [];
}

export const yearSpan = (year: number, calendar: Calendar): Span[] =>
  monthsSpan(year, 1, calendar, { count: MONTHS, precision: 'year' });

export const onDay = (day: Day, calendar: Calendar = 'gregorian'): Span => ({
  first: day,
  last: day,
  precision: 'day',
  calendar,
});

/** One day of a calendar; none if the calendar has no such day. */
export function daySpan(day: Day, calendar: Calendar): Span[] {
  const first = firstOf(day, calendar);
  return first ? [onDay(first, calendar)] : [];
}

/** The years of the Hijri calendar that a Gregorian year has days of. */
export function hijriYearsOf(year: number): number[] {
  const first = toHijri({ year, month: 1, day: 1 }).year;
  const last = toHijri({ year, month: MONTHS, day: 31 }).year;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The year of a calendar on a day. */
export const yearOn = (day: Day, calendar: Calendar): number =>
  calendar === 'hijri' ? toHijri(day).year : day.year;

/** The latest of the spans that years give which has begun by today. */
export function mostRecent(
  today: Day,
  calendar: Calendar,
  inYear: (year: number) => Span[],
): Span[] {
  const year = yearOn(today, calendar);
  // 29 February comes every fourth year.
  for (let back = 0; back <= 4; back += 1) {
    const begun = inYear(year - back).filter(({ first }) => compareDays(first, today) <= 0);
    if (begun.length > 0) return begun;
  }
  return [];
}

const LONGEST: Readonly<Record<DayUnit, number>> = { day: 1000, week: 200, month: 120, year: 60 };

/** This many days, weeks, months or years from today; back if the count is negative. */
export function fromToday(today: Day, unit: DayUnit, count: number): Span[] {
  if (Math.abs(count) > LONGEST[unit]) return [];
  if (unit === 'day') return [onDay(addDays(today, count))];
  if (unit === 'week') return [onDay(addDays(today, 7 * count))];
  const months = unit === 'year' ? count * MONTHS : count;
  const { year, month } = nextMonth(today.year, today.month, months);
  return monthsSpan(year, month, 'gregorian', { precision: unit });
}

/** The middle of a year is taken for its seventh month, that of a month for its middle day. */
function middleOf({ first, last, precision, calendar }: Span): Day {
  const days = compareDays(last, first) / MS_PER_DAY;
  const [half] =
    precision === 'year' ? monthsSpan(yearOn(first, calendar), MONTHS / 2 + 1, calendar) : [];
  return half?.first ?? addDays(first, Math.floor(days / 2));
}

/** The first, middle or last day of a period; undefined for what is a single day already. */
export function atEdge(span: Span, edge: Edge): DayFound | undefined {
  const { first, last, precision, calendar } = span;
  if (precision === 'day' || precision === 'week') return undefined;
  const day = edge === 'start' ? first : edge === 'mid' ? middleOf(span) : last;
  return { day, last: day, precision: 'month', calendar };
}
