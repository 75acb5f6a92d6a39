import type { Language } from '../text/detectLanguage';
import { GREGORIAN_MONTHS, HIJRI_MONTHS, HIJRI_TITLES } from './monthNames';
import { normalizeText } from '../text/normalizeText';
import { MS_PER_DAY } from '../../lib/dubaiDate';

/** One day of the Gregorian calendar. */
export interface Day {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

const toTime = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day);

function fromTime(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day this many days later, or earlier if the number is negative. */
export const addDays = (day: Day, days: number): Day => fromTime(toTime(day) + days * MS_PER_DAY);

/** Sunday 0 to Saturday 6. */
export const weekdayOf = (day: Day): number => new Date(toTime(day)).getUTCDay();

/** Below 0 if the first is the earlier. */
export const compareDays = (a: Day, b: Day): number => toTime(a) - toTime(b);

/** True for a day that the calendar has (no 31 February). */
export function isRealDay(day: Day): boolean {
  const back = fromTime(toTime(day));
  return back.year === day.year && back.month === day.month && back.day === day.day;
}

/** The day in the Umm al-Qura calendar, as ICU computes it; a sighting may differ by a day. */
export function toHijri(day: Day): Day {
  const parts = Object.fromEntries(
    hijri
      .formatToParts(new Date(toTime(day)))
      .map((part) => [part.type, Number.parseInt(part.value, 10)]),
  );
  return { year: parts['year'] ?? 0, month: parts['month'] ?? 0, day: parts['day'] ?? 0 };
}

/** The Gregorian day of an Umm al-Qura date; undefined if the calendar has no such day. */
export function fromHijri(wanted: Day): Day | undefined {
  // A lunar year has about 354.367 days; year 1 began on 16 July 622 (Julian).
  const guess =
    Date.UTC(622, 6, 19) + ((wanted.year - 1) * 354.367 + (wanted.month - 1) * 29.53) * MS_PER_DAY;
  for (let shift = -5; shift <= 35; shift += 1) {
    const day = fromTime(guess + (wanted.day - 1 + shift) * MS_PER_DAY);
    const found = toHijri(day);
    if (found.year === wanted.year && found.month === wanted.month && found.day === wanted.day)
      return day;
  }
  return undefined;
}

/** A Hijri date in words, such as «8 جمادى الأولى 1443 هـ» or "8 Jumada I 1443 AH". */
export function formatHijri(day: Day, language: Language): string {
  const { year, month, day: date } = toHijri(day);
  const name = HIJRI_TITLES[language][month - 1] ?? '';
  return `${date} ${name} ${year} ${language === 'ar' ? 'هـ' : 'AH'}`;
}

interface MonthFound {
  month: number;
  at: number;
  end: number;
}

interface MonthNames {
  monthOf: ReadonlyMap<string, number>;
  pattern: RegExp;
}

/** One pattern for all names of a calendar, the longest first. */
function monthNames(months: readonly (readonly string[])[]): MonthNames {
  const monthOf = new Map(
    months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  );
  const names = [...monthOf.keys()].sort((a, b) => b.length - a.length);
  return { monthOf, pattern: new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'gu') };
}

const MONTH_NAMES = [monthNames(HIJRI_MONTHS), monthNames(GREGORIAN_MONTHS)];

/** Every name of a month in a text; some are words of their own too («صفر», "may"). */
function monthsIn(text: string): MonthFound[] {
  return MONTH_NAMES.flatMap(({ monthOf, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
      month: monthOf.get(name) ?? 0,
      at: index,
      end: index + name.length,
    })),
  );
}

/**
 * Numbers around a month's name: "12 December 2021", "December 12, 2021", «8 جمادى الأولى 1443».
 */
function aroundMonth(text: string, found: MonthFound): Day | undefined {
  const before = /(\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s*)?$/.exec(text.slice(0, found.at))?.[1];
  const after = /^\D{0,3}(?:(\d{1,2})(?:st|nd|rd|th)?\D{1,3})?(\d{4})\b/.exec(
    text.slice(found.end),
  );
  const day = before ?? after?.[1];
  const year = after?.[2];
  return day && year ? { day: Number(day), month: found.month, year: Number(year) } : undefined;
}

const HIJRI_YEARS = { from: 1300, to: 1600 };
/** True for the years that can only be meant in the Hijri calendar. */
export const isHijriYear = (year: number) => year >= HIJRI_YEARS.from && year <= HIJRI_YEARS.to;

/**
 * Finds the first complete date in a text, in either calendar and either language; day comes
 * before month in figures (1/9/2026 is 1 September). Returns the Gregorian day.
 */
export function findDate(text: string): Day | undefined {
  const plain = normalizeText(text);
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(plain);
  const figures = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(plain);
  const day = iso
    ? { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
    : figures
      ? { year: Number(figures[3]), month: Number(figures[2]), day: Number(figures[1]) }
      : monthsIn(plain)
          .map((found) => aroundMonth(plain, found))
          .find((around) => around !== undefined);
  if (!day) return undefined;
  if (isHijriYear(day.year)) return fromHijri(day);
  return isRealDay(day) ? day : undefined;
}
