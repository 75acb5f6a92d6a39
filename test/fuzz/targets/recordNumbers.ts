import assert from 'node:assert';
import {
  findRecordNumber,
  formatRecordNumber,
  parseRecordNumber,
} from '../../../src/records/model/recordNumber';
import type { FuzzTarget } from '../fuzzTarget';
import { typed } from '../typed';

export const target: FuzzTarget = {
  seeds: () => [
    'PL-RTA-2026-0001',
    'pl rta 2026 1',
    '«PL-RTA-٢٠٢٦-٠٠٠١»',
    'open PLDEWA20260012 please',
    'pl_d3_2024/10000',
    'PL rta 2026 ١٢',
    'PL–DET–2025–123456789',
  ],
  check(input) {
    const text = typed(input);
    const alone = parseRecordNumber(text);
    const found = findRecordNumber(text);
    if (alone) {
      assert(Number.isSafeInteger(alone.sequence) && alone.sequence > 0);
      assert.deepStrictEqual(parseRecordNumber(formatRecordNumber(alone)), alone);
      assert.strictEqual(found, formatRecordNumber(alone));
    }
    if (found !== undefined) assert.strictEqual(findRecordNumber(found), found);
  },
  longest: 600,
};
