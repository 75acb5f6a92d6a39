import { sampleIn } from '../../../../src/language/paper/countedSample';

test.each([
  ['we counted 200 files over 3 weeks', 200],
  ['for two weeks we counted 320 requests', 320],
  ['counted two weeks, 180 files', 180],
  ['we counted 90 files in 2 weeks in 2019', 90],
  ['sample of 120 requests', 120],
  ['عدينا ١٥٠ معاملة خلال أسبوعين', 150],
  ['عدّيناها بأنفسنا أسبوعين على ٣٢٠ معاملة', 320],
  ['عددنا لمدة شهرين ٩٠ طلباً', 90],
  ['جردنا ٣ أيام وكانت ٤٥ معاملة', 45],
])('what was counted in a while is a sample: %s', (text, transactions) => {
  expect(sampleIn(text)).toBe(transactions);
});

test.each([
  'we counted all of them',
  'we counted 4,000 a year',
  'counted, 500 a week',
  'عددناها كلها وكانت ٤٠٠٠ في السنة',
  'عددناها، ٥٠٠ بالأسبوع',
])('what was counted as a whole is no sample: %s', (text) => {
  expect(sampleIn(text)).toBeUndefined();
});
