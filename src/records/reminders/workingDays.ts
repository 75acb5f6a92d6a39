import { dayInDubai, DUBAI_OFFSET, MS_PER_DAY } from '../../lib/dubaiDate';

/** Days on which offices are closed beside the weekend, as `2026-12-02`. */
export type Holidays = ReadonlySet<string>;

const MS_PER_HOUR = 3_600_000;
/** The hours of Dubai between which people are written to unasked. */
const OPENS = 8;
const CLOSES = 17;
const CLOSES_ON_FRIDAY = 12;
/** Days that are looked at, so that an endless list of holidays cannot block the search. */
const MOST_DAYS = 366;

const SUNDAY = 0;
const FRIDAY = 5;
const SATURDAY = 6;

const weekdayOf = (day: string): number => new Date(day).getUTCDay();

/** The day this many days later, or earlier if `days` is negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** The instant of a full hour of Dubai's clocks. */
const atHour = (day: string, hour: number): Date =>
  new Date(Date.parse(day) + hour * MS_PER_HOUR - DUBAI_OFFSET);

/** The first instant of a day in Dubai. */
export const startOfDay = (day: string): Date => atHour(day, 0);

/**
 * True from Monday to Friday, except on holidays: the week of the Emirates since 1 January 2022.
 * Friday is half a day at work, and counts as one: people are there, and can decide what waits.
 */
export function isWorkingDay(day: string, holidays: Holidays): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidays.has(day);
}

/**
 * True if people may be written to unasked: on working days from 8:00 until 17:00 in Dubai, on
 * Friday until 12:00.
 */
export function isWorkingTime(now: Date, holidays: Holidays): boolean {
  const day = dayInDubai(now);
  const closes = weekdayOf(day) === FRIDAY ? CLOSES_ON_FRIDAY : CLOSES;
  return isWorkingDay(day, holidays) && now >= atHour(day, OPENS) && now < atHour(day, closes);
}

/** `now` if that is working time, or else the next opening. */
export function nextWorkingTime(now: Date, holidays: Holidays): Date {
  if (isWorkingTime(now, holidays)) return now;
  const today = dayInDubai(now);
  for (let days = 0; days <= MOST_DAYS; days += 1) {
    const opening = atHour(dayAfter(today, days), OPENS);
    if (opening > now && isWorkingDay(dayInDubai(opening), holidays)) return opening;
  }
  return now;
}

/** How many working days came after a day, up to and including another; 0 if none did. */
export function workingDaysSince(day: string, until: string, holidays: Holidays): number {
  let count = 0;
  for (let at = dayAfter(day, 1); at <= until; at = dayAfter(at, 1)) {
    if (isWorkingDay(at, holidays)) count += 1;
  }
  return count;
}

/** The latest day since which more than this many working days have come. */
export function lastDayOver(workingDays: number, today: string, holidays: Holidays): string {
  let count = 0;
  let day = today;
  for (let looked = 0; looked < MOST_DAYS; looked += 1) {
    if (isWorkingDay(day, holidays)) count += 1;
    day = dayAfter(day, -1);
    if (count > workingDays) break;
  }
  return day;
}

/** The Monday of the week that a day is in; Saturday and Sunday end it. */
export const mondayOf = (day: string): string =>
  dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7));

/** The first working day of a week; undefined if the whole week is off. */
export const firstWorkingDay = (monday: string, holidays: Holidays): string | undefined =>
  [0, 1, 2, 3, 4].map((days) => dayAfter(monday, days)).find((day) => isWorkingDay(day, holidays));
