import { FACTOR_SETS } from '../../../../src/records/model/factorSets';
import { estimatesOf } from '../../../../src/records/rules/recordEstimates';
import type { EntityFigure } from '../../../../src/records/model/recordStore';

const figure = (kind: EntityFigure['kind'], value: string): EntityFigure => ({
  entityId: 'rta',
  kind,
  year: null,
  value,
  source: 'Contract 7',
});
// The worked example of the method: 239,200 sheets a year.
const FIELDS = { transactionsPerYear: 40_000, minutesBefore: 12, minutesAfter: 7.5 };
const FIGURES = { eliminatedSheets: '239200' };

describe('estimates of one record', () => {
  it('makes none out of nothing: no factors, no prices, no minutes', () => {
    expect(estimatesOf({}, FIGURES, { entityFigures: [] })).toEqual({ costs: {} });
  });

  it('makes trees and emissions with a factor set alone', () => {
    const made = estimatesOf({}, FIGURES, {
      factorSet: FACTOR_SETS['2024'],
      entityFigures: [],
    });
    expect(Number(made.trees).toFixed(1)).toBe('28.7');
    expect((Number(made.kgCo2e) / 1000).toFixed(2)).toBe('1.60');
    expect(made.costs).toEqual({});
  });

  it('makes each cost line with the price of its own alone', () => {
    const basis = { entityFigures: [figure('cost_per_sheet', '0.12')] };
    expect(estimatesOf(FIELDS, FIGURES, basis)).toEqual({
      hours: '3000',
      costs: { paper: '28704' },
    });
    const priced = { entityFigures: [figure('hourly_rate', '90'), figure('storage_cost', '400')] };
    const stored = { ...FIELDS, storageAmount: 2.5, storageUnit: 'linear_metres' as const };
    expect(estimatesOf(stored, FIGURES, priced).costs).toEqual({ time: '270000', storage: '1000' });
    expect(estimatesOf({ ...stored, storageUnit: 'boxes' }, FIGURES, priced).costs).toEqual({
      time: '270000',
    });
  });

  it('counts no time where it takes longer now', () => {
    const slower = { ...FIELDS, minutesAfter: 20 };
    expect(estimatesOf(slower, FIGURES, { entityFigures: [] }).hours).toBeUndefined();
  });
});
