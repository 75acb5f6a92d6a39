import type { DayUnit } from './dateWords';
import { phraseSet, phraseTable } from '../tokens/phraseTable';

/** How a date that follows bounds a period. */
export type Lead = 'in' | 'since' | 'until' | 'between' | 'after' | 'before';

/** Said right before a date. */
export const PERIOD_LEADS = phraseTable<Lead>([
  [
    'in',
    `in, during, for, of, on, over, throughout, within, in the year, in the month of, for the year,
    في, خلال, ف, ب, ل, لشهر, لسنه, لعام, عن, مال, حق, fi, fe, khelal`,
  ],
  [
    'since',
    `since, from, starting, starting in, starting from, beginning, as of, ever since,
    منذ, مند, من, ابتداء من, بدءا من, اعتبارا من, من بعد, men, min, mn, mundhu`,
  ],
  [
    'until',
    `until, till, til, to, up to, upto, through, by, as late as,
    حتي, الي, لين, لغايه, لحد, 7atta, ela, lain, lein`,
  ],
  ['between', 'between, بين, ما بين, bain, bein'],
  ['after', 'after, بعد, عقب, ba3d'],
  ['before', 'before, prior to, قبل, gabl, qabl'],
]);

/** Between the two dates of a range. */
export const RANGE_LINKS = phraseSet(
  `to, until, till, and, through, up to, thru, -, –, /, الي, حتي, لين, لغايه, و, ela, lein, w`,
);

/** "the last three months": what stands before or behind the number and its unit. */
export const LATEST = phraseSet(
  `last, past, previous, the last, the past, latest, recent, preceding, اخر, خلال اخر, في اخر, akher, a5er`,
);

/** Periods in one word, up to today. */
export const TO_DATE = phraseTable<DayUnit>([
  ['year', 'ytd, year to date, so far this year, من بدايه السنه, من اول السنه, من بدايه العام'],
  ['month', 'mtd, month to date, so far this month, من بدايه الشهر, من اول الشهر'],
  ['week', 'wtd, week to date, so far this week, من بدايه الاسبوع'],
]);

/** "today" without one of these is the day of the report: "how far are we today". */
export const SAVING = phraseSet(
  `save, saved, saves, saving, savings, eliminate, eliminated, launched, went live,
  وفر, وفرنا, وفرت, وفروا, الوفر, توفير, التوفير, استغنينا, استغنت, اطلقنا, waffarna, waffarat, wafarna`,
);
/** "today", as of which everything is told. */
export const TODAY = phraseSet('today, اليوم, el yom, elyom, alyoum, alyom, النهارده, اليوم هذا');

/** Says that everything until now is meant: no period at all. */
export const UNTIL_NOW = phraseSet(
  `to date, until now, till now, up to now, so far, by now, as of now, as of today, to this day, until today, up to today, till today, right now, now, at the moment, currently, of all time, overall,
  حتي الان, الي الان, لين الحين, لين الان, لحد الان, للحين, حتي اليوم, لين اليوم, الي اليوم, لحد اليوم, الحين, الان, حاليا, لين هالحين, le7een, lel7een, al7een, el7een, lein al7een`,
);
