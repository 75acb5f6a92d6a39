/** Milliseconds of a day. Neither UTC nor Dubai has longer or shorter ones. */
export const MS_PER_DAY = 86_400_000;

/** Milliseconds. The Emirates have kept UTC+4 since 1920, without summer time. */
export const DUBAI_OFFSET = 4 * 3_600_000;

/** The day in Dubai at an instant, as `2026-11-25`. */
export const dayInDubai = (now: Date): string =>
  new Date(now.getTime() + DUBAI_OFFSET).toISOString().slice(0, 10);

/** The next day. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10);

/** The day before. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - MS_PER_DAY).toISOString().slice(0, 10);

/** The last day of a month such as `2024-02`. */
export const lastDayOf = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** The same day a year later; 29 February becomes 28 February. */
export function aYearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year + 1}-${two(month)}-${two(Math.min(date, lastDay))}`;
}

const OFFSET = '+04:00';

/** The instant at which a clock of UTC shows what one in Dubai does: spreadsheets know no zones. */
const asDubaiClock = (instant: string): Date => new Date(Date.parse(instant) + DUBAI_OFFSET);

/** An ISO instant with the clock and the offset of Dubai: `2026-11-25T14:05:33+04:00`. */
export const dubaiTime = (instant: string): string =>
  asDubaiClock(instant).toISOString().slice(0, 19) + OFFSET;
