import fc from 'fast-check';
import { readDay } from '../../../../src/language/dates/readDay';
import { onlyDateIn } from '../../../../src/language/paper/paperDates';

const TODAY = { year: 2026, month: 12, day: 2 };
const shown = (text: string) => {
  const { day } = readDay(text, TODAY) ?? {};
  return day && `${day.year}-${day.month}-${day.day}`;
};

test.each([
  ['two years ago in May', '2024-5-1'],
  ['in May two years ago', '2024-5-1'],
  ['three years ago, in November', '2023-11-1'],
  ['a year ago in September', '2025-9-1'],
  ['in the month of June, 4 years ago', '2022-6-1'],
  ['May, two years back', '2024-5-1'],
  ['5 May two years ago', '2024-5-5'],
  ['قبل سنتين في شهر مايو', '2024-5-1'],
  ['في مايو قبل سنتين', '2024-5-1'],
  ['قبل ثلاث سنوات في نوفمبر', '2023-11-1'],
  ['شهر ٩ قبل سنة', '2025-9-1'],
  ['من سنتين في شهر خمسة', '2024-5-1'],
])('%s is a month of the year that many years back', (text, day) => {
  expect(shown(text)).toBe(day);
});

test('the year is so many before this one, whatever the month', () => {
  const months = ['January', 'March', 'July', 'August', 'December'];
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 15 }), fc.constantFrom(...months), (years, month) => {
      const day = readDay(`${years} years ago in ${month}`, TODAY)?.day;
      expect(day?.year).toBe(TODAY.year - years);
      expect(readDay(`in ${month} ${years} years ago`, TODAY)?.day).toEqual(day);
    }),
  );
});

test.each([
  'two months ago in May',
  'two years ago in May 2023',
  'a year and a half ago in May',
  'قبل شهرين في مايو',
])('%s contradicts itself', (text) => {
  expect(shown(text)).toBeUndefined();
});

test.each([
  'right after Ramadan 1444',
  'some time before May 2021',
  'just after March 2021, I think',
  'بعد رمضان ١٤٤٤ على طول',
  'قبل مايو ٢٠٢١ بشوي',
  'عقب مارس ٢٠٢١ مباشرة',
])('%s is before or after a period, and not in it', (text) => {
  expect(onlyDateIn(text, TODAY)).toBeUndefined();
});

test.each(['15 May 2020, two months after covid', '١٥ مايو ٢٠٢٠ بعد كورونا بشهرين'])(
  '%s: what follows the day moves nothing',
  (text) => {
    expect(onlyDateIn(text, TODAY)?.day).toEqual({ year: 2020, month: 5, day: 15 });
  },
);
