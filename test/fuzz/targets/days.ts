import assert from 'node:assert';
import { compareDays, findDate, isRealDay, type Day } from '../../../src/language/dates/calendar';
import { cleanText } from '../../../src/language/text/cleanText';
import { readDay } from '../../../src/language/dates/readDay';
import { periodIn } from '../../../src/language/dates/readPeriod';
import { cleanInput, typedTokens } from '../../../src/language/tokens/tokens';
import { isoOf } from '../../../dialogs/logProcess/reading/readFieldValue';
import type { FuzzTarget } from '../fuzzTarget';
import { typed } from '../typed';

const TODAY: Day = { year: 2026, month: 11, day: 25 };

const expectReal = (day: Day) => assert(isRealDay(day), `no such day: ${JSON.stringify(day)}`);

export const target: FuzzTarget = {
  seeds: () => [
    '1/9/2026',
    'since Jan 2020',
    'الأحد الماضي',
    'قبل شهرين',
    '١ رمضان ١٤٤٤',
    'Q1 2021',
    'sorry, May',
    '5 May 2021 at 9:00 am',
    'الربع الأول من ٢٠٢٤',
    'آخر ثلاثة أشهر',
    'من يناير إلى مارس',
    'this month',
    'between 2019 and 2021',
    'the 2nd week of March 2023',
    'أول الشهر الجاي',
    '2020-02-29',
    '٢٩/٢/٢٠٢١',
    'two years ago',
    'yesterday',
    'في رمضان',
    'mid 1445 AH',
    'last 90 days',
  ],
  check(input) {
    const text = typed(input);
    const read = readDay(cleanText(text), TODAY);
    if (read?.day) {
      expectReal(read.day);
      // Figures are no year of another century.
      if (read.day.year >= 1900 && read.day.year < 2100)
        assert.deepStrictEqual(readDay(isoOf(read.day), TODAY)?.day, read.day, 'as an ISO day');
    }
    read?.ambiguous?.forEach((day, at, all) => {
      expectReal(day);
      if (at > 0) assert(compareDays(all[at - 1] ?? day, day) < 0, 'not the earliest first');
    });
    const found = findDate(cleanText(text));
    if (found) expectReal(found);
    const period = periodIn(typedTokens(cleanInput(text)), TODAY)?.period;
    if (!period || period.fault) return;
    expectReal(period.from);
    expectReal(period.until);
    assert(compareDays(period.from, period.until) <= 0, 'it ends before it begins');
  },
  longest: 600,
};
