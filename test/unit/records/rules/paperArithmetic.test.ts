import fc from 'fast-check';
import {
  CALC_VERSION,
  exceedsBaseline,
  figuresOf,
  realisedToDate,
  reductionPercent,
  sheetsFromPages,
  volumeAdjusted,
} from '../../../../src/records/rules/paperArithmetic';
import {
  a4Equivalent,
  costs,
  hours,
  kgCo2e,
  tonnes,
  trees,
} from '../../../../src/records/rules/recordEstimates';
import { FACTOR_SETS } from '../../../../src/records/model/factorSets';
import type { Evidence, RecordFields } from '../../../../src/records/model/recordFields';

/** Three A4 sheets on one side and a set of copies, 40,000 times a year; 2 % still need an original. */
const EXAMPLE: RecordFields = {
  sheetsPerTransaction: 3,
  copiesPerTransaction: 2,
  copiesIncluded: false,
  transactionsPerYear: 40_000,
  residualSheetsPerTransaction: 1,
  residualTransactionsPerYear: 800,
  baselineMethod: 'print_log',
  eliminationKind: 'digital_form',
  shiftedTo: 'none',
};
const hundredths = (max: number) => fc.integer({ min: 1, max }).map((value) => value / 100);
const someFields = fc.record<RecordFields>(
  {
    sheetsPerTransaction: hundredths(50_000),
    transactionsPerYear: fc.integer({ min: 1, max: 50_000_000 }),
    copiesPerTransaction: fc.integer({ min: 1, max: 20 }),
    copiesIncluded: fc.boolean(),
    residualSheetsPerTransaction: hundredths(1_000_000),
    residualTransactionsPerYear: fc.integer({ min: 0, max: 50_000_000 }),
    eliminationKind: fc.constantFrom('digital_form', 'scan_only'),
    shiftedTo: fc.constantFrom('none', 'customer'),
  },
  { requiredKeys: ['sheetsPerTransaction', 'transactionsPerYear'] },
);

describe('the worked example', () => {
  const figures = figuresOf(EXAMPLE);

  it('comes out to the sheet', () => {
    expect(figures).toEqual({
      baselineSheets: '240000',
      residualSheets: '800',
      eliminatedSheets: '239200',
      grade: 'B',
      calcVersion: CALC_VERSION,
    });
    expect(reductionPercent('240000', '800')).toBe('99.67');
    // 239,200 × 92 / 365 = 60,291.5…, half up.
    expect(realisedToDate('239200', '2026-01-01', '2026-04-03')).toBe('60292');
  });

  it('comes out in the estimates', () => {
    const weight = tonnes('239200', 'A4', 80);
    expect(weight).toBe('1.19351232');
    expect(Number(trees('239200', FACTOR_SETS['2024'])).toFixed(1)).toBe('28.7');
    expect(Number(kgCo2e(weight ?? '', FACTOR_SETS['2024']))).toBeCloseTo(1598.11, 2);
  });
});

describe('sheets from pages', () => {
  it('rounds up each document by itself, because two do not share a sheet', () => {
    expect(sheetsFromPages({ simplex: 3, duplex: 0 })).toBe('3');
    expect(sheetsFromPages({ simplex: 0, duplex: 5 })).toBe('3');
    expect(sheetsFromPages({ simplex: 1, duplex: 3 }, { simplex: 0, duplex: 3 })).toBe('5');
    expect(sheetsFromPages()).toBe('0');
  });
});

