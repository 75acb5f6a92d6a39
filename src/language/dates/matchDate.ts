import { addDays, compareDays, weekdayOf, type Day } from './calendar';
import { NOW_DIGITS, type DayAtom } from './dateTokens';
import { readForm } from './datePatterns';
import { daySpan, fromToday, monthsSpan, yearSpan, type Span } from './dateSpans';
import type { Edge } from './dateWords';

type Atoms = readonly DayAtom[];

const codesOf = (atoms: Atoms) => atoms.map(({ code }) => code).join('');
const AGO = /^S?(?:n?(?:Uh?|hU)a|an?(?:Uh?|hU))$|^Sn?(?:Uh?|hU)$|^SsnU$/;
const AHEAD = /^(?:f|i)n?Uh?$|^n?Uh?f$/;
const MONTHS = 12;
/** Parts of the longest date: «يوم الأحد من شهر ٣ / السنة الماضية». */
const MOST_PARTS = 9;

/** "two months ago", «من سنتين», "in three weeks"; undefined for anything else. */
function durationOf(atoms: Atoms, today: Day): Span[] | undefined {
  const codes = codesOf(atoms);
  const sign = AHEAD.test(codes) ? 1 : AGO.test(codes) ? -1 : undefined;
  const length = atoms.find(({ code }) => code === 'U');
  const number = atoms.find(({ code }) => code === 'n');
  if (sign === undefined || !length?.unit || number?.ordinal) return undefined;
  const count = number?.value ?? length.value;
  // "since the last two years"
  if (atoms.some(({ code, value: shift }) => code === 's' && shift !== -1)) return undefined;
  if (count === 0 || (number && length.value === 2)) return [];
  const half = atoms.find(({ code }) => code === 'h');
  if (!half) return fromToday(today, length.unit, sign * count);
  // "a year and a half ago"
  const months = MONTHS * (count + half.value);
  return length.unit === 'year' ? fromToday(today, 'month', sign * months) : [];
}

const YEARS_AGO = /n?Ua|an?U|Sn?U/;
const WITH_MONTH = /^(?:i?(?:nM|U?[Mn]))?(?:n?Ua|an?U|Sn?U)(?:i?(?:nM|U?[Mn]))?$/;

/** "Two years ago in May", «في مايو قبل سنتين»: the year, in the place of the words for it. */
function yearsAgo(atoms: Atoms, today: Day): Atoms | undefined {
  const codes = codesOf(atoms);
  const at = codes.search(YEARS_AGO);
  if (!WITH_MONTH.test(codes) || at < 0) return undefined;
  const ago = atoms.slice(at, at + (YEARS_AGO.exec(codes)?.[0].length ?? 0));
  const month = [...atoms.slice(0, at), ...atoms.slice(at + ago.length)];
  const [length, number] = ['U', 'n'].map((code) => ago.find((atom) => atom.code === code));
  const [first] = ago;
  const isMonth = month.some(({ code, unit }) => code === 'M' || unit === 'month');
  const count = number?.value ?? length?.value ?? 0;
  if (length?.unit !== 'year' || !first || !isMonth || number?.ordinal || count === 0)
    return undefined;
  return [...month, toDay(first, { code: 'y', value: today.year - count })];
}

/** "the first of the month", «أول السنة», "end of the year": of the one that is now. */
function ofCurrent(atoms: Atoms, edge: Edge | undefined, today: Day): Span[] | undefined {
  const codes = codesOf(atoms);
  const [first] = atoms;
  const unit = atoms.find(({ code, value }) => code === 'U' && value === 1)?.unit;
  const year = yearSpan(today.year, 'gregorian');
  const month = monthsSpan(today.year, today.month, 'gregorian');
  if (codes === 'U' && edge) return unit === 'year' ? year : unit === 'month' ? month : [];
  if (codes !== 'nU' || !first?.ordinal) return undefined;
  if (unit === 'month') return daySpan({ ...today, day: first.value }, 'gregorian');
  return unit === 'year' && first.value === 1 ? monthsSpan(today.year, 1, 'gregorian') : [];
}

const WEEK_OF_MONTH = /^(?:(?<place>[ns])U|U(?<behind>[ns])|U)(?:My?|yM)$/;
const DAYS_OF_WEEK = 7;

/** "The second week of May 2023", «آخر أسبوع من مايو»: seven days, the first from the first on. */
function weekOfMonth(atoms: Atoms, edge: Edge | undefined, today: Day): Span[] | undefined {
  const week = atoms.find(({ code }) => code === 'U');
  if (week?.unit !== 'week' || !WEEK_OF_MONTH.test(codesOf(atoms))) return undefined;
  const place = atoms.find(({ code }) => code === 'n' || code === 's');
  const dated = atoms.filter((atom) => atom !== week && atom !== place);
  const [month, ...others] = readForm(dated, { today, mark: undefined });
  const isLast = place ? place.code === 's' && place.value < 0 : edge === 'end';
  const nth = place?.code === 'n' ? place.value : edge === 'start' ? 1 : undefined;
  if (!month || others.length > 0 || (nth === undefined && !isLast)) return [];
  const first = isLast
    ? addDays(month.last, 1 - DAYS_OF_WEEK)
    : addDays(month.first, DAYS_OF_WEEK * ((nth ?? 1) - 1));
  if (compareDays(first, month.last) > 0) return [];
  const end = addDays(first, DAYS_OF_WEEK - 1);
  const last = compareDays(end, month.last) > 0 ? month.last : end;
  return [{ first, last, precision: 'week', calendar: month.calendar }];
}

