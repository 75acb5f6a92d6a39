import answeringTerms from '../../language/questions/answeringTerms.json';
import type { FactAnswer } from '../../facts/answerFromFacts';
import type { CueWord } from '../../frames/cues/cue';
import { isOfPeriod, YEAR } from '../../frames/periods';
import type { Fact } from '../../knowledge/facts/fact';
import { ALTERNATIVES } from '../../language/questions/questionWords';
import { wordSet } from '../../language/text/wordSet';
import type { FactReading } from './factReader';
import { dayOf, isAroundEvent, type Reader } from './eventDates';

const terms = answeringTerms.dateClaims;
const BEFORE = wordSet(terms.before);
const AFTER = wordSet(terms.after);
/** "Than" of "earlier than", "right?", "is it true that". */
const CLAIMING = wordSet(terms.claiming);

const isClaiming = ({ read, typed, isName }: CueWord): boolean =>
  !isName && (CLAIMING.has(read) || CLAIMING.has(typed));

/** Where "before" or "after" stands in a question that sets an event against a date. */
function orderWordAt(words: readonly CueWord[]): number {
  return words.findIndex(
    (word) => !word.isName && [BEFORE, AFTER].some((list) => list.has(word.read)),
  );
}

const dateOf = ({ value }: Fact): string => (value.kind === 'date' ? value.date : '');

/** Whether a day is before or after a date; undefined if one of both is not precise enough. */
function holds(day: string, date: string, isAfter: boolean): boolean | undefined {
  // "Was it before 2019?", of a day in 2019.
  if (day.startsWith(date)) return false;
  if (date.startsWith(day)) return undefined;
  return isAfter === day > date;
}

/** "Was the stamp launched before 2021?": its day, with yes or no. */
export function answerDateClaim(reading: FactReading, engine: Reader): FactAnswer | undefined {
  const { words, asks, periods, choice } = reading.frame;
  const [date, ...others] = periods;
  const at = orderWordAt(words);
  const isClaim = asks.every((id) => id === 'whether') && choice === undefined;
  if (date === undefined || others.length > 0 || at < 0 || !isClaim) return undefined;
  if (words.some(({ read }) => ALTERNATIVES.has(read))) return undefined;
  const isDated = (word: CueWord, place: number) =>
    place > at && (YEAR.test(word.typed) || isOfPeriod(words, place));
  const first = words.findIndex(isDated);
  const last = words.findLastIndex(isDated);
  const isLast = first > at && words.slice(last + 1).every(isClaiming);
  if (!isLast) return undefined;
  const isOwn = (word: CueWord) => !isClaiming(word) && !isAroundEvent(word);
  const before = words.slice(0, at).filter((word) => !isClaiming(word));
  const between = words.slice(at + 1, first).filter((word) => !isClaiming(word));
  // «هل سبق إطلاق الختم 2021؟» has the event behind the word.
  const event = before.some(isOwn) ? (between.some(isOwn) ? undefined : before) : between;
  const day = event && dayOf(event, engine);
  if (!day) return undefined;
  const isAfter = AFTER.has(words[at]?.read ?? '');
  const said = new Set(day.facts.map((fact) => holds(dateOf(fact), date, isAfter)));
  const [is, ...differing] = said;
  if (is === undefined || differing.length > 0) return undefined;
  const [fact] = day.facts;
  return {
    rule: 'comparison',
    statement: {
      verdict: is ? 'yes' : 'no',
      lines: [{ form: 'value', fact }],
      facts: [fact],
      subjects: [fact.subject],
      complete: true,
      places: reading.uncovered,
    },
    places: reading.uncovered,
  };
}
