import Big from 'big.js';
import fc from 'fast-check';
import {
  baselineParts,
  shownParts,
  wholeSheets,
  type BaselineParts,
} from '../../../../src/records/rules/baselineParts';
import { figuresOf } from '../../../../src/records/rules/paperArithmetic';
import type { RecordFields } from '../../../../src/records/model/recordFields';

const hundredths = (max: number) => fc.integer({ min: 0, max }).map((value) => value / 100);
const someFields = fc.record<RecordFields>(
  {
    sheetsPerTransaction: fc.oneof(
      hundredths(300).filter((sheets) => sheets > 0),
      hundredths(50_000).filter((sheets) => sheets > 0),
    ),
    transactionsPerYear: fc.oneof(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 50_000_000 }),
    ),
    copiesPerTransaction: fc.integer({ min: 1, max: 20 }),
    copiesIncluded: fc.boolean(),
    residualSheetsPerTransaction: hundredths(300),
    residualTransactionsPerYear: fc.integer({ min: 0, max: 1_000 }),
    eliminationKind: fc.constantFrom('digital_form', 'scan_only'),
    shiftedTo: fc.constantFrom('none', 'customer'),
  },
  { requiredKeys: ['sheetsPerTransaction', 'transactionsPerYear'] },
);
const someFigures = someFields.map((fields) => figuresOf(fields)!);
const KEYS = ['stillPrinted', 'noLongerPrinted', 'notCounted'] as const;
const sumOf = (parts: BaselineParts) =>
  KEYS.reduce((sum, key) => sum.plus(parts[key]), Big(0)).toFixed();

describe('the parts of a baseline', () => {
  it('add up to what was before, exactly and as they are shown, of records and of sums', () => {
    fc.assert(
      fc.property(fc.array(someFigures, { minLength: 1, maxLength: 6 }), (figures) => {
        const total = (key: 'baselineSheets' | 'eliminatedSheets') =>
          figures.reduce((sum, one) => sum.plus(one[key]), Big(0)).toFixed();
        const residualSheets = figures
          .reduce((sum, one) => sum.plus(baselineParts(one).stillPrinted), Big(0))
          .toFixed();
        const sums = {
          baselineSheets: total('baselineSheets'),
          residualSheets,
          eliminatedSheets: total('eliminatedSheets'),
        };
        for (const one of [...figures, sums]) {
          const exact = baselineParts(one);
          const shown = shownParts(one);
          expect(sumOf(exact)).toBe(exact.before);
          expect(sumOf(shown)).toBe(shown.before);
          expect(shown.before).toBe(wholeSheets(one.baselineSheets));
          expect(shown.noLongerPrinted).toBe(wholeSheets(one.eliminatedSheets));
          for (const key of KEYS) {
            expect(Big(shown[key]).gte(0)).toBe(true);
            expect(Big(shown[key]).minus(exact[key]).abs().lte(1.5)).toBe(true);
            if (exact[key] === '0') expect(shown[key]).toBe('0');
          }
        }
        // The parts of a sum are the sums of the parts.
        const notCounted = figures.reduce(
          (sum, one) => sum.plus(baselineParts(one).notCounted),
          Big(0),
        );
        expect(baselineParts(sums).notCounted).toBe(notCounted.toFixed());
      }),
    );
  });

  it('count paper that is only scanned, or that others print now, as neither printed nor saved', () => {
    const fields: RecordFields = {
      sheetsPerTransaction: 3,
      transactionsPerYear: 1000,
      residualSheetsPerTransaction: 1,
      residualTransactionsPerYear: 200,
    };
    const partsOf = (change: RecordFields) => shownParts(figuresOf({ ...fields, ...change })!);
    const none = { before: '3000', stillPrinted: '200', noLongerPrinted: '0', notCounted: '2800' };
    expect(partsOf({ eliminationKind: 'scan_only' })).toEqual(none);
    expect(partsOf({ eliminationKind: 'digital_form', shiftedTo: 'customer' })).toEqual(none);
    expect(partsOf({ eliminationKind: 'digital_form' })).toEqual({
      ...none,
      noLongerPrinted: '2800',
      notCounted: '0',
    });
  });

  it('round half sheets up, and let what is still printed take what the rounding leaves', () => {
    const shown = shownParts({
      baselineSheets: '4.5',
      residualSheets: '1',
      eliminatedSheets: '3.5',
    });
    expect(shown).toEqual({
      before: '5',
      stillPrinted: '1',
      noLongerPrinted: '4',
      notCounted: '0',
    });
    expect(wholeSheets('0.49')).toBe('0');
    expect(wholeSheets('0.5')).toBe('1');
  });

  it('hold no more than the baseline while more is said to be left than there was', () => {
    const parts = baselineParts({
      baselineSheets: '100',
      residualSheets: '300',
      eliminatedSheets: '0',
    });
    expect(parts).toEqual({
      before: '100',
      stillPrinted: '100',
      noLongerPrinted: '0',
      notCounted: '0',
    });
  });
});
