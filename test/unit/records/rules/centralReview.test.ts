import { centralReasons } from '../../../../src/records/rules/centralReview';
import type { Figures } from '../../../../src/records/model/recordFigures';
import type { RecordFields } from '../../../../src/records/model/recordFields';

const figures = (eliminatedSheets: string, grade: Figures['grade'] = 'A'): Figures => ({
  baselineSheets: eliminatedSheets,
  residualSheets: '0',
  eliminatedSheets,
  grade,
  calcVersion: '1',
});
const ORDINARY: RecordFields = { processType: 'internal_process' };
const isSampled = (number: string) =>
  centralReasons(ORDINARY, figures('1'), number).includes('sample');
const numbers = Array.from(
  { length: 10_000 },
  (_, index) => `PL-RTA-2026-${String(index + 1).padStart(4, '0')}`,
);
const UNSAMPLED = numbers.find((number) => !isSampled(number)) ?? '';

describe('central review', () => {
  it('is for what is large, and leaves the threshold itself to the entity', () => {
    expect(centralReasons(ORDINARY, figures('1000000'), UNSAMPLED)).toEqual([]);
    expect(centralReasons(ORDINARY, figures('1000000.01'), UNSAMPLED)).toEqual(['large']);
    expect(centralReasons(ORDINARY, figures('11'), UNSAMPLED, 10)).toEqual(['large']);
  });

  it('is for estimates, for several entities and for voluntary printing', () => {
    expect(centralReasons(ORDINARY, figures('1', 'C'), UNSAMPLED)).toEqual(['estimate']);
    expect(centralReasons({ processType: 'inter_entity' }, figures('1'), UNSAMPLED)).toEqual([
      'inter_entity',
    ]);
    const voluntary: RecordFields = { processType: 'voluntary_printing' };
    expect(centralReasons(voluntary, figures('2000000', 'C'), UNSAMPLED)).toEqual([
      'large',
      'estimate',
      'voluntary',
    ]);
  });

  it('is for one in twenty of all numbers, spread over those that follow each other', () => {
    const sampled = numbers.map(isSampled);
    for (let from = 0; from < numbers.length; from += 2000) {
      const count = sampled.slice(from, from + 2000).filter(Boolean).length;
      // 100 expected, with a standard deviation of 9.7.
      expect(count).toBeGreaterThan(60);
      expect(count).toBeLessThan(140);
    }
  });

  it('draws the same sample every time', () => {
    expect(numbers.slice(0, 200).filter(isSampled)).toEqual(
      numbers.slice(0, 200).filter(isSampled),
    );
    expect(numbers.slice(0, 60).filter(isSampled)).toEqual([
      'PL-RTA-2026-0015',
      'PL-RTA-2026-0017',
      'PL-RTA-2026-0026',
      'PL-RTA-2026-0031',
      'PL-RTA-2026-0056',
      'PL-RTA-2026-0058',
      'PL-RTA-2026-0059',
    ]);
  });
});
