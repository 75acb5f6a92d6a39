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
