import { addDays, compareDays, isHijriYear, weekdayOf, type Day } from './calendar';
import type { DayAtom } from './dateTokens';
import {
  daySpan,
  hijriYearsOf,
  monthsSpan,
  mostRecent,
  onDay,
  yearOn,
  yearSpan,
  type Span,
} from './dateSpans';
import type { Calendar, DayUnit } from './dateWords';

interface Context {
  today: Day;
  /** The calendar that was named: هـ, AD. */
  mark: Calendar | undefined;
}
type Atoms = readonly DayAtom[];
type Reader = (atoms: Atoms, context: Context) => Span[];

const codesOf = (atoms: Atoms) => atoms.map(({ code }) => code).join('');
const YEARS_AHEAD = 20;

/** A year as typed; of two digits the century is this one, or the last if that is far ahead. */
function yearOf({ value, digits, code }: DayAtom, hijri: boolean, today: Day): number | undefined {
  if (code === 'y') return value;
  if (digits !== 2) return undefined;
  if (hijri) return 1400 + value;
  return 2000 + value > today.year + YEARS_AHEAD ? 1900 + value : 2000 + value;
}

interface MonthOfYear {
  year: number;
  month: number;
  calendar: Calendar;
}

const isGregorianYear = (year: number) => year >= 1900 && year <= 2100;

/** The months of a year that are meant; a Hijri month of a Gregorian year may be two. */
function monthsOf(month: DayAtom, yearAtom: DayAtom, { today, mark }: Context): MonthOfYear[] {
  const months = month.months ?? [month.value];
  const hijriMonth = month.calendar === 'hijri';
  const year = yearOf(yearAtom, mark === 'hijri' || (hijriMonth && mark === undefined), today);
  if (year === undefined) return [];
  const hijriYear = isHijriYear(year);
  if (!hijriYear && !isGregorianYear(year)) return [];
  if ((mark === 'hijri') !== hijriYear && mark !== undefined) return [];
  if (hijriYear && month.calendar === 'gregorian') return [];
  if (hijriMonth && !hijriYear)
    return hijriYearsOf(year).flatMap((other) =>
      months
        .filter((each) => monthsSpan(other, each, 'hijri')[0]?.first.year === year)
        .map((each) => ({ year: other, month: each, calendar: 'hijri' as const })),
    );
  const calendar = hijriYear ? 'hijri' : 'gregorian';
  return months.map((each) => ({ year, month: each, calendar }));
}

const monthOfYear = (month: DayAtom, year: DayAtom, context: Context) =>
  monthsOf(month, year, context).flatMap((each) =>
    monthsSpan(each.year, each.month, each.calendar),
  );
const dayOfYear = (day: DayAtom, month: DayAtom, year: DayAtom, context: Context) =>
  monthsOf(month, year, context).flatMap((each) =>
    daySpan({ year: each.year, month: each.month, day: day.value }, each.calendar),
  );

/** A month, or a day of it, without its year: the most recent that has begun. */
function mostRecentDay(month: DayAtom, day: DayAtom | undefined, { today, mark }: Context): Span[] {
  const calendar = month.calendar ?? mark ?? 'gregorian';
  if (mark !== undefined && mark !== calendar) return [];
  return (month.months ?? [month.value]).flatMap((each) =>
    mostRecent(today, calendar, (year) =>
      day
        ? daySpan({ year, month: each, day: day.value }, calendar)
        : monthsSpan(year, each, calendar),
    ),
  );
}

/** 20-01-31 is not a day to come if it can be read as a past one, the year first. */
function figures([day, month, year]: Atoms, context: Context): Span[] {
  if (!day || !month || !year) return [];
  const dayFirst = dayOfYear(day, month, year, context);
  const short = year.code === 'n' && [day, month, year].every(({ digits }) => digits === 2);
  const isAhead = ({ first }: Span) => compareDays(first, context.today) > 0;
  if (!short || !dayFirst.some(isAhead)) return dayFirst;
  const yearFirst = dayOfYear(year, month, day, context).filter((span) => !isAhead(span));
  return [...dayFirst, ...yearFirst];
}

const FIRST_SHORT_YEAR = 15;

/** "March 5"; "Mar 21" may also be March 2021. */
function monthAndNumber(month: DayAtom, number: DayAtom, context: Context): Span[] {
  const days = mostRecentDay(month, number, context);
  const mayBeYear =
    number.digits === 2 &&
    number.value >= FIRST_SHORT_YEAR &&
    number.value <= context.today.year % 100 &&
    month.calendar === 'gregorian';
  return mayBeYear ? [...days, ...monthOfYear(month, number, context)] : days;
}

function partOfYear(part: DayAtom, year: number): Span[] {
  const count = part.part === 'half' ? 6 : 3;
  if (isHijriYear(year)) return [];
  return monthsSpan(year, (part.value - 1) * count + 1, 'gregorian', { count });
}

function shiftedWeekday(weekday: number, shift: number, today: Day): Span[] {
  if (shift === 0) return [];
  const distance = (weekday - weekdayOf(today) + 7) % 7 || 7;
  return [onDay(addDays(today, shift > 0 ? distance : distance - 7 || -7))];
}

function shiftedMonth(month: DayAtom, shift: number, today: Day): Span[] {
  const calendar = month.calendar ?? 'gregorian';
  const year = yearOn(today, calendar);
  const spans = (from: number) =>
    (month.months ?? []).flatMap((each) => monthsSpan(from, each, calendar));
  if (shift === 0) return spans(year);
  if (shift < 0)
    return mostRecent(today, calendar, (each) =>
      spans(each).filter(({ last }) => compareDays(last, today) < 0),
    );
  const ahead = [year, year + 1].flatMap(spans);
  return ahead.filter(({ first }) => compareDays(first, today) > 0).slice(0, 1);
}

