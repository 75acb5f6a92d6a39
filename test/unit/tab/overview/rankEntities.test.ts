import {
  RANKING_COLUMNS,
  rankEntities,
  type RankingColumn,
} from '../../../../src/tab/overview/rankEntities';

const share = { records: 0, eliminatedSheets: '0' };
const target = { percent: 50, by: '2019-06-30', sources: [] };

/** A line whose figures are all the same, and how far it is from its target. */
function line(name: string, sheets: string, percent?: string) {
  const records = Number(sheets);
  return {
    name,
    entityId: name,
    verified: {
      ...{ records, leftOut: 0, baselineSheets: sheets, residualSheets: sheets },
      eliminatedSheets: sheets,
      ...(percent === undefined ? {} : { reductionPercent: percent }),
      grades: { A: share, B: share, C: share },
    },
    pending: { records, eliminatedSheets: sheets },
    ...(percent === undefined
      ? {}
      : {
          againstTarget: {
            ...{ target, percent, basis: 'logged' as const, baselineSheets: sheets },
            reached: Number(percent) >= 50,
          },
        }),
  };
}

const LINES = [line('b', '9', '40.00'), line('a', '100', '9.50'), line('c', '20'), line('d', '9')];
const ranked = (column: RankingColumn, descending: boolean) =>
  rankEntities(LINES, { column, descending }, 'en')
    .map(({ name }) => name)
    .join('');

test('figures are compared as numbers, names as words, and of equals the name decides', () => {
  expect(ranked('eliminated', true)).toBe('acbd');
  expect(ranked('eliminated', false)).toBe('bdca');
  expect(ranked('entity', false)).toBe('abcd');
  expect(ranked('entity', true)).toBe('dcba');
});

test('who has no share and no target stands behind who has', () => {
  expect(ranked('percent', true)).toBe('bacd');
  expect(ranked('target', true)).toBe('bacd');
});

test('Arabic names stand in the order of the Arabic alphabet', () => {
  const lines = [line('هيئة', '1'), line('بلدية', '1'), line('شرطة', '1')];
  const order = { column: 'entity', descending: false } as const;
  expect(rankEntities(lines, order, 'ar').map(({ name }) => name)).toEqual([
    ...['بلدية', 'شرطة', 'هيئة'],
  ]);
});

test.each(RANKING_COLUMNS)('by %s every line is there once', (column) => {
  expect([...ranked(column, true)].sort().join('')).toBe('abcd');
});
