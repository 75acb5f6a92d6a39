import { compareDays, type Day } from '../dates/calendar';
import { monthsSpan, type DayFound } from '../dates/dateSpans';
import { COMPARATIVES, DURING, TOWARDS } from '../dates/dateWords';
import { hedgeAt } from '../numbers/amountAsides';
import { PERCENT, UNITS } from '../numbers/amountWords';
import { dayAtoms, type DayAtom } from '../dates/dateTokens';
import { numberAt } from '../numbers/numberTokens';
import { afterLam, withArticle } from '../text/arabicPrefixes';
import { ALREADY_BEFORE, BECAME, LAUNCHED, NOT_LAUNCHED } from './paperWords';
import { containsPhrase, phraseAt } from '../tokens/phraseTable';
import { dayOf, type DayRead } from '../dates/readDay';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import { nextDay, PLANNED } from '../dates/readPlan';
import { clauseAt, clausesOf, type Clause } from '../tokens/clauses';

/** A date in a sentence, and the tokens that it takes up. */
export interface DateFound {
  read: DayRead;
  /** It is said to be still to come. */
  isPlanned: boolean;
  /** It is only a time since which, with nothing that says what began: "4 sheets since 2017". */
  isBare: boolean;
  /** It is when an amount changed: "it became 3 sheets in 2017". */
  isOfChange: boolean;
  start: number;
  end: number;
}

const LONGEST_DATE = 14;
/** Years of the Hijri calendar are below, and may count something as well: "of 1300 requests". */
const FIRST_YEAR = 1900;
const LIKE_LAUNCHED = { prefixes: true, typos: true };
/** Atoms that a date may begin and end with. */
const isOuter = ({ code }: DayAtom) => code !== ' ' && code !== '/' && code !== 'i';
/** Parts that make a date of a figure. */
const TELLS = /[MyDWsaPf]|n\/n\/n|U/;
/** "last year 3 …": too little between a year and another number. */
const LOOSE = /^S?(?:yn|ny)$/;
const isToday = ({ code, value }: DayAtom) => code === 'D' && value === 0;

const codes = (atoms: readonly DayAtom[]) => atoms.map(({ code }) => code).join('');
/** True if what stands here makes an amount of the number before it. */
const counts = (tokens: readonly Token[], at: number): boolean =>
  phraseAt(UNITS, tokens, at) !== undefined ||
  phraseAt(PERCENT, tokens, at) !== undefined ||
  numberAt(tokens, at, { typos: false }) !== undefined ||
  tokens[at]?.text === 'k';

/** «عينة من 1990 معاملة»: "of" that many, where «من 1990 والمعاملات رقمية» is "since". */
const isOf = (tokens: readonly Token[], first: DayAtom, last: DayAtom): boolean =>
  tokens[first.start]?.text === 'من' && !tokens[last.end]?.text.startsWith('ال');

/** "The second week of May": the month behind it is too long, and "the second of May" another day. */
const isWeekOf = (run: readonly DayAtom[], from: number): boolean => {
  const before = run.slice(0, from).filter(({ code }) => !' SiE'.includes(code));
  return (
    /[nMUyS]/.test(run[from]?.code ?? '') &&
    before.slice(-MOST_BEHIND_WEEK).some(({ code, unit }) => code === 'U' && unit === 'week')
  );
};
/** "Week", "second" and "May". */
const MOST_BEHIND_WEEK = 3;

/** "3 in 2017", «ثلاثاً سنة ٢٠١٧», "2 in May 2018": the number of that time is no part of it. */
function isOfTime(tokens: readonly Token[], [number, ...others]: readonly DayAtom[]): boolean {
  const time = others.find(({ code }) => code === 'y' || code === 'M');
  if (number?.code !== 'n' || !time) return false;
  return phraseAt(DURING, tokens, number.end)?.end === time.start;
}

interface Window {
  atoms: readonly DayAtom[];
  read: DayRead;
}

function windowAt(
  run: readonly DayAtom[],
  from: number,
  tokens: readonly Token[],
  today: Day,
): Window | undefined {
  const first = run[from];
  if (!first || !isOuter(first) || isWeekOf(run, from)) return undefined;
  for (let to = Math.min(run.length, from + LONGEST_DATE); to > from; to -= 1) {
    const atoms = run.slice(from, to);
    const last = atoms.at(-1);
    if (!last || !isOuter(last) || last.code === 'S') continue;
    const all = codes(atoms.filter(({ code }) => code !== ' '));
    if (!TELLS.test(all) || LOOSE.test(all) || atoms.some(isToday)) continue;
    if (isOfTime(tokens, atoms)) continue;
    if (last.code === 'n' && counts(tokens, last.end)) continue;
    const isCounted = last.code === 'y' && phraseAt(UNITS, tokens, last.end) !== undefined;
    if (isCounted && (last.value < FIRST_YEAR || isOf(tokens, first, last))) continue;
    const read = dayOf(atoms, today);
    if (read) return { atoms, read };
  }
  return undefined;
}

