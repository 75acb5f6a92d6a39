import fc from 'fast-check';
import { asOfFault, MONTH } from '../../../src/knowledge/sourceDates';

const SOURCES = {
  DAY: { date: '2021-12-11' },
  MONTH: { date: '2021-12' },
  YEAR: { date: '2023' },
  NONE: {},
};
const fault = (asOf: string | undefined, ...keys: string[]) => asOfFault(asOf, keys, SOURCES);

it('is a month at most where a fact rests on undated pages', () => {
  expect(asOfFault('2015-05-01', ['NONE'], SOURCES, MONTH)).toContain('write "2015-05"');
});

describe('the date for which something holds', () => {
  it.each([
    ['2021-12-11', 'DAY'],
    ['2019-04-29', 'DAY'],
    ['2021-12', 'MONTH'],
    ['2023', 'YEAR'],
    ['2015-05-01', 'NONE'],
    [undefined, 'NONE'],
    ['2024-01-01', 'UNKNOWN'],
  ])('may be %s by a source of %s', (asOf, key) => {
    expect(fault(asOf, key)).toBeUndefined();
  });

  it.each([
    ['2021-12-01', ['MONTH'], '2021-12'],
    ['2023-06-01', ['YEAR'], '2023'],
    ['2023-06-01', ['DAY', 'YEAR'], '2023'],
    ['2021-12-01', ['DAY', 'MONTH'], '2021-12'],
  ])('is not %s by sources of %p: a first day stands in for none', (asOf, keys, most) => {
    expect(fault(asOf, ...keys)).toContain(`write "${most}"`);
  });

  it('is wanted where a source has one', () => {
    expect(fault(undefined, 'NONE', 'DAY')).toContain('"asOf"');
  });

  it('is never sharper than the sharpest source', () => {
    const key = fc.constantFrom('DAY', 'MONTH', 'YEAR', 'NONE');
    const date = fc.constantFrom('2019', '2019-07', '2019-07-15');
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), date, (keys, asOf) => {
        const lengths = { DAY: 10, MONTH: 7, YEAR: 4, NONE: 0 };
        const sharpest = Math.max(...keys.map((one) => lengths[one])) || lengths.DAY;
        expect(fault(asOf, ...keys) === undefined).toBe(asOf.length <= sharpest);
      }),
    );
  });
});
