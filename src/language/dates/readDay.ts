import { compareDays, type Day } from './calendar';
import { readCorrected } from '../numbers/corrections';
import { dayAtoms, type DayAtom } from './dateTokens';
import { dayForm } from './matchDate';
import { atEdge, type DayFound, type Span } from './dateSpans';
import { answerTokens, type Token } from '../tokens/tokens';

/** A day, or the days that may be meant, the earliest first; told apart by `ambiguous`. */
export type DayRead = DayFound | { ambiguous: readonly Day[]; day?: undefined };

const plain = (span: Span): DayFound => ({
  day: span.first,
  last: span.last,
  precision: span.precision,
  calendar: span.calendar,
});

/** The date that parts of dates are, when nothing else stands among them. */
export function dayOf(atoms: readonly DayAtom[], today: Day): DayRead | undefined {
  const edge = atoms.find(({ code }) => code === 'E')?.edge;
  const spans = dayForm(atoms, today);
  const [first] = spans;
  if (!first) return undefined;
  // "The last week of May" is no end of it.
  const isWeekOfMonth = first.precision === 'week' && atoms.some(({ code }) => code === 'M');
  if (edge && !isWeekOfMonth) {
    // "end of Aug 23": no day has such an end.
    const [period, ...others] = spans.filter(({ precision }) => precision !== 'day');
    return period && others.length === 0 ? atEdge(period, edge) : undefined;
  }
  if (spans.length === 1) return plain(first);
  const days = spans.map((span) => span.first).sort(compareDays);
  return { ambiguous: days };
}

/** The time of day, which a launch has as well: "5 May 2021 at 9:00 am". */
const CLOCK =
  /(?:\bat|الساعة|،|,)?\s+[\d٠-٩]{1,2}:[\d٠-٩]{2}(?:\s*(?:[ap]\.?m\.?|صباحا?ً?|مساءً?|ص|م))?(?![\p{L}\d:])/iu;

/**
 * Reads a text that is one date and nothing else, in either language and calendar: 1/9/2026 (the
 * day first, always), "since Jan 2020", «الأحد الماضي», «قبل شهرين», «١ رمضان ١٤٤٤», "Q1 2021". Of
 * a correction it is what holds: "sorry, May". Without a year the most recent past one is meant.
 * Days to come are read as well: the caller judges. Undefined for 9/13/2026, for two dates, for
 * "before" and "after" a date.
 */
export function readDay(text: string, today: Day): DayRead | undefined {
  const tokens = answerTokens(text.replace(CLOCK, ' '));
  if (!tokens) return undefined;
  const read = (part: readonly Token[]) => plainDay(part, today);
  return read(tokens) ?? readCorrected(tokens, read);
}

/** Tokens that are one date and nothing else. */
function plainDay(tokens: readonly Token[], today: Day): DayRead | undefined {
  const atoms = dayAtoms(tokens);
  const known = atoms.filter((atom) => atom !== undefined);
  return known.length === atoms.length ? dayOf(known, today) : undefined;
}