/** Make a rate of the unit of time behind them: "450 / month", "a year", unless "ago" follows. */
const RATES = new Set('a an per / each every كل لكل'.split(' '));

function isRate(atoms: readonly (DayAtom | undefined)[], at: number, tokens: readonly Token[]) {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  const before = tokens[(atom?.start ?? 0) - 1]?.text ?? '';
  const isShifted = next?.code === 'a' || next?.code === 'f';
  return atom?.code === 'U' && RATES.has(before) && !isShifted;
}

/** Runs of tokens that may all belong to one date. */
function runsOf(atoms: readonly (DayAtom | undefined)[], tokens: readonly Token[]): DayAtom[][] {
  const runs: DayAtom[][] = [[]];
  atoms.forEach((atom, at) => {
    if (atom && !isRate(atoms, at, tokens)) runs.at(-1)?.push(atom);
    else runs.push([]);
  });
  return runs;
}

/** «للخميس», «ليونيو»: a day or a month with the preposition written onto it. */
function isJoinedTowards(token: Token | undefined): boolean {
  const [, rest] = /^ل(..+)$/u.exec(token?.text ?? '') ?? [];
  if (!token || rest === undefined) return false;
  const names = [rest, withArticle(afterLam(rest))];
  return names.some((text) => /[WMyn]/.test(codes(dayAtoms([{ ...token, text }]).filter(isAtom))));
}
const isAtom = (atom: DayAtom | undefined): atom is DayAtom => atom !== undefined;

/** "From Jan 2019 to Dec 2019", «من الأحد للخميس», "from 3 days to 1": a period, or no time at all. */
const isPeriod = (tokens: readonly Token[], start: number, end: number): boolean =>
  TOWARDS.has(tokens[end]?.text ?? '') ||
  TOWARDS.has(tokens[start - 1]?.text ?? '') ||
  isJoinedTowards(tokens[end]);

/** «أقل من ألفين», "fewer than 2000": what is compared with is no time since which. */
const isCompared = (tokens: readonly Token[], start: number): boolean =>
  [1, 2, 3].some((back) => phraseAt(COMPARATIVES, tokens, start - back)?.end === start);

/** "It became 3 in 2017", «صارت ورقتين سنة ٢٠١٧»: an amount changed; "became 2021" says a year. */
function isOfChange(tokens: readonly Token[], { start, end }: Clause, date: number): boolean {
  const places = tokens.map((_, at) => at).slice(start, end);
  return places.some((at) => {
    const verb = phraseAt(BECAME, tokens, at);
    if (!verb) return false;
    const number = hedgeAt(tokens, verb.end)?.end ?? verb.end;
    const counts = phraseAt(UNITS, tokens, number)?.value.count;
    return number !== date && (counts ?? numberAt(tokens, number, { typos: false })) !== undefined;
  });
}

const saysLaunch = (tokens: readonly Token[], { start, end }: Clause): boolean =>
  tokens.slice(start, end).some((_, at) => phraseAt(LAUNCHED, tokens, start + at, LIKE_LAUNCHED));

/** How surely the window is when the process went live. */
function isGoLive(window: Window, tokens: readonly Token[], clause: Clause): boolean {
  const { atoms } = window;
  const all = codes(atoms);
  const first = atoms[0]?.start ?? 0;
  const end = atoms.at(-1)?.end ?? 0;
  const opener = tokens[first]?.text ?? '';
  if (containsPhrase(NOT_LAUNCHED, tokens.slice(clause.start, end))) return false;
  if (isPeriod(tokens, first, end) || isCompared(tokens, first)) return false;
  // "From March next year" says when, "from 3 days to 1" does not.
  const isDuration = /U/.test(all) && !/M|s|y/.test(all);
  if (/^S/.test(all)) return !(isDuration && /^(?:from|for)$/.test(opener));
  if (saysLaunch(tokens, clause)) return true;
  const alone = clause.start === first && clause.end === end;
  return alone && /[MP]|n\/n\/n|n\/y|y\/n/.test(all);
}

/** A date that says its year, or only the year, and the tokens that it takes up. */
interface DatedSpan {
  read: DayRead;
  isDated: boolean;
  start: number;
  end: number;
}

/** @returns undefined if one of them is only said to be near: "before May 2021" */
function datedSpans(
  atoms: readonly (DayAtom | undefined)[],
  tokens: readonly Token[],
  today: Day,
): DatedSpan[] | undefined {
  const found: DatedSpan[] = [];
  for (const run of runsOf(atoms, tokens)) {
    for (let at = 0; at < run.length;) {
      const window = windowAt(run, at, tokens, today);
      const first = run[at];
      if (window && first) {
        if (isDated(window) && isBeside(run, at)) return undefined;
        const end = window.atoms.at(-1)?.end ?? first.end;
        found.push({ read: window.read, isDated: isDated(window), start: first.start, end });
      }
      at += window?.atoms.length ?? 1;
    }
  }
  return found;
}

