import { withoutArticle } from '../text/arabicPrefixes';
import { addDays, type Day } from './calendar';
import { NOW_DIGITS, stretchesOf, type DayAtom, type Stretches } from './dateTokens';
import { dayForm } from './matchDate';
import { atEdge, fromToday } from './dateSpans';
import { SHIFTS, TIME_UNITS, type DayUnit } from './dateWords';
import { numberAt } from '../numbers/numberTokens';
import { LATEST, PERIOD_LEADS } from './periodWords';
import { phraseAt } from '../tokens/phraseTable';
import type { Token } from '../tokens/tokens';

/** The days that a part of a text names, in the Gregorian calendar. */
export interface SpanFound {
  first: Day;
  last: Day;
  /** Tokens that it came from. */
  start: number;
  end: number;
  /** "the end of March": a day that bounds a period, but is not one itself. */
  isEdge?: true;
  /** A month without its year. */
  isMonth?: true;
  /** It may be two things. */
  isOpen?: true;
}

/** The longest date: «من بداية شهر جمادى الأولى 1446». */
const LONGEST = 8;
const TELLING = /[nyMWDsUPR]/;

const codeOf = (atoms: readonly DayAtom[]) =>
  atoms
    .map(({ code }) => code)
    .filter((code) => code !== ' ')
    .join('');

type Days = Omit<SpanFound, 'start' | 'end'>;

/** The days of tokens that are one date and nothing else. */
export const spanOf = (tokens: readonly Token[], today: Day): Days | undefined =>
  daysOf(stretchesOf(tokens)(0, tokens.length) ?? [], today);

function daysOf(known: readonly DayAtom[], today: Day): Days | undefined {
  const [head, tail] = [known[0]?.code ?? ' ', known.at(-1)?.code ?? ' '];
  if (' /iaf'.includes(head) || ' /iS'.includes(tail)) return undefined;
  if (!known.some(({ code }) => TELLING.test(code))) return undefined;
  if (known.every(({ code, digits }) => code === 'D' && digits === NOW_DIGITS)) return undefined;
  // "since two years" is a length; before a date the word is a bound, and read apart.
  if (head === 'S' && !known.some(({ code }) => code === 'U')) return undefined;
  const [span, ...others] = dayForm(known, today);
  if (!span) return undefined;
  const edge = known.find(({ code }) => code === 'E')?.edge;
  const isOpen = others.length > 0 ? { isOpen: true as const } : {};
  if (edge) {
    const day = atEdge(span, edge)?.day;
    return day && { first: day, last: day, isEdge: true, ...isOpen };
  }
  const isMonth = /^[MW]$/.test(codeOf(known)) ? { isMonth: true as const } : {};
  return { first: span.first, last: span.last, ...isMonth, ...isOpen };
}

/** The words before which a month's name is one: "may" and «صفر» are words of their own. */
const isBounded = (tokens: readonly Token[], at: number) =>
  [1, 2, 3].some((back) => phraseAt(PERIOD_LEADS, tokens, at - back)?.end === at);

/** A text, and what is read of it for every place in it. */
interface Searched {
  tokens: readonly Token[];
  /** The same without articles. */
  bare: readonly Token[];
  stretch: Stretches;
}

const searchedSpans = (tokens: readonly Token[]): Searched => ({
  tokens,
  bare: tokens.map((token) => ({ ...token, text: withoutArticle(token.text) })),
  stretch: stretchesOf(tokens),
});

function longestAt({ tokens, stretch }: Searched, at: number, today: Day): SpanFound | undefined {
  for (let end = Math.min(tokens.length, at + LONGEST); end > at; end -= 1) {
    const found = daysOf(stretch(at, end) ?? [], today);
    if (!found) continue;
    const alone = end - at === tokens.length;
    if (!found.isMonth || alone || isBounded(tokens, at)) return { ...found, start: at, end };
  }
  return undefined;
}

/** A number and a unit, in the order of either language: «ثلاثة أشهر», «الأشهر الستة», «شهرين». */
function lengthAt(
  { tokens, bare }: Searched,
  at: number,
): { unit: DayUnit; count: number; end: number } | undefined {
  const unitAt = (place: number) =>
    phraseAt(TIME_UNITS, tokens, place) ?? phraseAt(TIME_UNITS, bare, place);
  const number = numberAt(bare, at, { typos: false });
  const behind = number && unitAt(number.end);
  if (number && behind) return { unit: behind.value.unit, count: number.value, end: behind.end };
  const unit = unitAt(at);
  if (!unit) return undefined;
  const following = numberAt(bare, unit.end, { typos: false });
  if (following && unit.value.count === undefined)
    return { unit: unit.value.unit, count: following.value, end: following.end };
  const { count } = unit.value;
  return count === 2 ? { unit: unit.value.unit, count, end: unit.end } : undefined;
}

/** "the last three months", «آخر ستة أشهر», «الأشهر الثلاثة الماضية»: so long, up to today. */
function latestAt(text: Searched, at: number, today: Day): SpanFound | undefined {
  const { tokens } = text;
  const lead = phraseAt(LATEST, tokens, at)?.end;
  const length = lengthAt(text, lead ?? at);
  if (!length) return undefined;
  const shift = lead === undefined ? phraseAt(SHIFTS, tokens, length.end) : undefined;
  if (lead === undefined && shift?.value !== -1) return undefined;
  const first = beginning(today, length);
  return first && { first, last: today, start: at, end: shift?.end ?? length.end };
}

/** The first of this many days, weeks, months or years that end today. */
function beginning(today: Day, { unit, count }: { unit: DayUnit; count: number }): Day | undefined {
  if (!Number.isInteger(count) || count < 1) return undefined;
  const [span] = fromToday(today, unit, -count);
  if (!span) return undefined;
  if (unit === 'day' || unit === 'week') return addDays(span.first, 1);
  // The month is that of the day so long ago; the day of the month stays.
  const days = new Date(Date.UTC(span.first.year, span.first.month, 0)).getUTCDate();
  return addDays({ ...span.first, day: Math.min(today.day, days) }, 1);
}

/** Every date in a text, the first one first; none of them overlap. */
export function spansIn(tokens: readonly Token[], today: Day): SpanFound[] {
  const found: SpanFound[] = [];
  const text = searchedSpans(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const span = latestAt(text, at, today) ?? longestAt(text, at, today);
    if (!span) continue;
    found.push(span);
    at = span.end - 1;
  }
  return found;
}