/** «٢٥ سبتمبر الماضي»: the last one that is over. */
function shiftedDay(day: DayAtom, month: DayAtom, shift: number, context: Context): Span[] {
  const { today } = context;
  const calendar = month.calendar ?? context.mark ?? 'gregorian';
  if (shift >= 0) return [];
  return (month.months ?? []).flatMap((each) =>
    mostRecent(today, calendar, (year) =>
      daySpan({ year, month: each, day: day.value }, calendar).filter(
        ({ last }) => compareDays(last, today) < 0,
      ),
    ),
  );
}

const MONDAY = 1;

function shiftedUnit(unit: DayUnit | undefined, shift: number, today: Day): Span[] {
  if (unit !== 'week') return [];
  const monday = addDays(today, -((weekdayOf(today) - MONDAY + 7) % 7) + 7 * shift);
  return [{ first: monday, last: addDays(monday, 6), precision: 'week', calendar: 'gregorian' }];
}

function shiftedQuarter(shift: number, today: Day): Span[] {
  const first = 3 * Math.floor((today.month - 1) / 3) + 1 + 3 * shift;
  const year = today.year + Math.floor((first - 1) / 12);
  return monthsSpan(year, ((first - 1 + 12) % 12) + 1, 'gregorian', { count: 3 });
}

/** A year alone; figures such as 1850 or 2300 are not years. */
function yearAlone({ value }: DayAtom, { mark }: Context): Span[] {
  const hijri = isHijriYear(value);
  if (!hijri && (value < 1990 || value > 2100)) return [];
  if (mark !== undefined && (mark === 'hijri') !== hijri) return [];
  return yearSpan(value, hijri ? 'hijri' : 'gregorian');
}

const pick = (atoms: Atoms, code: string) => atoms.find((atom) => atom.code === code);
/** The three parts of a date by their order, such as "dMy". */
const ordered =
  (order: 'dmy' | 'ymd' | 'mdy' | 'ydm'): Reader =>
  (atoms, context) => {
    const [day, month, year] = ['d', 'm', 'y'].map((part) => atoms[order.indexOf(part)]);
    return day && month && year ? dayOfYear(day, month, year, context) : [];
  };

/** Forms of dates over the codes of their parts, strokes left in if they tell. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^D$/, ([at], { today }) => (at ? [onDay(addDays(today, at.value))] : [])],
  [/^(?:n\/?n\/?y|n\/n\/n)$/, figures],
  [/^n\/?M\/?[yn]$/, ordered('dmy')],
  [/^y\/?[nM]\/?n$/, ordered('ymd')],
  [/^(?:M\/?n\/?y|M\/n\/n)$/, ordered('mdy')],
  [/^y\/?n\/?M$/, ordered('ydm')],
  [
    /^[Mn]\/?y$/,
    ([month, year], context) => (month && year ? monthOfYear(month, year, context) : []),
  ],
  [
    /^y\/?[Mn]$/,
    ([year, month], context) => (month && year ? monthOfYear(month, year, context) : []),
  ],
  [/^n\/n$/, ([day, month], context) => (month ? mostRecentDay(month, day, context) : [])],
  [/^n\/?M$/, ([day, month], context) => (month ? mostRecentDay(month, day, context) : [])],
  [/^M\/?n$/, ([month, day], context) => (month && day ? monthAndNumber(month, day, context) : [])],
  [/^M$/, ([month], context) => (month ? mostRecentDay(month, undefined, context) : [])],
  [/^y$/, ([year], context) => (year ? yearAlone(year, context) : [])],
  [
    /^(?:P\/?[yn]|y\/?P)$/,
    (atoms, { today }) => {
      const part = pick(atoms, 'P');
      const yearAtom = pick(atoms, 'y') ?? pick(atoms, 'n');
      const year = yearAtom && yearOf(yearAtom, false, today);
      return part && year !== undefined ? partOfYear(part, year) : [];
    },
  ],
  [
    /^P$/,
    ([part], { today }) =>
      part ? mostRecent(today, 'gregorian', (year) => partOfYear(part, year)) : [],
  ],
  [/^(?:sR|Rs)$/, (atoms, { today }) => shiftedQuarter(pick(atoms, 's')?.value ?? 0, today)],
  [/^W$/, ([day], { today }) => (day ? shiftedWeekday(day.value, -1, today) : [])],
  [
    /^(?:sW|Ws)$/,
    (atoms, { today }) =>
      shiftedWeekday(pick(atoms, 'W')?.value ?? 0, pick(atoms, 's')?.value ?? 0, today),
  ],
  [
    /^(?:sM|Ms)$/,
    (atoms, { today }) => {
      const month = pick(atoms, 'M');
      return month ? shiftedMonth(month, pick(atoms, 's')?.value ?? 0, today) : [];
    },
  ],
  [
    /^(?:nMs|snM|sMn|Mns)$/,
    (atoms, context) => {
      const [day, month] = [pick(atoms, 'n'), pick(atoms, 'M')];
      return day && month ? shiftedDay(day, month, pick(atoms, 's')?.value ?? 0, context) : [];
    },
  ],
  [
    /^(?:s|sU|Us)$/,
    (atoms, { today }) => {
      const shift = pick(atoms, 's');
      return shiftedUnit(pick(atoms, 'U')?.unit ?? shift?.unit, shift?.value ?? 0, today);
    },
  ],
];

/** The days that parts of a date mean, by the first form that they have; none if they have none. */
export function readForm(atoms: Atoms, context: Context): Span[] {
  const codes = codesOf(atoms);
  const form = FORMS.find(([pattern]) => pattern.test(codes));
  return form
    ? form[1](
        atoms.filter(({ code }) => code !== '/'),
        context,
      )
    : [];
}
