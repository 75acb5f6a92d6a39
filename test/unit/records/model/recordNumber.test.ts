import fc from 'fast-check';
import {
  findRecordNumber,
  formatRecordNumber,
  parseRecordNumber,
} from '../../../../src/records/model/recordNumber';
import { cpuOf } from '../../../support/process/cpuOf';

const FIRST = { code: 'RTA', year: 2026, sequence: 1 };

describe('record numbers', () => {
  it('are written with at least four digits', () => {
    expect(formatRecordNumber(FIRST)).toBe('PL-RTA-2026-0001');
    expect(formatRecordNumber({ ...FIRST, sequence: 12345 })).toBe('PL-RTA-2026-12345');
  });

  it.each([
    'PL-RTA-2026-0001',
    'pl rta 2026 1',
    'Pl-Rta 2026-01',
    'PL-RTA-٢٠٢٦-٠٠٠١',
    'PL–RTA–۲۰۲۶–۱',
    'plrta20260001',
    'PL-RTA20260001',
    '\u202aPL-RTA-2026-0001\u202c',
    '  PL_RTA_2026_0001  ',
  ])('are read from %p', (text) => {
    expect(parseRecordNumber(text)).toEqual(FIRST);
  });

  it.each([
    'PL-RTA-2026',
    'PL-2026-0001',
    'PL-RTA-2026-0000',
    'PL-RTA-1926-0001',
    'RTA-2026-0001',
    'PL-RTA-2026-0001 and more',
    '',
  ])('are not read from %p', (text) => {
    expect(parseRecordNumber(text)).toBeUndefined();
  });

  it.each([
    ['what about PL-RTA-2026-0001?', 'PL-RTA-2026-0001'],
    ['افتح السجل PL-RTA-٢٠٢٦-٠٠١٢ من فضلك', 'PL-RTA-2026-0012'],
    ['السجل pl dewa 2026 7', 'PL-DEWA-2026-0007'],
    ['open pl-d3-2026-12.', 'PL-D3-2026-0012'],
  ])('are found in %p', (text, number) => {
    expect(findRecordNumber(text)).toBe(number);
  });

  it.each([
    'plan 2026 1',
    'plan 2026-2027',
    'apply rta 2026 1',
    'pl in 2026',
    'the rta logged 2026 sheets',
  ])('are not found in %p', (text) => {
    expect(findRecordNumber(text)).toBeUndefined();
  });

  it('lead back to the same parts', () => {
    const parts = fc.record({
      code: fc.stringMatching(/^[A-Z][A-Z0-9]{1,7}$/),
      year: fc.integer({ min: 2000, max: 2099 }),
      sequence: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(parts, (number) => {
        const written = formatRecordNumber(number);
        expect(parseRecordNumber(written)).toEqual(number);
        expect(findRecordNumber(`see ${written.toLowerCase().replaceAll('-', ' ')}!`)).toBe(
          written,
        );
      }),
    );
  });

  it('are looked for in no long time', () => {
    for (const text of ['PL '.repeat(400), `PL ${'A'.repeat(990)}`, `PL ${'20'.repeat(490)}`])
      expect(cpuOf(() => findRecordNumber(text))).toBeLessThan(200);
  });
});
