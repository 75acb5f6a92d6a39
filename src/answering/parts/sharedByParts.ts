import { COUNTING } from '../../frames/frame';
import type { CueWord } from '../../frames/cues/cue';
import { monthNamed } from '../../language/dates/monthNames';
import { wordSet } from '../../language/text/wordSet';
import ellipsisWords from './ellipsisWords.json';
import { mentionedSubjects } from '../conversation/conversationSteps';
import type { FactReading } from '../facts/factReader';
import type { Conversation } from '../model/conversationMemory';

/** They lead to a year or a month: "by the end of". */
const LEADS = wordSet(ellipsisWords.timeLeads);
const isYear = ({ typed }: CueWord): boolean => /^(?:19|20)\d\d$/.test(typed);
const isOfTime = (word: CueWord): boolean =>
  !word.isName && (isYear(word) || monthNamed(word.read) !== undefined || LEADS.has(word.read));

/** Counts something of the whole: nothing is named. */
const counts = ({ frame: { asks }, named }: FactReading): boolean =>
  named.length === 0 && asks.some((id) => COUNTING.has(id));

const textOf = (words: readonly CueWord[]): string => words.map(({ typed }) => typed).join(' ');

/** The time that words end with: "by April 2020". */
function timeAtEnd(words: readonly CueWord[]): readonly CueWord[] {
  const start = words.findLastIndex((word) => !isOfTime(word)) + 1;
  const time = words.slice(start);
  return start > 0 && time.some(isYear) ? time : [];
}

/** The time that words begin with: «في ديسمبر 2020 كم …». */
function timeAtStart(words: readonly CueWord[]): readonly CueWord[] {
  const end = words.findIndex((word) => !isOfTime(word));
  const time = words.slice(0, Math.max(0, end));
  return time.some(isYear) ? time : [];
}

/**
 * Two counts of one time, which is said once: "how much money was saved and how many trees *by April
 * 2020*" is of that time in both halves.
 */
export function sharePeriods(
  texts: readonly string[],
  read: (text: string) => FactReading,
): readonly string[] {
  const [one = '', other = ''] = texts;
  if (texts.length !== 2 || !/(?:19|20)\d\d/.test(one + other)) return texts;
  const [first, second] = [read(one), read(other)];
  const [has, lacks] = first.frame.periods.length > 0 ? [first, second] : [second, first];
  const isOfOne = has.frame.periods.length === 1 && lacks.frame.periods.length === 0;
  if (!isOfOne || !counts(first) || !counts(second)) return texts;
  const time = textOf(
    has === first ? timeAtStart(first.frame.words) : timeAtEnd(second.frame.words),
  );
  if (time === '') return texts;
  return has === first ? [one, `${other} ${time}`] : [`${one} ${time}`, other];
}

/** The first of two questions may leave its subject to the second: "the target and the result of phase 1". */
export function withSharedSubject(
  questions: readonly string[],
  conversation: Conversation,
  read: (text: string) => FactReading,
): Conversation {
  const [first = [], ...others] = questions.map((text) => mentionedSubjects(read(text)));
  const shared = others.flat();
  if (first.length > 0 || shared.length === 0) return conversation;
  return { ...conversation, subjects: [...shared, ...(conversation.subjects ?? [])] };
}
