import { readDayCount } from '../../../../src/language/paper/paperFactors';

test.each([
  ['22 days a month', 264],
  ['20 working days per month', 240],
  ['5 days a week', 260],
  ['250 working days', 250],
  ['٢٢ يوم بالشهر', 264],
  ['٢٠ يوم عمل في الشهر', 240],
  ['٢٥ يوماً شهرياً', 300],
  ['٢٦٠ يوم عمل', 260],
])('the days of a year, also as those of a month: %s', (text, days) => {
  expect(readDayCount(text)).toBe(days);
});

test.each([
  ['250 working days excluding holidays', 250],
  ['٢٥٠ يوم عمل ما عدا العطل', 250],
  ['245 days minus a week', undefined],
  ['245 working days except two weeks', undefined],
  ['٢٤٥ يوم ما عدا أسبوعين العيد', undefined],
  ['٢٤٥ يوم عمل ناقص شهر', undefined],
])('days that are taken away without a figure are not counted: %s', (text, days) => {
  expect(readDayCount(text)).toBe(days);
});
