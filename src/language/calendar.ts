import { normalizeText } from './normalizeText';
import type { Language } from './detectLanguage';

/** One day of the Gregorian calendar. */
export interface Day {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

const MS_PER_DAY = 86_400_000;
const GREGORIAN_MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'فبراير', 'شباط'],
  ['march', 'mar', 'مارس', 'اذار'],
  ['april', 'apr', 'ابريل', 'نيسان'],
  ['may', 'مايو', 'ايار'],
  ['june', 'jun', 'يونيو', 'حزيران'],
  ['july', 'jul', 'يوليو', 'تموز'],
  ['august', 'aug', 'اغسطس', 'اب'],
  ['september', 'sep', 'sept', 'سبتمبر', 'ايلول'],
  ['october', 'oct', 'اكتوبر', 'تشرين الاول'],
  ['november', 'nov', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'ديسمبر', 'كانون الاول'],
];
const HIJRI_MONTHS: readonly (readonly string[])[] = [
  ['muharram', 'محرم'],
  ['safar', 'صفر'],
  ['rabi i', 'rabi al awwal', 'ربيع الاول'],
  ['rabi ii', 'rabi al thani', 'ربيع الثاني', 'ربيع الاخر'],
  ['jumada i', 'jumada al ula', 'جمادي الاولي', 'جمادي الاول'],
  ['jumada ii', 'jumada al akhira', 'جمادي الاخره', 'جمادي الثانيه'],
  ['rajab', 'رجب'],
  ['shaban', 'شعبان'],
  ['ramadan', 'رمضان'],
  ['shawwal', 'شوال'],
  ['dhu al qidah', 'ذو القعده', 'ذي القعده'],
  ['dhu al hijjah', 'ذو الحجه', 'ذي الحجه'],
];

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

/** The Gregorian day of an Umm al-Qura date; undefined where the calendar has no such day. */
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

const HIJRI_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Muharram',
    'Safar',
    'Rabi I',
    'Rabi II',
    'Jumada I',
    'Jumada II',
    'Rajab',
    "Sha'ban",
    'Ramadan',
    'Shawwal',
    "Dhu al-Qi'da",
    'Dhu al-Hijja',
  ],
  ar: [
    'محرم',
    'صفر',
    'ربيع الأول',
    'ربيع الآخر',
    'جمادى الأولى',
    'جمادى الآخرة',
    'رجب',
    'شعبان',
    'رمضان',
    'شوال',
    'ذو القعدة',
    'ذو الحجة',
  ],
};

/** A Hijri date in words, such as «8 جمادى الأولى 1443 هـ» or "8 Jumada I 1443 AH". */
export function formatHijri(day: Day, language: Language): string {
  const { year, month, day: date } = toHijri(day);
  const name = HIJRI_NAMES[language][month - 1] ?? '';
  return `${date} ${name} ${year} ${language === 'ar' ? 'هـ' : 'AH'}`;
}

function monthIn(
  text: string,
  months: readonly (readonly string[])[],
): { month: number; at: number; end: number } | undefined {
  for (const [index, names] of months.entries()) {
    for (const name of names) {
      const found = new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').exec(text);
      if (found) return { month: index + 1, at: found.index, end: found.index + name.length };
    }
  }
  return undefined;
}

/** Numbers around a month's name: "12 December 2021", "December 12, 2021", «8 جمادى الأولى 1443». */
function aroundMonth(
  text: string,
  found: { month: number; at: number; end: number },
): Day | undefined {
  const before = /(\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s*)?$/.exec(text.slice(0, found.at))?.[1];
  const after = /^\D{0,3}(?:(\d{1,2})(?:st|nd|rd|th)?\D{1,3})?(\d{4})\b/.exec(
    text.slice(found.end),
  );
  const day = before ?? after?.[1];
  const year = after?.[2];
  return day && year ? { day: Number(day), month: found.month, year: Number(year) } : undefined;
}

const HIJRI_YEARS = { from: 1300, to: 1600 };
const isHijriYear = (year: number) => year >= HIJRI_YEARS.from && year <= HIJRI_YEARS.to;

/**
 * Finds the first complete date in a text, in either calendar and either language; day comes
 * before month in figures (1/9/2026 is 1 September). Returns the Gregorian day.
 */
export function findDate(text: string): Day | undefined {
  const plain = normalizeText(text);
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(plain);
  const figures = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(plain);
  const named = monthIn(plain, HIJRI_MONTHS) ?? monthIn(plain, GREGORIAN_MONTHS);
  const day = iso
    ? { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
    : figures
      ? { year: Number(figures[3]), month: Number(figures[2]), day: Number(figures[1]) }
      : named && aroundMonth(plain, named);
  if (!day) return undefined;
  if (isHijriYear(day.year)) return fromHijri(day);
  return isRealDay(day) ? day : undefined;
}
