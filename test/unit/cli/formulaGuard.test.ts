import { withDoubledGuard, withGuard, withoutGuard } from '../../../src/cli/table/formulaGuard';

test.each([
  ...['=1+1', '+a', '-a', '@a', '\ta', '\ra', '\na', '＝a', '＋a', '－a', '＠a'],
  ...['\u200b=a', '\ufeff\u200b-a', "'=a", "''=a", '-', '+1.', '-1.5a', '-1.5.2', '--1', '=5'],
])('%j is guarded, and is given back', (text) => {
  expect(withGuard(text)).toBe(`'${text}`);
  expect(withoutGuard(`'${text}`)).toBe(text);
});

test.each(['', 'a=1', ' =a', "'a", "'", '-5', '+12.50', '-0.5', '1-1', '\u200ba'])(
  '%j stays as it is',
  (text) => {
    expect(withGuard(text)).toBe(text);
    expect(withoutGuard(text)).toBe(text);
    expect(withDoubledGuard(text)).toBe(text);
  },
);

test('where texts are never formulas, only what looks guarded gets another apostrophe', () => {
  expect(["'=a", "''-a", '=a', "'a"].map(withDoubledGuard)).toEqual(["''=a", "'''-a", '=a', "'a"]);
});