const toDay = (from: DayAtom, part: Partial<DayAtom> & Pick<DayAtom, 'code'>): DayAtom => ({
  start: from.start,
  end: from.end,
  value: 0,
  digits: 0,
  ...part,
});

/** The year, or the month and its year, that a unit and a shift mean: "last year", «هالشهر». */
function shifted(atom: DayAtom, shift: number, unit: DayAtom['unit'], today: Day): DayAtom[] {
  if (unit === 'year') return [toDay(atom, { code: 'y', value: today.year + shift })];
  const months = today.year * 12 + today.month - 1 + shift;
  return [
    toDay(atom, { code: 'M', months: [(months % 12) + 1], calendar: 'gregorian' }),
    toDay(atom, { code: 'y', value: Math.floor(months / 12) }),
  ];
}

/** "last year", «الشهر الماضي»: what takes the place of such a pair, if one begins here. */
function shiftedPair([first, second]: Atoms, today: Day): DayAtom[] | undefined {
  if (first?.code === 's' && (first.unit === 'year' || first.unit === 'month'))
    return shifted(first, first.value, first.unit, today);
  const pair = [first, second];
  const shift = pair.find((atom) => atom?.code === 's' && atom.unit === undefined);
  const length = pair.find((atom) => atom?.code === 'U');
  const fits = length?.value === 1 && (length.unit === 'year' || length.unit === 'month');
  return shift && length && fits ? shifted(length, shift.value, length.unit, today) : undefined;
}

/** "year 2019", «شهر ٣», «يوم الأحد»: what the unit and the next part are together. */
function labelled([first, second]: Atoms): DayAtom | undefined {
  if (first?.code !== 'U' || first.value !== 1 || !second) return undefined;
  if (first.unit === 'year' && second.code === 'y') return second;
  if (first.unit === 'month' && second.code === 'M') return second;
  if (first.unit === 'month' && second.code === 'n')
    return toDay(second, { code: 'M', months: [second.value] });
  return first.unit === 'day' && /[WnMD]/.test(second.code) ? second : undefined;
}

function withoutUnits(atoms: Atoms, today: Day): DayAtom[] {
  const left: DayAtom[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const two = atoms.slice(at, at + 2);
    const pair = shiftedPair(two, today);
    const label = pair ? undefined : labelled(two);
    const atom = atoms[at];
    if (pair) {
      left.push(...pair);
      if (atom?.unit === undefined || atom.code === 'U') at += 1;
    } else if (label) {
      left.push(label);
      at += 1;
    } else if (atom) left.push(atom);
  }
  return left;
}

function withoutOuterStrokes(atoms: Atoms): Atoms {
  const isPart = ({ code }: DayAtom) => code !== '/';
  const from = atoms.findIndex(isPart);
  return from < 0 ? [] : atoms.slice(from, atoms.findLastIndex(isPart) + 1);
}

/** The days that the parts of one date mean; none if they are no date, two if it is open. */
export function dayForm(atoms: Atoms, today: Day): Span[] {
  const others = atoms.filter(({ code }) => code !== 'O');
  const spans = formOf(others, today);
  // "2021 (National Day)" is a day of that year, and not said.
  const isWhole =
    others.length === atoms.length || spans.every(({ precision }) => precision === 'day');
  return isWhole ? spans : [];
}

function formOf(atoms: Atoms, today: Day): Span[] {
  const marks = new Set(atoms.flatMap(({ calendar, code }) => (code === 'C' ? [calendar] : [])));
  if (marks.size > 1 || atoms.filter(({ code }) => code === 'E').length > 1) return [];
  const telling = atoms.filter(({ code }) => !' EC'.includes(code));
  if (telling.length > MOST_PARTS) return [];
  const isNow = ({ digits }: DayAtom) => digits === NOW_DIGITS;
  const visible = withoutOuterStrokes(
    telling.every(isNow) ? telling : telling.filter((atom) => !isNow(atom)),
  );
  const dated = yearsAgo(visible, today);
  const duration = dated ? undefined : durationOf(visible, today);
  const edge = atoms.find(({ code }) => code === 'E')?.edge;
  if (duration) return edge ? [] : duration;
  const bare = (dated ?? visible).filter(({ code }) => code !== 'S' && code !== 'i');
  const current = ofCurrent(bare, edge, today);
  if (current) return current;
  const parts = withoutUnits(bare, today);
  const week = weekOfMonth(parts, edge, today);
  if (week) return week;
  const context = { today, mark: [...marks][0] };
  const weekday = parts.find(({ code }) => code === 'W');
  if (!weekday || parts.length === 1 || parts.some(({ code }) => code === 's'))
    return readForm(parts, context);
  const others = withoutOuterStrokes(parts.filter((atom) => atom !== weekday));
  // "Sunday 5 July" if the fifth was a Monday: one of the two is wrong.
  return readForm(others, context).filter(
    ({ first, precision }) => precision === 'day' && weekdayOf(first) === weekday.value,
  );
}
