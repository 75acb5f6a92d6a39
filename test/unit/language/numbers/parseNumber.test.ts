import fc from 'fast-check';
import { parseNumber } from '../../../../src/language/numbers/parseNumber';

describe('parseNumber', () => {
  it.each([
    ['1,200', 1200],
    ['١٢٠٠', 1200],
    ['١٬٢٠٠', 1200],
    ['40k', 40_000],
    ['1.3 bn', 1_300_000_000],
    ['twelve hundred', 1200],
    ['forty thousand', 40_000],
    ['two hundred and fifty', 250],
    ['ألف ومئتين', 1200],
    ['أربعين ألف', 40_000],
    ['خمسة وعشرين', 25],
    ['مليونين', 2_000_000],
    ['ثلاثة ملايين', 3_000_000],
    ['٦٤٫٩', 64.9],
  ])('reads %p as %p', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'paper', 'phase two', 'كم', '12 sheets'])(
    'does not take %p for a number',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  it('reads back every whole number in Western and in Arabic digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000_000 }), (value) => {
        expect(parseNumber(value.toLocaleString('en-GB'))).toBe(value);
        expect(parseNumber(value.toLocaleString('ar-EG'))).toBe(value);
      }),
    );
  });
});
