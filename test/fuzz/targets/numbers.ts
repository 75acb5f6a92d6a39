import assert from 'node:assert';
import { parseNumber } from '../../../src/language/numbers/parseNumber';
import { readAmount, type Amount } from '../../../src/language/numbers/readAmount';
import { readNumber } from '../../../src/records/rules/readNumber';
import type { FuzzTarget } from '../fuzzTarget';
import { typed, withArabicDigits } from '../typed';

const isCount = (value: number) => Number.isFinite(value) && value >= 0;

function expectAmount({ value, range }: Amount): void {
  if (range) assert(isCount(range.from) && range.from <= range.to && isCount(range.to));
  else assert(isCount(value), `an amount of ${value}`);
}

/** Letters beside a digit make a word of it, in which digits of another script mean nothing. */
const WORD_WITH_DIGITS = /[\p{L}\p{M}]\d|\d[\p{L}\p{M}]/u;

export const target: FuzzTarget = {
  seeds: () => [
    '1,200',
    '40k',
    'twelve hundred',
    'ألف ومئتين',
    'about 40k a year',
    'بين ٣٠ و٤٠ ألف معاملة بالسنة',
    'sorry, 6, not 5',
    '2 for the form and 1 receipt, so 3 in total',
    '1.200.000,50',
    '1,20,000',
    '3½ sheets per transaction',
    'three to five pages each',
    'ورقتين لكل معاملة',
    'مليون ونص',
    'None',
    'ما في شي',
    '12 months x 500',
    '٪٣٠',
    '0.5',
    '1e5',
    '2️⃣',
    '7\\u200f5',
  ],
  check(input) {
    const text = typed(input);
    const number = parseNumber(text);
    if (number !== undefined) assert(isCount(number), `a number of ${number}`);
    const amount = readAmount(text);
    if (amount) expectAmount(amount);
    if (!WORD_WITH_DIGITS.test(text))
      assert.deepStrictEqual(readAmount(withArabicDigits(text)), amount, 'in Arabic digits');
    for (const field of ['transactionsPerYear', 'digitalShare'] as const) {
      const read = readNumber(field, text);
      if (read) assert(isCount(read.value), `${field} of ${read.value}`);
    }
  },
  longest: 600,
};
