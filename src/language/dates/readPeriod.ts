import { addDays, compareDays, isHijriYear, weekdayOf, type Day } from './calendar';
import { QUARTER_NOUN, SHIFTS, TIME_UNITS, YEAR_PARTS, type DayUnit } from './dateWords';
import { spanOf, spansIn, type SpanFound } from './periodSpans';
import {
  PERIOD_LEADS,
  RANGE_LINKS,
  SAVING,
  TO_DATE,
  TODAY,
  UNTIL_NOW,
  type Lead,
} from './periodWords';
import { phraseAt } from '../tokens/phraseTable';
import type { Token } from '../tokens/tokens';

/** A period, both days included; one that ends before it has begun lies in the future. */
export type PeriodRead =
  | { from: Day; until: Day; fault?: undefined }
  /** It is not plain which days are meant, or none of them has come yet. */
  | { fault: 'unclear' | 'future' };

export interface PeriodFound {
  period: PeriodRead;
  /** Places of the tokens that it came from. */
  taken: ReadonlySet<number>;
}

/** No record went live before this day. */
const EARLIEST: Day = { year: 2000, month: 1, day: 1 };
const MONDAY = 1;

const places = (start: number, end: number) =>
  Array.from({ length: end - start }, (_, index) => start + index);

/** The bound that stands right before a place, and where it begins. */
function leadBefore(
  tokens: readonly Token[],
  at: number,
): { lead: Lead; start: number } | undefined {
  for (let start = Math.max(0, at - 4); start < at; start += 1) {
    const found = phraseAt(PERIOD_LEADS, tokens, start);
    if (found?.end === at) return { lead: found.value, start };
  }
  return undefined;
}

const within = (from: Day, until: Day, today: Day): PeriodRead => {
  if (compareDays(from, today) > 0) return { fault: 'future' };
  const end = compareDays(until, today) > 0 ? today : until;
  return compareDays(from, end) > 0 ? { fault: 'unclear' } : { from, until: end };
};

function boundedPeriod(span: SpanFound, lead: Lead, today: Day): PeriodRead {
  if (span.isOpen) return { fault: 'unclear' };
  switch (lead) {
    case 'since':
      return within(span.first, today, today);
    case 'after':
      return within(addDays(span.last, 1), today, today);
    case 'until':
      return within(EARLIEST, span.last, today);
    case 'before':
      return within(EARLIEST, addDays(span.first, -1), today);
    case 'between':
      return { fault: 'unclear' };
    case 'in':
      return span.isEdge ? { fault: 'unclear' } : within(span.first, span.last, today);
  }
}

/** "from March to June 2023": the first month is of the year of the second. */
function inYearOf(a: SpanFound, b: SpanFound, tokens: readonly Token[], today: Day): SpanFound {
  const [token] = tokens;
  if (!a.isMonth || b.isMonth || !token) return a;
  const year: Token = { ...token, kind: 'figure', text: String(b.first.year) };
  const read = spanOf([...tokens.slice(a.start, a.end), year], today);
  return read ? { ...a, ...read } : a;
}

function between(
  [first, second]: readonly [SpanFound, SpanFound],
  tokens: readonly Token[],
  today: Day,
): PeriodFound | undefined {
  const bound = leadBefore(tokens, first.start);
  const link = phraseAt(RANGE_LINKS, tokens, first.end);
  const isAnd = /^(?:and|و|w)$/.test(tokens[first.end]?.text ?? '');
  const glued = first.end === second.start && /^و/.test(tokens[second.start]?.text ?? '');
  const linked = link?.end === second.start || glued;
  if (!linked || ((isAnd || glued) && bound?.lead !== 'between')) return undefined;
  const from = inYearOf(first, second, tokens, today);
  const period =
    from.isOpen || second.isOpen
      ? { fault: 'unclear' as const }
      : within(from.first, second.last, today);
  return { period, taken: new Set(places(bound?.start ?? first.start, second.end)) };
}

/** Days, months and years that are spoken of, though no period came of them. */
function mentionsTime(tokens: readonly Token[], taken: ReadonlySet<number>): boolean {
  return tokens.some(({ kind, text }, at) => {
    if (taken.has(at)) return false;
    const year = kind === 'figure' && /^\d{4}$/.test(text) ? Number(text) : 0;
    if (isHijriYear(year) || (year >= 1900 && year <= 2200)) return true;
    if (phraseAt(YEAR_PARTS, tokens, at) ?? phraseAt(QUARTER_NOUN, tokens, at)) return true;
    const unit = phraseAt(TIME_UNITS, tokens, at);
    if (!unit) return false;
    const beside = [tokens[at - 1], tokens[unit.end]];
    const counted = beside.some((token) => token?.kind === 'figure');
    return counted || [at - 1, unit.end].some((place) => phraseAt(SHIFTS, tokens, place));
  });
}

const FIRST_OF: Readonly<Record<DayUnit, (today: Day) => Day>> = {
  day: (today) => today,
  week: (today) => addDays(today, -((weekdayOf(today) - MONDAY + 7) % 7)),
  month: (today) => ({ ...today, day: 1 }),
  year: (today) => ({ ...today, month: 1, day: 1 }),
};

function toDate(tokens: readonly Token[], today: Day): PeriodFound | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const found = phraseAt(TO_DATE, tokens, at);
    if (found)
      return {
        period: within(FIRST_OF[found.value](today), today, today),
        taken: new Set(places(at, found.end)),
      };
  }
  return undefined;
}

/** Places of words such as "so far", which name no period. */
function untilNow(tokens: readonly Token[]): Set<number> {
  const isSaving = tokens.some((_, at) => phraseAt(SAVING, tokens, at));
  return new Set(
    tokens.flatMap((_, at) => {
      const found =
        phraseAt(UNTIL_NOW, tokens, at) ?? (isSaving ? undefined : phraseAt(TODAY, tokens, at));
      return found ? places(at, found.end) : [];
    }),
  );
}

const masked = (tokens: readonly Token[], hidden: ReadonlySet<number>): Token[] =>
  tokens.map((token, at) => (hidden.has(at) ? { ...token, kind: 'sign', text: '…' } : token));

/**
 * The period that a text speaks of, in either language and calendar: "this month", "since 2020",
 * "Q1 2024", «آخر ثلاثة أشهر», «من يناير إلى مارس», «في رمضان». A week begins on Monday; what has
 * begun ends today. Undefined if the text names none.
 */
export function periodIn(typed: readonly Token[], today: Day): PeriodFound | undefined {
  const sofar = toDate(typed, today);
  if (sofar) return sofar;
  const hidden = untilNow(typed);
  const tokens = masked(typed, hidden);
  const spans = spansIn(tokens, today);
  const [first, second, third] = spans;
  if (!first)
    return mentionsTime(tokens, hidden)
      ? { period: { fault: 'unclear' }, taken: hidden }
      : undefined;
  const unclear: PeriodFound = {
    period: { fault: 'unclear' },
    taken: new Set(spans.flatMap(({ start, end }) => places(start, end))),
  };
  if (third) return unclear;
  if (second) return between([first, second], tokens, today) ?? unclear;
  const bound = leadBefore(tokens, first.start);
  const taken = new Set(places(bound?.start ?? first.start, first.end));
  if (mentionsTime(tokens, new Set([...taken, ...hidden]))) return unclear;
  return { period: boundedPeriod(first, bound?.lead ?? 'in', today), taken };
}
