import { compareDays, type Day } from './calendar';
import { MS_PER_DAY } from '../../lib/dubaiDate';
import { clausesOf } from '../tokens/clauses';
import { AGO, SHIFTS } from './dateWords';
import { readDay, type DayRead } from './readDay';
import { containsPhrase, phraseAt, phraseSet } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import planPhrases from './planPhrases.json';

/** Said of what is still to come: "planned for", "will go live", «بنطلقه». */
export const PLANNED = phraseSet(planPhrases.planned);
/** The same where no year is told: "we go live on 1 April". */
const GOING_LIVE = phraseSet(planPhrases.goingLive);
/** Said beside it without changing it. */
const ASIDES = phraseSet(planPhrases.asides);

/** That something is still to come, with the day if it is said. */
export interface Plan {
  /** In the future, except if the text says a day that has passed. */
  read?: DayRead;
}

const LIKENESS = { typos: true };
const YEAR = /^(?:19|20|14)\d\d$/;

/** Whether the year has to be found: "March", not "March 2027", "next March" or "two months ago". */
const isWithoutYear = (tokens: readonly Token[]) =>
  !tokens.some(({ text }) => YEAR.test(text)) &&
  !containsPhrase(SHIFTS, tokens) &&
  !containsPhrase(AGO, tokens);

/**
 * The next such day, where a day without a year is otherwise the latest one. A month that is not over
 * is the present one.
 */
export function nextDay(
  read: (today: Day) => DayRead | undefined,
  today: Day,
  tokens: readonly Token[],
): DayRead | undefined {
  const first = read(today);
  if (!first?.day || compareDays(first.last, today) > 0 || !isWithoutYear(tokens)) return first;
  const later = read({ ...today, year: today.year + 1 });
  return later?.day && compareDays(later.last, today) > 0 ? later : first;
}

/** Days within which a launch that was planned may have taken place without being told. */
const HARDLY_PASSED = 31;

/**
 * Reads a date, and nothing else, to which a plan moves: without a year it is the next such day. If
 * the latest one has hardly passed, either may be meant.
 */
export function readMovedPlan(text: string, today: Day): DayRead | undefined {
  const latest = readDay(text, today);
  const next = nextDay((day) => readDay(text, day), today, typedTokens(cleanInput(text)));
  if (!latest?.day || !next?.day || compareDays(latest.day, next.day) >= 0) return next;
  const passed = compareDays(today, latest.last) / MS_PER_DAY;
  return passed <= HARDLY_PASSED ? { ambiguous: [latest.day, next.last] } : next;
}

/** The text of the tokens that say nothing of a plan. */
function withoutPlan(text: string, tokens: readonly Token[]): string {
  let rest = '';
  let at = 0;
  while (at < tokens.length) {
    const end = [PLANNED, GOING_LIVE, ASIDES].reduce(
      (far, table) => Math.max(far, phraseAt(table, tokens, at, LIKENESS)?.end ?? 0),
      0,
    );
    const token = tokens[at];
    if (end === 0 && token) rest += ` ${text.slice(token.start, token.end)}`;
    at = Math.max(end, at + 1);
  }
  return rest.trim();
}

/**
 * Reads a text that says of something that it is still to come: "not yet, planned for March". A day
 * without a year is the next one.
 * @returns undefined if the text does not say so; without a day if it says more than a day
 */
export function readPlan(text: string, today: Day): Plan | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const isPlanned = tokens.some((_, at) => phraseAt(PLANNED, tokens, at, LIKENESS));
  const isAhead = isWithoutYear(tokens) && containsPhrase(GOING_LIVE, tokens);
  if (!isPlanned && !isAhead) return undefined;
  const rest = withoutPlan(clean, tokens).replace(/^[\s,،.؛;!-]+|[\s,،.؛;!-]+$/gu, '');
  const read = nextDay((day) => readDay(rest, day), today, tokens);
  return read ? { read } : lastPlan(clean, tokens, today);
}

/** "The pilot began in 2024, but the full launch is planned for June": the clause behind "but". */
function lastPlan(clean: string, tokens: readonly Token[], today: Day): Plan {
  const last = clausesOf(tokens).at(-1);
  const isLast =
    last && last.start > 0 && /^(?:but|لكن|ولكن|بس)$/.test(tokens[last.start - 1]?.text ?? '');
  return (isLast && readPlan(clean.slice(tokens[last.start]?.start), today)) || {};
}

/**
 * The part of a text that says what became of a plan: "went live in Feb 2021" of "it was planned
 * for 2019 but went live in Feb 2021".
 */
export function behindPlan(text: string): string | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const clauses = clausesOf(tokens).map(({ start, end }) => tokens.slice(start, end));
  const others = clauses.filter(
    (clause) => !clause.some((_, at) => phraseAt(PLANNED, clause, at, LIKENESS)),
  );
  const [only, ...more] = others;
  if (!only || more.length > 0 || others.length === clauses.length) return undefined;
  return clean.slice(only[0]?.start, only.at(-1)?.end);
}
