import { dayInDubai, MS_PER_DAY } from '../../lib/dubaiDate';
import { dayAfter, firstWorkingDay, mondayOf, type Holidays } from './workingDays';
import { stateKey, type Candidate, type Due, type RecordState } from './reminder';

/** Days for which a draft is left alone. */
export const DRAFT_DAYS = 7;
/** Working days that a decision may take. */
export const DECISION_DAYS = 3;
/** The number of reminders about a draft that nobody has touched. */
const MOST_REMINDERS = 3;
const WEEK = 7 * MS_PER_DAY;
/** Of a digest; later in the week it is no news. */
const LATE_DAYS = 2;

const keysOf = (states: readonly RecordState[], count: (key: string) => number) =>
  Object.fromEntries(states.map(stateKey).map((key) => [key, count(key)]));

/**
 * Drafts left for over a week: all in one message, again after a week, each three times at most.
 */
export function dueDrafts({ states, last }: Candidate, now: Date): Due | undefined {
  if (last && now.getTime() - last.at.getTime() < WEEK) return undefined;
  const before = (key: string) => last?.named[key] ?? 0;
  const due = states.filter((state) => before(stateKey(state)) < MOST_REMINDERS);
  if (due.length === 0) return undefined;
  return {
    states: due,
    named: keysOf(states, (key) => Math.min(before(key) + 1, MOST_REMINDERS)),
  };
}

/**
 * Submissions that wait too long: once a day at most, when another one does or a week has passed.
 */
export function dueDecisions({ states, last }: Candidate, now: Date): Due | undefined {
  if (states.length === 0) return undefined;
  const before = (key: string) => last?.named[key] ?? 0;
  if (last) {
    if (dayInDubai(last.at) >= dayInDubai(now)) return undefined;
    const isNew = states.some((state) => before(stateKey(state)) === 0);
    if (!isNew && now.getTime() - last.at.getTime() < WEEK) return undefined;
  }
  return { states, named: keysOf(states, (key) => before(key) + 1) };
}

/**
 * The digest of the week before: on the first working day of each week, or on one of the two
 * days after it if the bot was down.
 */
export function dueDigest({ last }: Candidate, now: Date, holidays: Holidays): Due | undefined {
  const today = dayInDubai(now);
  const monday = mondayOf(today);
  const first = firstWorkingDay(monday, holidays);
  if (first === undefined || today < first || today > dayAfter(first, LATE_DAYS)) return undefined;
  if (last && mondayOf(dayInDubai(last.at)) >= monday) return undefined;
  return { states: [], named: {} };
}
