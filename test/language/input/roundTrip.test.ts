import fc from 'fast-check';
import { addDays, isRealDay, toHijri, weekdayOf, type Day } from '../../../src/language/calendar';
import { parseNumber } from '../../../src/language/parseNumber';
import { perYear, readAmount } from '../../../src/language/input/readAmount';
import { readDay } from '../../../src/language/input/readDay';
import { arabicWords, englishWords } from './numberWordsOf';
import { isoOf, showDay, TODAY } from './shown';

const MOST = 10_000_000;
const whole = fc.integer({ min: 0, max: MOST });
const ofArabic = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + +digit));
const ofPersian = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + +digit));
const ofFullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + +digit));
const SCRIPTS = [(text: string) => text, ofArabic, ofPersian, ofFullWidth];

const groupedBy = (value: number, separator: string) =>
  String(value).replace(/\B(?=(\d{3})+$)/g, separator);
/** As it is grouped in India: 1,23,456. */
const indian = (value: number) => value.toLocaleString('en-IN');

describe('a whole number up to ten million', () => {
  it('is read back from the digits of every script', () => {
    fc.assert(
      fc.property(whole, (value) => {
        for (const script of SCRIPTS)
          expect(readAmount(script(String(value)))).toEqual({ value, approximate: false });
      }),
    );
  });

  it('is read back however its digits are grouped, except by single points', () => {
    fc.assert(
      fc.property(whole, (value) => {
        for (const separator of [',', ' ', '\u00a0', '\u202f', '٬', '،', "'", '’'])
          for (const script of SCRIPTS)
            expect(readAmount(script(groupedBy(value, separator)))?.value).toBe(value);
        expect(readAmount(indian(value))?.value).toBe(value);
        const points = readAmount(groupedBy(value, '.'))?.value;
        expect(points).toBe(value >= 1000 && value < 1_000_000 ? undefined : value);
      }),
    );
  });

  it('is read back from English words', () => {
    fc.assert(
      fc.property(whole, fc.boolean(), fc.boolean(), (value, and, hyphen) => {
        const words = englishWords(value, { and, hyphen });
        expect(readAmount(words)).toEqual({ value, approximate: false });
        expect(parseNumber(words)).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read back from Arabic words, written and spoken', () => {
    fc.assert(
      fc.property(whole, fc.boolean(), fc.boolean(), (value, standard, careful) => {
        const words = arabicWords(value, { standard, careful });
        expect(readAmount(words)).toEqual({ value, approximate: false });
        expect(parseNumber(words)).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read back among a hedge, a unit and a period', () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(readAmount(`about ${value} requests a month`)).toEqual({
          value,
          approximate: true,
          unit: 'transactions',
          per: 'month',
        });
        expect(readAmount(`حوالي ${ofArabic(String(value))} معاملة بالشهر`)).toEqual({
          value,
          approximate: true,
          unit: 'transactions',
          per: 'month',
        });
      }),
    );
  });

  it('makes a range with a greater one, and none with a smaller one', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        fc.pre(a < b);
        const range = { range: { from: a, to: b } };
        expect(readAmount(`between ${a} and ${b}`)).toEqual(range);
        expect(readAmount(`من ${a} إلى ${b}`)).toEqual(range);
        expect(readAmount(`from ${b} to ${a}`)).toBeUndefined();
        expect(readAmount(`${a}, ${b}`)).toBeUndefined();
      }),
    );
  });

  it('is twelve times as much a year as it is a month, to the unit', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const monthly = readAmount(`${value} a month`);
        expect(monthly && perYear(monthly)).toEqual({
          value: value * 12,
          approximate: false,
          per: 'year',
        });
        for (const period of ['day', 'week'])
          expect(perYear(readAmount(`${value} a ${period}`) ?? { value, approximate: false })).toBe(
            undefined,
          );
      }),
    );
  });
});

it('never takes a negative number for a positive one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST }), (value) => {
      for (const text of [
        `-${value}`,
        `−${value}`,
        `minus ${value}`,
        `ناقص ${value}`,
        `- ${value}`,
      ])
        expect(readAmount(text)).toBeUndefined();
    }),
  );
});

it('never takes a telephone number for an amount', () => {
  const digits = fc.stringMatching(/^\d{7}$/);
  fc.assert(
    fc.property(
      fc.constantFrom('050', '055', '04', '+971 50', '00971 4', '97150'),
      digits,
      (code, rest) => {
        for (const text of [`${code}${rest}`, `${code} ${rest}`, `${code}-${rest}`])
          expect(readAmount(text)).toBeUndefined();
      },
    ),
  );
});

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