describe('figuresOf', () => {
  it('waits for sheets and transactions', () => {
    expect(figuresOf({ sheetsPerTransaction: 3 })).toBeUndefined();
    expect(figuresOf({ transactionsPerYear: 100 })).toBeUndefined();
    expect(figuresOf({ sheetsPerTransaction: 3, transactionsPerYear: 100 })).toEqual({
      baselineSheets: '300',
      residualSheets: '0',
      eliminatedSheets: '300',
      calcVersion: CALC_VERSION,
    });
  });

  it('does not multiply copies that the sheets count already', () => {
    expect(figuresOf({ ...EXAMPLE, copiesIncluded: true })?.baselineSheets).toBe('120000');
  });

  it('counts nothing for a scan, nor for paper that somebody else prints now', () => {
    expect(figuresOf({ ...EXAMPLE, eliminationKind: 'scan_only' })?.eliminatedSheets).toBe('0');
    for (const shiftedTo of ['customer', 'partner_entity', 'service_centre'] as const)
      expect(figuresOf({ ...EXAMPLE, shiftedTo })?.eliminatedSheets).toBe('0');
  });

  it('takes an annual total as it is, without transactions', () => {
    const fields: RecordFields = {
      baselineMethod: 'annual_total',
      sheetsPerYear: 40_000,
      eliminationKind: 'digital_form',
    };
    const total = { baselineSheets: '40000', calcVersion: CALC_VERSION };
    expect(figuresOf({ ...fields, sheetsPerYear: undefined })).toBeUndefined();
    // What it is without its source is an estimate.
    expect(figuresOf(fields)).toEqual({
      ...{ ...total, residualSheets: '0', eliminatedSheets: '40000', grade: 'C' },
    });
    const sourced = { ...fields, sheetsPerYearSource: 'The stores', residualSheetsPerYear: 500 };
    expect(figuresOf(sourced)).toEqual({
      ...{ ...total, residualSheets: '500', eliminatedSheets: '39500', grade: 'B' },
    });
    expect(figuresOf(sourced, { sheetsPerYear: 30_000 })?.eliminatedSheets).toBe('29500');
  });

  it('puts the values of the verifier in front', () => {
    const figures = figuresOf(EXAMPLE, {
      transactionsPerYear: 30_000,
      residualTransactionsPerYear: 1000,
    });
    expect(figures?.eliminatedSheets).toBe('179000');
  });

  it('keeps decimals that binary numbers do not have', () => {
    // 0.1 × 3 = 0.30000000000000004 in floating point.
    expect(figuresOf({ sheetsPerTransaction: 0.1, transactionsPerYear: 3 })?.baselineSheets).toBe(
      '0.3',
    );
  });

  it.each([
    ['counted', 'B'],
    ['print_log', 'B'],
    ['purchase_records', 'B'],
    ['sample', 'B'],
    ['estimate', 'C'],
  ] as const)('gives the method %s the grade %s', (baselineMethod, grade) => {
    expect(figuresOf({ ...EXAMPLE, baselineMethod })?.grade).toBe(grade);
  });

  it('gives a count the grade A only with confirmed evidence of before and after', () => {
    const piece = (kind: Evidence['kind']) => ({ kind, title: 'Proof', link: 'DMS:1' });
    const evidence = [piece('before_form'), piece('after_form'), piece('report')];
    const grade = (confirmed: number[], change: RecordFields = {}) =>
      figuresOf({ ...EXAMPLE, baselineMethod: 'counted', evidence, ...change }, {}, confirmed)
        ?.grade;
    for (const confirmed of [
      [1, 2],
      [1, 3],
      [2, 3],
      [1, 2, 3],
    ])
      expect(grade(confirmed)).toBe('A');
    for (const confirmed of [[], [1], [2], [3], [1, 4]]) expect(grade(confirmed)).toBe('B');
    expect(grade([1, 2], { baselineMethod: 'sample' })).toBe('B');
    expect(grade([1, 2], { baselineMethod: 'estimate' })).toBe('C');
    expect(grade([1, 2], { evidence: [] })).toBe('B');
  });

  it('is as exact as whole numbers of hundredths, and never negative', () => {
    fc.assert(
      fc.property(someFields, (fields) => {
        const figures = figuresOf(fields);
        const inHundredths = (value = 0) => BigInt(Math.round(value * 100));
        const copies = fields.copiesIncluded ? 1 : (fields.copiesPerTransaction ?? 1);
        const baseline =
          inHundredths(fields.sheetsPerTransaction) *
          BigInt(copies) *
          BigInt(fields.transactionsPerYear ?? 0);
        const residual =
          inHundredths(fields.residualSheetsPerTransaction) *
          BigInt(fields.residualTransactionsPerYear ?? 0);
        const isGone = fields.eliminationKind !== 'scan_only' && fields.shiftedTo !== 'customer';
        const eliminated = isGone && baseline > residual ? baseline - residual : 0n;
        expect(inExactHundredths(figures?.baselineSheets)).toBe(baseline);
        expect(inExactHundredths(figures?.residualSheets)).toBe(residual);
        expect(inExactHundredths(figures?.eliminatedSheets)).toBe(eliminated);
        expect(figures && exceedsBaseline(figures)).toBe(residual > baseline);
      }),
    );
  });

  it('never eliminates more because more remains', () => {
    fc.assert(
      fc.property(someFields, fc.integer({ min: 0, max: 1_000_000 }), (fields, more) => {
        const raised = {
          ...fields,
          residualTransactionsPerYear: (fields.residualTransactionsPerYear ?? 0) + more,
        };
        const before = inExactHundredths(figuresOf(fields)?.eliminatedSheets);
        expect(inExactHundredths(figuresOf(raised)?.eliminatedSheets) <= before).toBe(true);
      }),
    );
  });
});

