import fc from 'fast-check';
import { portfolio as portfolioOf } from '../../../../src/records/rules/portfolio';
import type { Grade } from '../../../../src/records/model/recordFigures';
import type { BundleLink, Counted } from '../../../../src/records/model/recordStore';
import { cpuOf } from '../../../support/process/cpuOf';

const numbered = (index: number) => `PL-RTA-2026-${String(index).padStart(4, '0')}`;

function record(
  index: number,
  [baseline, eliminated]: readonly [string, string],
  { partOf, grade = 'A' }: { partOf?: number; grade?: Grade | undefined } = {},
): Counted {
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    number: numbered(index),
    entityId: 'rta',
    partOf: partOf === undefined ? null : numbered(partOf),
    figures: {
      baselineSheets: baseline,
      residualSheets: '0',
      eliminatedSheets: eliminated,
      grade,
      calcVersion: '1',
    },
  };
}

const portfolio = (counted: readonly Counted[], links: readonly BundleLink[] = []) =>
  portfolioOf({ counted, links });
const linkOf = ({ number, entityId, partOf }: Counted): BundleLink => ({
  number,
  entityId,
  partOf,
});

describe('portfolio', () => {
  it('takes the percentage of the sums, not the mean of the percentages', () => {
    // 10 % of a large one and 90 % of a small one: the mean would be 50 %.
    const total = portfolio([record(1, ['900', '90']), record(2, ['100', '90'])]);
    expect(total).toMatchObject({
      records: 2,
      baselineSheets: '1000',
      eliminatedSheets: '180',
      reductionPercent: '18.00',
    });
  });

  it('shows what stands behind the sum', () => {
    const { grades } = portfolio([
      record(1, ['100', '60']),
      record(2, ['100', '30'], { grade: 'B' }),
      record(3, ['100', '10'], { grade: 'C' }),
    ]);
    expect(grades).toEqual({
      A: { records: 1, eliminatedSheets: '60', percent: '60.00' },
      B: { records: 1, eliminatedSheets: '30', percent: '30.00' },
      C: { records: 1, eliminatedSheets: '10', percent: '10.00' },
    });
  });

  it('takes a figure without a method for an estimate', () => {
    const { figures, ...rest } = record(1, ['100', '60']);
    const { grade, ...ungraded } = figures;
    expect(grade).toBe('A');
    expect(portfolio([{ ...rest, figures: ungraded }]).grades.C.records).toBe(1);
  });

  it('is empty where nothing is verified', () => {
    const total = portfolio([]);
    expect(total).toMatchObject({ records: 0, baselineSheets: '0', leftOut: [] });
    expect(total.reductionPercent).toBeUndefined();
    expect(total.grades.A.percent).toBeUndefined();
  });

  it('counts a record once that comes twice', () => {
    expect(portfolio([record(1, ['10', '5']), record(1, ['10', '5'])]).records).toBe(1);
  });

  it('takes a bundle in place of its parts', () => {
    const total = portfolio([
      record(1, ['100', '100']),
      record(2, ['60', '60'], { partOf: 1 }),
      record(3, ['5', '5'], { partOf: 2 }),
    ]);
    expect(total).toMatchObject({ records: 1, eliminatedSheets: '100' });
    expect(total.leftOut).toEqual([numbered(2), numbered(3)]);
  });

  it('takes the parts while the bundle is not verified', () => {
    const parts = [record(2, ['60', '60'], { partOf: 1 }), record(3, ['5', '5'], { partOf: 1 })];
    expect(portfolio(parts)).toMatchObject({ records: 2, eliminatedSheets: '65' });
  });

  it('sees a bundle above one that is not verified', () => {
    const records = [record(1, ['100', '100']), record(3, ['5', '5'], { partOf: 2 })];
    const between = record(2, ['60', '60'], { partOf: 1 });
    expect(portfolio(records, [linkOf(between)]).records).toBe(1);
  });

  it('takes no bundle of another entity, nor sees one above it', () => {
    const other = { entityId: 'dewa' };
    const part = record(3, ['5', '5'], { partOf: 2 });
    const whole = record(1, ['100', '100']);
    const between = linkOf(record(2, ['60', '60'], { partOf: 1 }));
    expect(portfolio([{ ...whole, ...other }, part], [between]).records).toBe(2);
    expect(portfolio([whole, part], [{ ...between, ...other }]).records).toBe(2);
    const beside = { ...record(2, ['60', '60']), ...other };
    expect(portfolio([beside, part]).records).toBe(2);
  });

  it('takes one of those that are part of each other, and nothing below them', () => {
    const total = portfolio([
      record(3, ['30', '30'], { partOf: 1 }),
      record(1, ['10', '10'], { partOf: 2 }),
      record(2, ['20', '20'], { partOf: 3 }),
      record(4, ['40', '40'], { partOf: 3 }),
      record(5, ['50', '50'], { partOf: 5 }),
    ]);
    expect(total).toMatchObject({ records: 2, eliminatedSheets: '60' });
  });

  it('ends in any net of parts, and counts something of every round', () => {
    const anyParents = fc.array(fc.option(fc.nat(29), { nil: undefined }), {
      minLength: 1,
      maxLength: 30,
    });
    const anyCounted = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(anyParents, anyCounted, (parents, isCounted) => {
        const all = parents.map((partOf, index) =>
          record(index, ['1', '1'], partOf === undefined ? {} : { partOf }),
        );
        const counted = all.filter((_, index) => isCounted[index]);
        const total = portfolio(counted, all.map(linkOf));
        expect(total.records + total.leftOut.length).toBe(counted.length);
        expect(total.records > 0).toBe(counted.length > 0);
      }),
    );
  });

  it('agrees with a count by hand over any forest of records', () => {
    // Each is part of an earlier one or of none, so that there are no rounds.
    const node = fc.record({
      above: fc.option(fc.nat(), { nil: undefined }),
      baseline: fc.nat(1_000_000),
      counted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 40 }), (nodes) => {
        const parentOf = nodes.map(({ above }, index) =>
          above === undefined || index === 0 ? undefined : above % index,
        );
        const hasCountedAbove = (index: number): boolean => {
          const parent = parentOf[index];
          if (parent === undefined) return false;
          return nodes[parent]?.counted === true || hasCountedAbove(parent);
        };
        const all = nodes.map(({ baseline }, index) => {
          const partOf = parentOf[index];
          return record(
            index,
            [String(baseline), String(baseline)],
            partOf === undefined ? {} : { partOf },
          );
        });
        const total = portfolio(
          all.filter((_, index) => nodes[index]?.counted),
          all.map(linkOf),
        );
        const expected = nodes
          .filter(({ counted }, index) => counted && !hasCountedAbove(index))
          .reduce((sum, { baseline }) => sum + baseline, 0);
        expect(total.baselineSheets).toBe(String(expected));
        expect(total.eliminatedSheets).toBe(String(expected));
      }),
    );
  });

  it('does not drift over a hundred thousand records', () => {
    // The multiplier and increment of Numerical Recipes: the same numbers every time.
    let seed = 20261125;
    let cents = 0n;
    const records = Array.from({ length: 100_000 }, (_, index) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const value = seed % 10_000_000;
      cents += BigInt(value);
      const sheets = `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
      return record(index, [sheets, sheets]);
    });
    const total = portfolio(records);
    const [whole = '', places = ''] = total.eliminatedSheets.split('.');
    expect(BigInt(whole + places.padEnd(2, '0'))).toBe(cents);
  });

  it('takes no long time over a chain of ten thousand bundles', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      record(index, ['1', '1'], index === 0 ? {} : { partOf: index - 1 }),
    );
    expect(portfolio(chain).records).toBe(1);
    expect(cpuOf(() => portfolio(chain))).toBeLessThan(2000);
  });
});
