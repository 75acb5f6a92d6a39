import type { Grade } from '../../../src/records/model/recordFigures';
import type {
  AgainstTarget,
  PartProgress,
  ProgressReport,
  Totals,
} from '../../../src/records/reporting/progressReport';

const BEFORE = 240_000;
const RESIDUAL = 800;

/** Totals of so many records that are all alike. */
export function sampleTotals(count: number): Totals {
  const sheets = (each: number) => String(count * each);
  const share = (percent: string) => ({
    records: count,
    eliminatedSheets: sheets(BEFORE - RESIDUAL),
    ...(count === 0 ? {} : { percent }),
  });
  const grades: Record<Grade, ReturnType<typeof share>> = {
    A: share('62.50'),
    B: share('25.13'),
    C: share('12.37'),
  };
  return {
    records: count,
    leftOut: count > 2 ? 1 : 0,
    baselineSheets: sheets(BEFORE),
    residualSheets: sheets(RESIDUAL),
    eliminatedSheets: sheets(BEFORE - RESIDUAL),
    ...(count === 0 ? {} : { reductionPercent: '99.67' }),
    grades,
  };
}

export const samplePart = (count: number): PartProgress => ({
  verified: sampleTotals(count),
  pending: { records: count, eliminatedSheets: String(count) },
});

export const sampleTarget = (change: Partial<AgainstTarget> = {}): AgainstTarget => ({
  target: { percent: 50, by: '2018-12-31', sources: [] },
  basis: 'logged',
  baselineSheets: '480000',
  percent: '37.25',
  reached: false,
  ...change,
});

const MONTHS = ['2018-03', '2019-01', '2021-11', '2026-11'];

/** A report of all entities as they stand after so many records. */
export function sampleReport(count: number, change: Partial<ProgressReport> = {}): ProgressReport {
  return {
    scope: {},
    asOf: '2026-11-26',
    ...samplePart(count),
    savedToDate: String(count * 1_234_567),
    entities: [],
    phases: [],
    types: [],
    months: MONTHS.slice(0, count).map((month, at) => ({
      month,
      records: 1,
      eliminatedSheets: '239200',
      cumulativeSheets: String(239_200 * (at + 1)),
    })),
    ...change,
  };
}