function inExactHundredths(decimal = ''): bigint {
  const [whole = '', places = ''] = decimal.split('.');
  return BigInt(whole + places.padEnd(2, '0'));
}

describe('reductionPercent', () => {
  it('says 100 only when nothing is left', () => {
    // 20,960,743 of 20,984,104 sheets were once reported as 100 %.
    expect(reductionPercent('20984104', String(20984104 - 20960743))).toBe('99.89');
    expect(reductionPercent('1000000000', '1')).toBe('99.99');
    expect(reductionPercent('1000000000', '0')).toBe('100.00');
  });

  it('rounds a half to the even neighbour', () => {
    expect(reductionPercent('100000', '99995')).toBe('0.00');
    expect(reductionPercent('100000', '99985')).toBe('0.02');
  });

  it('has nothing to say without a baseline', () => {
    expect(reductionPercent('0', '0')).toBeUndefined();
  });
});

describe('realisedToDate', () => {
  it('begins on the day after the launch, and not before', () => {
    expect(realisedToDate('365', '2026-03-01', '2026-03-01')).toBe('0');
    expect(realisedToDate('365', '2026-03-01', '2026-03-02')).toBe('1');
    expect(realisedToDate('365', '2026-03-01', '2020-01-01')).toBe('0');
  });

  it('counts real days across years, 29 February included', () => {
    expect(realisedToDate('365', '2023-12-31', '2024-12-31')).toBe('366');
  });
});

describe('the estimates', () => {
  it('know the area of the A sizes, and of no other', () => {
    expect(tonnes('1000000', 'A3', 100)).toBe('12.474');
    expect(tonnes('1000000', 'A5', 100)).toBe('3.108');
    expect(tonnes('1', 'other', 80)).toBeUndefined();
    expect(a4Equivalent('10.5', 'A3')).toBe('21');
    expect(a4Equivalent('10', 'A5')).toBe('5');
    expect(a4Equivalent('10', 'other')).toBeUndefined();
  });

  it('show volumes that have grown or fallen beside the annual rate', () => {
    expect(volumeAdjusted(6, '0.02', 50_000)).toBe('299000');
    expect(volumeAdjusted(1, 2, 10)).toBe('-10');
  });

  it('take hours from minutes, not from sheets', () => {
    expect(hours(40_000, 4.5)).toBe('3000');
    expect(hours(1, 1)).toBe('0.0166666667');
  });

  it('keep the three lines of costs apart, and leave out what nobody has priced', () => {
    expect(
      costs({ sheets: '239200', costPerSheet: '0.12', hours: '10', storageMetres: 3 }),
    ).toEqual({ paper: '28704' });
    expect(costs({ storageMetres: 3, storageCost: 100, hours: 2, hourlyRate: '93.50' })).toEqual({
      storage: '300',
      time: '187',
    });
    expect(costs({})).toEqual({});
  });
});
