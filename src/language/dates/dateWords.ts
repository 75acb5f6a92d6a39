import dateNames from './dateNames.json';
import { GREGORIAN_MONTHS, HIJRI_MONTHS } from './monthNames';
import { keyedPhrases, phraseSet, phraseTable, type PhraseTable } from '../tokens/phraseTable';
import { wordSet } from '../text/wordSet';
import datePhrases from './datePhrases.json';

export type Calendar = 'gregorian' | 'hijri';
export type DayUnit = 'day' | 'week' | 'month' | 'year';
/** The one before, this one, the one after. */
type Shift = -1 | 0 | 1;
export type Edge = 'start' | 'mid' | 'end';

/** The months that a name may stand for: «ربيع» alone is the third or the fourth. */
export interface MonthWord {
  months: readonly number[];
  calendar: Calendar;
}

const named = (calendar: Calendar, names: readonly (readonly string[])[]) =>
  names.map((list, index): [MonthWord, string] => [
    { months: [index + 1], calendar },
    list.join(','),
  ]);
/** A row of `dateNames.json`: a meaning and the words for it, with commas between them. */
interface Row<T> {
  value: T;
  words: string;
}
const rows = <T>(list: readonly Row<T>[]) =>
  list.map(({ value, words }): [T, string] => [value, words]);

/** Other spellings than those of the calendar, Arabizi and the Maghreb included. */
export const MONTH_WORDS = phraseTable<MonthWord>([
  ...named('gregorian', GREGORIAN_MONTHS),
  ...named('hijri', HIJRI_MONTHS),
  ...rows(dateNames.otherMonthNames as Row<MonthWord>[]),
]);

/** Sunday 0 to Saturday 6. */
export const WEEKDAYS = phraseTable(rows(dateNames.weekdays));

/** Days as seen from today. */
export const RELATIVE_DAYS = phraseTable(rows(dateNames.relativeDays));

/** The same as today if it stands alone; «for two years now» it only fills. */
export const NOW = phraseSet(datePhrases.now);

/** How a period lies to today's: the one before, this one, the one after. */
export const SHIFTS = phraseTable(rows(dateNames.shifts as Row<Shift>[]));

/** Years and months as seen from today in one word. */
export const SHIFTED_UNITS = phraseTable(
  rows(dateNames.shiftedUnits as Row<{ unit: DayUnit; shift: Shift }>[]),
);

export interface UnitOfTime {
  unit: DayUnit;
  /** What the word says by itself: one, two («شهرين»), or nothing, in the plural. */
  count?: 1 | 2;
}

export const TIME_UNITS = phraseTable(rows(dateNames.timeUnits as Row<UnitOfTime>[]));

export const AGO = phraseSet(datePhrases.ago);
export const AHEAD = phraseSet(datePhrases.ahead);
/** "in three months"; elsewhere it says nothing. */
export const IN = phraseSet(datePhrases.in);
/** Before the time of which something is said: "during", «خلال». */
export const DURING = phraseSet(datePhrases.during);
/** Between the two ends of a period: "Sunday to Thursday". */
export const TOWARDS = wordSet(datePhrases.towards);
/** Lead to what is compared with, with the word for "from" in Arabic: «أقل من». */
export const COMPARATIVES = phraseSet(datePhrases.comparatives);
export const SINCE = phraseSet(datePhrases.since);

export const ORDINAL_DAYS = phraseTable(rows(dateNames.ordinals));
export const ORDINAL_ENDINGS = wordSet(datePhrases.ordinalEndings);

const QUARTERS: readonly (readonly [number, string])[] = [
  [1, 'first st اول الاول'],
  [2, 'second nd ثاني الثاني'],
  [3, 'third rd ثالث الثالث'],
  [4, 'fourth th رابع الرابع'],
];
const EN_QUARTER = ['quarter', 'qtr'];
const AR_QUARTER = ['ربع', 'الربع', 'ربع السنه', 'الربع السنوي'];

/** Quarters 1 to 4 and halves 1 and 2 of a year. */
export const YEAR_PARTS = phraseTable<{ part: 'quarter' | 'half'; index: number }>([
  ...QUARTERS.map(([index, words]): [{ part: 'quarter'; index: number }, string] => {
    const [english = '', ending = '', ...arabic] = words.split(' ');
    const last = index === 4 ? ',last quarter of,الربع الاخير' : '';
    return [
      { part: 'quarter', index },
      [
        ...EN_QUARTER.flatMap((quarter) => [
          `${english} ${quarter}`,
          `${index} ${ending} ${quarter}`,
          `${quarter} ${index}`,
        ]),
        `q ${index},q${index},quarter ${['one', 'two', 'three', 'four'][index - 1] ?? ''}`,
        ...arabic.flatMap((word) => AR_QUARTER.map((quarter) => `${quarter} ${word}`)),
        `الربع ${index},ربع ${index},el rob3 el ${['awal', 'thani', 'thaleth', 'rabe3'][index - 1] ?? ''}${last}`,
      ].join(','),
    ];
  }),
  [{ part: 'half', index: 1 }, 'h 1, first half, 1 st half, النصف الاول, نصف اول, النص الاول'],
  [
    { part: 'half', index: 2 },
    'h 2, second half, 2 nd half, النصف الثاني, النص الثاني, النصف الاخير',
  ],
]);
export const QUARTER_NOUN = phraseSet(datePhrases.quarterNoun);

export const EDGES: PhraseTable<Edge> = keyedPhrases(datePhrases.edges);

export const CALENDAR_MARKS: PhraseTable<Calendar> = keyedPhrases(datePhrases.calendarMarks);
