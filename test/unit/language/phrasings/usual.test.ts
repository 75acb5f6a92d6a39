import fc from 'fast-check';
import { readAmount } from '../../../../src/language/numbers/readAmount';

test('of a range, the usual value within it is the amount', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom('usually', 'mostly', 'on average', 'normally'),
      (from, width, more, word) => {
        const usual = from + Math.min(more, width);
        const text = `between ${from} and ${from + width} sheets, ${word} ${usual}`;
        expect(readAmount(text)).toEqual({ value: usual, approximate: true, unit: 'sheets' });
        expect(
          readAmount(`${from} to ${from + width}, ${word} ${from + width + 1}`),
        ).toBeUndefined();
      },
    ),
  );
});

test.each([
  ['between 3 and 5, usually 4', 4],
  ['من ورقتين لثلاث، خلها ثلاث', 3],
  ['بين ٣ و٥ أوراق والغالب ٤', 4],
])('%s', (text, value) => {
  expect(readAmount(text)).toMatchObject({ value, approximate: true });
});

test.each([
  ['twice a month', 2, 'month'],
  ['once a year', 1, 'year'],
  ['مرتين في الأسبوع', 2, 'week'],
])('%s says how often', (text, value, per) => {
  expect(readAmount(text)).toMatchObject({ value, per });
});

test.each([
  ['roughly 4 thousand, give or take 200', 4000],
  ['4,000 plus or minus 100', 4000],
  ['600 a year, give or take 50', 600],
  ['أربعة آلاف، زايد ناقص ميتين', 4000],
  ['٦٠٠ فوق تحت ٥٠', 600],
  ['٣٠٠٠ زائد ناقص ١٠٠', 3000],
  ['200, give or take 4,000', undefined],
])('a margin makes an amount a rough one: %s', (text, value) => {
  const read = readAmount(text);
  expect(read?.value).toBe(value);
  if (value !== undefined) expect(read).toMatchObject({ approximate: true });
});
