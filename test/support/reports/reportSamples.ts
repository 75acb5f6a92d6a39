import Big from 'big.js';
import type { Grade } from '../../../src/records/model/recordFigures';
import type {
  AgainstTarget,
  ProgressReport,
  Totals,
} from '../../../src/records/reporting/progressReport';

/** Totals whose parts fit together. */
export function sampleTotals(records: number, baseline: string, eliminated: string): Totals {
  const share = (part: number) => ({
    records: Math.round(records * part),
    eliminatedSheets: Big(eliminated).times(part).toFixed(),
    ...(Big(eliminated).gt(0) ? { percent: Big(part).times(100).toFixed(2) } : {}),
  });
  const grades: Record<Grade, ReturnType<typeof share>> = {
    A: share(0.62),
    B: share(0.28),
    C: share(0.1),
  };
  return {
    records,
    leftOut: records > 3 ? 2 : 0,
    baselineSheets: baseline,
    residualSheets: Big(baseline).minus(eliminated).toFixed(),
    eliminatedSheets: eliminated,
    ...(Big(baseline).gt(0)
      ? { reductionPercent: Big(eliminated).times(100).div(baseline).toFixed(2) }
      : {}),
    grades,
  };
}

const target: AgainstTarget = {
  target: { percent: 50, by: '2018-12-31', sources: ['SD-2019-01'] },
  basis: 'logged',
  baselineSheets: '5000000',
  percent: '46.50',
  reached: false,
};

/** A report about all entities with so many of them, each of a little less than the one before. */
export function sampleReport(
  entityIds: readonly string[],
  change: Partial<ProgressReport> = {},
): ProgressReport {
  const part = (at: number) => ({
    verified: sampleTotals(9 - (at % 9), '1000000', String(900_000 - at * 7_000)),
    pending: { records: at % 3, eliminatedSheets: String((at % 3) * 1500) },
  });
  return {
    scope: {},
    asOf: '2026-11-26',
    verified: sampleTotals(128, '5000000', '3625000.5'),
    pending: { records: 11, eliminatedSheets: '84000' },
    savedToDate: '21000417',
    againstTarget: target,
    againstFinalTarget: {
      ...target,
      target: { percent: 100, by: '2021-12-12', sources: ['SEED'] },
    },
    entities: entityIds.map((entityId, at) => ({ entityId, ...part(at) })),
    phases: [
      { phaseId: 'phase-1', entitiesWithRecords: 4, ...part(1), againstTarget: target },
      { phaseId: 'phase-2', entitiesWithRecords: 3, ...part(2) },
    ],
    types: [
      { processType: 'customer_service', ...part(3) },
      { processType: 'internal_process', ...part(4) },
    ],
    months: [
      ['2017-06', '100000'],
      ['2018-03', '900000'],
      ['2018-11', '1500000'],
      ['2020-02', '2900000'],
      ['2021-06', '3625000.5'],
    ].map(([month = '', cumulativeSheets = '']) => ({
      month,
      records: 9,
      eliminatedSheets: '100000',
      cumulativeSheets,
      cumulativePercent: Big(cumulativeSheets).times(100).div('5000000').toFixed(2),
    })),
    ...change,
  };
}
