import assert from 'node:assert';
import { isRealDay } from '../../../src/language/dates/calendar';
import { readProgress } from '../../../src/language/records/readProgress';
import type { FuzzTarget } from '../fuzzTarget';
import { typed } from '../typed';

const TODAY = { year: 2026, month: 11, day: 25 };

export const target: FuzzTarget = {
  seeds: () => [
    'how far is … compared with others this year?',
    'top ten processes in 2024',
    'أكثر عشر عمليات توفيراً',
    'الشهادات من فئة A',
    'كم وفرنا من الورق هالسنة؟',
    'what waits for approval in … since March',
    'grades of customer services',
    'شو حسبة الإنجاز',
    'all entities, voluntary printing, Q2 2023',
    'my entity last year',
  ],
  check(input) {
    const { limit, period } = readProgress(typed(input), TODAY);
    if (limit !== undefined) assert(Number.isInteger(limit) && limit >= 1 && limit <= 100);
    if (period && !period.fault) assert(isRealDay(period.from) && isRealDay(period.until));
  },
  longest: 600,
};
