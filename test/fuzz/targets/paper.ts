import assert from 'node:assert';
import { isRealDay } from '../../../src/language/dates/calendar';
import { readPaper } from '../../../src/language/records/readPaper';
import type { FuzzTarget } from '../fuzzTarget';
import { typed } from '../typed';

const TODAY = { year: 2026, month: 11, day: 25 };

/** Every number in it, however deep. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

export const target: FuzzTarget = {
  seeds: () => [
    '3 pages, ~40k/yr, since Jan 2020',
    'كنا نطبع ورقتين لكل معاملة وصارت استمارة إلكترونية من شهر ٣ ٢٠٢١ وما عاد نطبع شي',
    '5 sheets and 2 copies, about 1200 a month, we still print 10%',
    'one A4 form both sides, 20 requests a day, e-signature now, launched 2022',
    '٣ أوراق لكل طلب، حوالي ٢٢ ألف في السنة، أونلاين من يناير ٢٠٢٠',
    'nothing is printed any more except the originals',
    'two forms of 3 pages and a receipt, 6 in total',
    'باقي نطبع ٥٠٠ معاملة بالسنة',
  ],
  check(input) {
    const text = typed(input);
    for (const residual of [false, true]) {
      const { goLive, spans, rest, ...read } = readPaper(text, TODAY, { residual });
      for (const number of numbersIn(read))
        assert(Number.isFinite(number) && number >= 0, `a number of ${number}`);
      for (const day of goLive?.ambiguous ?? (goLive?.day ? [goLive.day] : []))
        assert(isRealDay(day), JSON.stringify(day));
      assert(
        spans.every((span) => span.text.trim() !== ''),
        'a field that was read from nothing',
      );
      assert.strictEqual(typeof rest, 'string');
    }
  },
  longest: 600,
};
