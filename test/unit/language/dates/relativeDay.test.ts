import fc from 'fast-check';
import { relativeDayIn, shiftedDay } from '../../../../src/language/dates/relativeDay';

const DAY = { year: 2024, month: 3, day: 31 };

test.each([
  ['make it one year earlier', 'year', -1],
  ['one year earlier', 'year', -1],
  ['no, two months later', 'month', 2],
  ['it was a month later', 'month', 1],
  ['actually it was 2 weeks before that', 'week', -2],
  ['the date should be a year earlier', 'year', -1],
  ['move the date 3 days later please', 'day', 3],
  ['سنة قبل كذا', 'year', -1],
  ['قبلها بسنة', 'year', -1],
  ['لا، بعدها بشهرين', 'month', 2],
  ['أبكر بشهر', 'month', -1],
  ['خلها أبكر بسنة', 'year', -1],
  ['بعد هذا التاريخ بثلاثة أيام', 'day', 3],
  ['قدمها سنة', 'year', -1],
  ['أخر التاريخ شهر', 'month', 1],
])('%s', (text, unit, change) => {
  expect(relativeDayIn(text)).toEqual({ unit, change });
});

test.each([
  'a year ago',
  'one year',
  'two years ago in May',
  'earlier',
  'before 2020',
  'since last year',
  'one year earlier than the app',
  'قبل سنة',
  'من سنة',
  'بعد شهر',
  'السنة الماضية',
])('%s is no change of a day by so much', (text) => {
  expect(relativeDayIn(text)).toBeUndefined();
});

test('a day of a month that is shorter becomes its last', () => {
  expect(shiftedDay(DAY, { unit: 'month', change: -1 })).toEqual({ year: 2024, month: 2, day: 29 });
  expect(shiftedDay(DAY, { unit: 'week', change: 1 })).toEqual({ year: 2024, month: 4, day: 7 });
});

test('years and months later and earlier again are the same month', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('year' as const, 'month' as const),
      (month, change, unit) => {
        const day = { year: 2015, month, day: 1 };
        const later = shiftedDay(day, { unit, change });
        expect(shiftedDay(later, { unit, change: -change })).toEqual(day);
      },
    ),
  );
});
