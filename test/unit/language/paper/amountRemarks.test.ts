import { beforeRemark } from '../../../../src/language/paper/amountRemarks';

test.each([
  ['3,000 before and the sheets stay', '3,000', 'the sheets stay'],
  ['4 previously', '4', ''],
  ['about 500 a month, but not now', 'about 500 a month', 'not now'],
  ['6 and nothing else changes', '6', 'nothing else changes'],
  ['٣٠٠٠ قبل والأوراق نفسها', '٣٠٠٠', 'الأوراق نفسها'],
  ['٤ سابقاً', '٤', ''],
  ['٥٠٠ بالشهر، بس مب الحين', '٥٠٠ بالشهر', 'بس مب الحين'],
  ['٦ وما تغير شي', '٦', 'ما تغير شي'],
])('a value and the remark behind it: %s', (text, told, rest) => {
  const read = beforeRemark(text);
  expect([read.told.trim(), read.rest]).toEqual([told, rest]);
});

test.each(['3,000 before and 4,000 after', '5 and 2 copies', '٣٠٠٠ قبل و٤٠٠٠ بعد', '٥ ونسختين'])(
  'a further number is no remark: %s',
  (text) => {
    expect(beforeRemark(text)).toEqual({ told: text, rest: '' });
  },
);
