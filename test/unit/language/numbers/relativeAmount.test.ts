import fc from 'fast-check';
import { relativeAmountIn, saysRelative } from '../../../../src/language/numbers/relativeAmount';

const UNITS = { sheets: 'sheets', copies: 'copies', transactions: 'transactions' } as const;

test('any number of any unit is added or taken off, in figures, on either side', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 99_999 }),
      fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[])),
      fc.constantFrom(
        ['more', 1],
        ['extra', 1],
        ['less', -1],
        ['fewer', -1],
        ['too many', -1],
      ) as fc.Arbitrary<[string, number]>,
      (count, unit, [word, sign]) => {
        const change = { change: sign * count, unit };
        expect(relativeAmountIn(`${count} ${unit} ${word}`)).toEqual(change);
        expect(relativeAmountIn(`no, make it ${count} ${unit} ${word}`)).toEqual(change);
        const lead = sign > 0 ? 'add' : 'take off';
        expect(relativeAmountIn(`${lead} ${count} ${unit}`)).toEqual(change);
      },
    ),
  );
});

test.each([
  ['one sheet less', -1, 'sheets'],
  ['a sheet less', -1, 'sheets'],
  ['no, one sheet more', 1, 'sheets'],
  ["it's one sheet too many", -1, 'sheets'],
  ['2 more sheets', 2, 'sheets'],
  ['one more copy', 1, 'copies'],
  ['500 fewer transactions', -500, 'transactions'],
  ['زود ورقة', 1, 'sheets'],
  ['شيل ورقتين', -2, 'sheets'],
  ['ورقتين أقل', -2, 'sheets'],
  ['نقصها ورقة', -1, 'sheets'],
  ['ناقص ورقة', -1, 'sheets'],
  ['نقص ورقة وحدة', -1, 'sheets'],
  ['200 transactions fewer please', -200, 'transactions'],
  ['زود ورقتين لو سمحت', 2, 'sheets'],
  ['أضف ٢٠٠ معاملة', 200, 'transactions'],
  ['أقل بورقة', -1, 'sheets'],
  ['خلها أقل بورقة', -1, 'sheets'],
  ['أكثر بورقتين', 2, 'sheets'],
  ['زيادة ورقة', 1, 'sheets'],
  ['less by 2 sheets', -2, 'sheets'],
  ['make it lower by one copy', -1, 'copies'],
  ['higher by 300 transactions', 300, 'transactions'],
  ['lower the sheets by one', -1, 'sheets'],
  ['reduce the number of sheets by 2', -2, 'sheets'],
  ['increase transactions by 500', 500, 'transactions'],
  ['raise the copies by one', 1, 'copies'],
  ['the sheets are one less', -1, 'sheets'],
  ['the copies plus 2', 2, 'copies'],
  ['make that one thousand fewer a year', -1000, 'transactions'],
  ['500 more per year', 500, 'transactions'],
  ['add 200 a year', 200, 'transactions'],
  ['قلل الأوراق وحدة', -1, 'sheets'],
  ['قلل عدد الأوراق بوحدة', -1, 'sheets'],
  ['زيد المعاملات ٥٠٠', 500, 'transactions'],
  ['نقص النسخ وحدة', -1, 'copies'],
  ['الأوراق ناقصة وحدة', -1, 'sheets'],
  ['خلها أقل ١٠٠٠ في السنة', -1000, 'transactions'],
])('%s', (text, change, unit) => {
  expect(relativeAmountIn(text)).toEqual({ change, unit });
});

test.each([
  '3 sheets',
  'less than 3 sheets',
  'more than 200 transactions',
  '5 sheets less 1',
  'more',
  'أقل من ٣ أوراق',
  'أقل من ورقة',
  'less than a sheet',
  '٣ أوراق',
])('%s changes nothing by so much', (text) => {
  expect(relativeAmountIn(text)).toBeUndefined();
});

test('a number that is added or taken off is never taken for the value itself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999 }),
      fc.constantFrom('lower it a bit, ', 'add ', 'reduce that by ', 'زيد ', 'قلل ', 'نقص منها '),
      fc.constantFrom('', ' every week', ' for the annex', ' لكل فرع', ' في الأسبوع'),
      (count, lead, tail) => {
        expect(saysRelative(`${lead}${count}${tail}`)).toBe(true);
        expect(saysRelative(`${count} fewer${tail}`)).toBe(true);
        expect(saysRelative(`${count} أقل${tail}`)).toBe(true);
      },
    ),
  );
});

test.each([
  '3 sheets',
  '5000',
  'less than 3 sheets',
  'more than 200 transactions',
  '40 thousand more or less',
  '20 or more',
  'أقل من ٣ أوراق',
  '٣ أوراق أو أكثر',
  'from March 2024',
  'it is higher',
])('%s is no change by a number', (text) => {
  expect(saysRelative(text)).toBe(false);
});

test.each([
  ['double the transactions', { change: 0, times: 2, unit: 'transactions' }],
  ['please halve the number of sheets', { change: 0, times: 0.5, unit: 'sheets' }],
  ['halve the sheets', { change: 0, times: 0.5, unit: 'sheets' }],
  ['ضاعف المعاملات', { change: 0, times: 2, unit: 'transactions' }],
  // A part of them may be meant, as where it is asked what is still printed.
  ['half the transactions', undefined],
  ['نصف الأوراق', undefined],
  ['double the transactions in March', undefined],
])('%s: what multiplies a given value', (text, expected) => {
  expect(relativeAmountIn(text)).toEqual(expected);
});
