import fc from 'fast-check';
import { shareOfAll } from '../../../../src/language/numbers/partOfAll';

test('so many out of so many are their share, in both languages', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 51, max: 1900 }),
      (part, all) => {
        const share = Number(((100 * part) / all).toFixed(2));
        for (const text of [
          `${part} in ${all}`,
          `${part} out of every ${all}`,
          `about ${part} out of ${all} customers`,
          `${part} من كل ${all}`,
          `${part} من ${all} من المتعاملين`,
        ])
          expect(shareOfAll(text)).toBe(share);
      },
    ),
  );
});

test.each([
  ['one in ten', 10],
  ['a quarter of them', 25],
  ['about half of the customers', 50],
  ['a third', 33.33],
  ['one in fifty insists on paper', 2],
  ['2 in 100 prefer paper', 2],
  ['واحد من كل خمسين يصرّ على الورق', 2],
  ['٢ من كل ١٠٠ يفضلون الورق', 2],
  ['واحد من عشرة', 10],
  ['ربعهم', 25],
  ['نصهم بس', 50],
  ['حوالي ثلث المعاملات', 33.33],
])('%s is %d percent', (text, percent) => {
  expect(shareOfAll(text)).toBe(percent);
});

test.each([
  '10',
  'half a sheet',
  'ten out of five',
  '3 in 2023',
  'ربع ورقة',
  'in May',
  'half of the branches in May',
])('%s is no share of all', (text) => {
  expect(shareOfAll(text)).toBeUndefined();
});
