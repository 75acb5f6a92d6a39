import fc from 'fast-check';
import {
  addDays,
  isRealDay,
  toHijri,
  weekdayOf,
  type Day,
} from '../../../../src/language/dates/calendar';
import { readDay } from '../../../../src/language/dates/readDay';
import { isoOf, showDay, TODAY } from '../../../support/language/shown';

const ofArabic = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + +digit));

const EN_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const AR_MONTHS =
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');
const LEVANT_MONTHS = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];
const HIJRI_MONTHS = [
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
];
const EN_WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const someDay = fc
  .integer({ min: 0, max: 11_000 })
  .map((days) => addDays({ year: 2000, month: 1, day: 1 }, days));
const two = (value: number) => String(value).padStart(2, '0');
const ending = (day: number) =>
  day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');

function spellings({ year, month, day }: Day): string[] {
  const english = EN_MONTHS[month - 1] ?? '';
  const weekday = EN_WEEKDAYS[weekdayOf({ year, month, day })] ?? '';
  return [
    `${day}/${month}/${year}`,
    `${two(day)}-${two(month)}-${year}`,
    `${day}.${month}.${year}`,
    `${day} / ${month} / ${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}/${month}/${day}`,
    `${day} ${english} ${year}`,
    `${day}${ending(day)} of ${english} ${year}`,
    `${english} ${day}, ${year}`,
    `${english.slice(0, 3)} ${day} ${year}`,
    `${two(day)}-${english.slice(0, 3)}-${year}`,
    `${weekday}, ${day} ${english} ${year}`,
    `since ${day} ${english.toUpperCase()} ${year}`,
    ofArabic(`${day}/${month}/${year}`),
    ofArabic(`${day}`) + ` ${AR_MONTHS[month - 1] ?? ''} ` + ofArabic(`${year}`),
    `منذ ${day} ${AR_MONTHS[month - 1] ?? ''} ${year}م`,
    `${day} ${LEVANT_MONTHS[month - 1] ?? ''} ${year}`,
    `بتاريخ ${ofArabic(`${year}-${two(month)}-${two(day)}`)}`,
  ];
}

describe('a date', () => {
  it('is read back from every spelling', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        for (const text of spellings(day))
          expect([text, showDay(readDay(text, TODAY))]).toEqual([text, `${isoOf(day)} day`]);
      }),
    );
  });

  it('is read back from the Hijri calendar, in words and in figures', () => {
    fc.assert(
      fc.property(someDay, (gregorian) => {
        const { year, month, day } = toHijri(gregorian);
        const expected = `${isoOf(gregorian)} day hijri`;
        for (const text of [
          `${day}/${month}/${year}`,
          `${day}-${month}-${year} هـ`,
          `${year}/${month}/${day}هـ`,
          `${day} ${HIJRI_MONTHS[month - 1] ?? ''} ${year}`,
          ofArabic(`${day}`) + ` ${HIJRI_MONTHS[month - 1] ?? ''} ` + ofArabic(`${year}`) + ' هـ',
        ])
          expect([text, showDay(readDay(text, TODAY))]).toEqual([text, expected]);
      }),
      { numRuns: 60 },
    );
  });

  it('of a month is the first day of it', () => {
    fc.assert(
      fc.property(someDay, ({ year, month }) => {
        const expected = `${isoOf({ year, month, day: 1 })} month`;
        for (const text of [
          `${EN_MONTHS[month - 1] ?? ''} ${year}`,
          `${month}/${year}`,
          `${year}-${two(month)}`,
          `${AR_MONTHS[month - 1] ?? ''} ${year}`,
          `شهر ${month} ${year}`,
          `من شهر ${ofArabic(String(month))} سنة ${ofArabic(String(year))}`,
        ])
          expect([text, showDay(readDay(text, TODAY))]).toEqual([text, expected]);
      }),
    );
  });

  it('without its year is the most recent one that has begun', () => {
    fc.assert(
      fc.property(someDay, someDay, ({ month, day }, today) => {
        const read = readDay(`${day} ${EN_MONTHS[month - 1] ?? ''}`, today);
        const years = [0, 1, 2, 3, 4].map((back) => ({ year: today.year - back, month, day }));
        const latest = years.find((one) => isRealDay(one) && isoOf(one) <= isoOf(today));
        expect(showDay(read)).toBe(latest ? `${isoOf(latest)} day` : '?');
      }),
    );
  });

  it('is never read with the month before the day', () => {
    const unreal = fc.tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 13, max: 31 }),
      fc.integer({ min: 2000, max: 2030 }),
    );
    fc.assert(
      fc.property(unreal, ([month, day, year]) => {
        expect(readDay(`${month}/${day}/${year}`, TODAY)).toBeUndefined();
        expect(readDay(`${month}-${day}-${year}`, TODAY)).toBeUndefined();
        expect(readDay(`${month}/${day}`, TODAY)).toBeUndefined();
      }),
    );
  });
});
