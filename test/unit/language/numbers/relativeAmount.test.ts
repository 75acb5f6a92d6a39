import fc from 'fast-check';
import { relativeAmountIn } from '../../../../src/language/numbers/relativeAmount';

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