/** The months that stand alone, without a year: "October", and not what is before or after one. */
function bareMonths(
  atoms: readonly (DayAtom | undefined)[],
  isTaken: (at: number) => boolean,
): number[] {
  const all = atoms.filter((atom) => atom !== undefined && atom.code !== ' ') as DayAtom[];
  return all.flatMap(({ code, start, months = [], calendar }, at) => {
    const before = all[at - 1];
    const isNear =
      before !== undefined && before.end === start && (before.code === 'a' || before.code === 'f');
    const isMonth = code === 'M' && calendar === 'gregorian' && months.length === 1;
    return isMonth && !isNear && !isTaken(start) ? months : [];
  });
}

const inMonth = (year: number, month: number): DayFound[] =>
  monthsSpan(year, month, 'gregorian').map(({ first: day, ...span }) => ({ day, ...span }));

/** A month within a part of a year is more exact; any other may be meant as well. */
function withMonths(read: DayRead, months: readonly number[]): DayRead | undefined {
  if (!read.day || months.length === 0) return read;
  const { day, last, calendar } = read;
  const others = [...new Set(months)].flatMap((month) => inMonth(day.year, month));
  const [other, ...more] = others;
  if (calendar !== 'gregorian' || !other || more.length > 0) return undefined;
  const isWithin = compareDays(other.day, day) >= 0 && compareDays(other.last, last) <= 0;
  const isSame = other.day.month === day.month;
  if (isSame) return read;
  return isWithin ? other : { ambiguous: [day, other.day].sort(compareDays) };
}

/**
 * The only day, month or part of a year in a text that tells other things too: «١٥ مايو ٢٠٢٠ بعد
 * كورونا بشهرين», "second half of 2022, I'd say October". Of "March or April 2022" either may be
 * meant.
 * @returns undefined if there are several, or none that says its year
 */
export function onlyDateIn(text: string, today: Day): DayRead | undefined {
  const tokens = typedTokens(cleanInput(text));
  const atoms = dayAtoms(tokens);
  const spans = datedSpans(atoms, tokens, today);
  const dated = spans?.filter((span) => span.isDated) ?? [];
  const years = spans?.filter(({ read }) => read.day && read.precision === 'year') ?? [];
  const [only, ...others] = dated.length > 0 ? dated : years;
  if (containsPhrase(ALREADY_BEFORE, tokens)) return undefined;
  if (!only || others.length > 0) return undefined;
  const months = bareMonths(atoms, (at) => at >= only.start && at < only.end);
  // A year alone tells its month elsewhere: "in 2023, most likely in May".
  return dated.length === 0 && months.length !== 1 ? undefined : withMonths(only.read, months);
}

/** "Before May 2021", «بعد رمضان ١٤٤٤»: not in it. */
const isBeside = (run: readonly DayAtom[], at: number): boolean => {
  const before = run.slice(0, at).findLast(({ code }) => code !== ' ');
  return before?.code === 'a' || before?.code === 'f';
};

const isDated = ({ atoms }: Window): boolean =>
  /^S?i?(?:.*M.*y|n\/n\/n|P.*y)/.test(codes(atoms.filter(({ code }) => code !== ' ')));

/** Whether a text says that something has taken place: "went live", "since", «أطلقناه». */
export function saysLaunched(text: string): boolean {
  const tokens = typedTokens(cleanInput(text));
  return tokens.some((_, at) => phraseAt(LAUNCHED, tokens, at, { prefixes: true }));
}

const saysPlanned = (tokens: readonly Token[], { start, end }: Clause): boolean =>
  tokens.slice(start, end).some((_, at) => phraseAt(PLANNED, tokens, start + at));

/** The day since which, if a sentence says exactly one. */
export function goLiveIn(tokens: readonly Token[], today: Day): DateFound | undefined {
  if (containsPhrase(ALREADY_BEFORE, tokens)) return undefined;
  const clauses = clausesOf(tokens);
  const found: DateFound[] = [];
  for (const run of runsOf(dayAtoms(tokens), tokens)) {
    let at = 0;
    while (at < run.length) {
      const window = windowAt(run, at, tokens, today);
      const start = run[at]?.start ?? 0;
      const clause = clauseAt(clauses, start);
      const isPlanned = saysPlanned(tokens, clause);
      if (window && (isPlanned || isGoLive(window, tokens, clause))) {
        const end = window.atoms.at(-1)?.end ?? start + 1;
        const readOn = (day: Day) => dayOf(window.atoms, day);
        const ahead = isPlanned && nextDay(readOn, today, tokens.slice(start, end));
        const isBare = !isPlanned && !saysLaunch(tokens, clause);
        const isChange = !isPlanned && isOfChange(tokens, clause, start);
        const date = { isPlanned, isBare, isOfChange: isChange, start, end };
        found.push({ read: ahead || window.read, ...date });
      }
      at += window?.atoms.length ?? 1;
    }
  }
  const [first] = found;
  const same = found.every(({ read }) => JSON.stringify(read) === JSON.stringify(first?.read));
  return same ? first : undefined;
}
