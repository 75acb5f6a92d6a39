import type { CueWord } from '../frames/cues/cue';
import type { Frame } from '../frames/frame';
import type { FactAnswer } from '../facts/answerFromFacts';
import type { FactIndex } from '../facts/factIndex';
import type { NamedSubject } from '../facts/factQuestion';
import { tellAttribute, tellMeasure } from '../facts/restatements';
import type { FactReader, FactReading } from './factReader';
import type { Conversation } from './model/conversationMemory';
import { readStep, shiftPeriod, type Step } from './relativeYear';
import { GREGORIAN_MONTHS } from '../language/dates/monthNames';
import { FUNCTION_WORDS } from '../language/text/functionWords';
import { CONNECTIVES, pointsBack } from '../language/questions/questionWords';
import type { Question } from './understanding/question';

/** Words beside a name or a year that only tie it to what was said before. */
const FEW = 5;

/** What a figure may be given in: "and in hours?" */
const MEASURES = new Set(
  'percent sheets_paper hours_time money trees users services transactions'.split(' '),
);

const measuresIn = ({ ofWhat }: Frame): string[] => ofWhat.filter((id) => MEASURES.has(id));

/** What came of it: "how much did they save?" */
const SAVED = new Set(
  'save saved eliminate eliminated cut reduce reduced وفروا وفرت وفر خفضوا خفضت قللوا قللت شالوا'.split(
    ' ',
  ),
);

/** Words by which a message asks something of its own. */
const ASKS_ANEW = new Set(
  'what whats did does do is are was were has have how list compare ما شو شنو هل وش'.split(' '),
);

const points = ({ words }: Frame): boolean => words.some(({ read }) => pointsBack(read));

/** A message of a name, a year or a unit and hardly anything else: "and customs?", «وفي 2020؟». */
function isExchange({ frame, named, uncovered }: FactReading): boolean {
  const asks = frame.asks.filter((id) => id !== 'whether');
  const beside = frame.words.filter(({ isName }) => !isName).length;
  const hasNew = named.length > 0 || frame.periods.length > 0 || measuresIn(frame).length > 0;
  const isNew = frame.words.some(({ typed, read }) => ASKS_ANEW.has(typed) || ASKS_ANEW.has(read));
  const types = new Set(named.map(({ type }) => type));
  // «ديوا من المرحلة الثانية؟» asks of both.
  if (types.has('entity') && types.has('phase')) return false;
  // "Is it part of the strategy?" asks it of what was spoken of.
  if (named.length > 0 && frame.asks.length > 0 && points(frame)) return false;
  const isPlain = asks.length === 0 && frame.commands.size === 0 && !isNew;
  return hasNew && isPlain && beside <= FEW && uncovered.length === 0;
}

/** The words of a question, those masked by which it asked for a measure: "sheets" in "how many sheets". */
const withoutMeasure = ({ words, cues }: Frame): readonly CueWord[] =>
  words.map((word, at) =>
    cues.some(({ section, start, end }) => section === 'of_what' && at >= start && at < end)
      ? { ...word, isName: true }
      : word,
  );

/** What takes part in the Strategy, and the Strategy: one stands in the place of the other. */
const PLACES = new Set(['entity', 'phase', 'group', 'strategy']);

/** The names of the last question, those of a like type exchanged for the new ones. */
function exchangeNames(
  last: readonly NamedSubject[],
  next: readonly NamedSubject[],
): readonly NamedSubject[] {
  if (next.length === 0) return last;
  const types = new Set(next.map(({ type }) => type));
  const isPlace = (type: string) => PLACES.has(type);
  const kept = last.filter(
    ({ type }) => !types.has(type) && !(isPlace(type) && [...types].some(isPlace)),
  );
  return [...next, ...kept];
}

/** What a short message puts in the place of what was asked for. */
export type Instead = NonNullable<Conversation['instead']>;

/** The last question, and what is put in the place of what it asked for, before and now. */
export interface Exchange {
  last: FactReading;
  instead: Instead;
}

interface Reader {
  facts: FactReader;
  read(text: string): Question;
}

/** The years of the facts that were told, if they are of one. */
function toldPeriods(facts: readonly string[], { base }: FactIndex): string[] {
  const told = base.facts.filter(({ id }) => facts.includes(id));
  const years = told.flatMap(({ period, asOf }) => (period?.to ?? asOf ?? '').slice(0, 4) || []);
  return [...new Set(years)].length === 1 ? years.slice(0, 1) : [];
}

/** "The year before", and «واللي بعدها» of what was asked for a phase. */
function stepFrom(
  { by, inYears }: Step,
  last: FactReading,
  { instead = {}, facts: told = [] }: Conversation,
  index: FactIndex,
): Instead | undefined {
  const names = instead.names ?? last.named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const phase = names.find((id) => index.phases.includes(id));
  const asked = instead.periods ?? last.frame.periods;
  if (!inYears && phase !== undefined && asked.length === 0) {
    const next = index.phases[index.phases.indexOf(phase) + by];
    return next === undefined ? undefined : { names: [next] };
  }
  const from = asked.length > 0 ? asked : toldPeriods(told, index);
  return from.length === 0 ? undefined : { periods: from.map((period) => shiftPeriod(period, by)) };
}

const COUNTING = new Set(['how_many', 'how_much']);

/** "And how much did they save of it?": what is counted is what the last question counted. */
function countsAgain(reading: FactReading, last: FactReading): string[] {
  const { frame, named, uncovered } = reading;
  const isCount =
    frame.asks.length > 0 &&
    frame.asks.every((id) => COUNTING.has(id)) &&
    frame.periods.length === 0 &&
    named.length === 0 &&
    uncovered.length === 0 &&
    frame.words.length <= FEW;
  if (!isCount) return [];
  const before = measuresIn(last.frame).slice(0, 1);
  const own = measuresIn(frame);
  // "And how many trees?" keeps the period of the sheets that were told.
  if (own.length > 0) return own.length === frame.ofWhat.length ? before.flatMap(() => own) : [];
  const says = frame.words.some(({ read, typed }) => SAVED.has(read) || SAVED.has(typed));
  return frame.ofWhat.length === 0 && says ? before : [];
}

/** "And in October?": that of the year that was asked about before. */
function monthOf({ frame, named }: FactReading, [period]: readonly string[]): string | undefined {
  const { words } = frame;
  const isPlain = (word: string) => CONNECTIVES.has(word) || FUNCTION_WORDS.has(word);
  const months = words.map(({ read }) =>
    GREGORIAN_MONTHS.findIndex((names) => names.includes(read)),
  );
  const found = months.filter((month) => month >= 0);
  const [month = 0] = found;
  const isOnlyMonth =
    found.length === 1 &&
    named.length === 0 &&
    frame.periods.length === 0 &&
    words.every(({ read }, at) => (months[at] ?? 0) >= 0 || isPlain(read));
  return isOnlyMonth && period !== undefined
    ? `${period.slice(0, 4)}-${String(month + 1).padStart(2, '0')}`
    : undefined;
}

/** What a message puts in the place of what was asked before; undefined if it is no such message. */
export function readExchange(
  reading: FactReading,
  conversation: Conversation,
  engine: Reader,
): Exchange | undefined {
  const { question, subjects = [], instead = {} } = conversation;
  if (question === undefined) return undefined;
  const { frame, named } = reading;
  const { facts } = engine;
  const asked = facts.read(engine.read(question), subjects);
  const whole = facts.whole === undefined ? [] : [facts.whole];
  // What named nothing was likely asked of the whole.
  const last = { ...asked, before: [...asked.before.slice(0, 1), ...whole] };
  const step = readStep(frame.words);
  const stepped = step && stepFrom(step, last, conversation, facts.index);
  if (stepped) return { last, instead: { ...instead, ...stepped } };
  const month = monthOf(reading, [...(instead.periods ?? []), ...last.frame.periods]);
  if (month !== undefined) return { last, instead: { ...instead, periods: [month] } };
  const counted = countsAgain(reading, last);
  if (counted.length > 0) return { last, instead: { ...instead, ofWhat: counted } };
  if (!isExchange(reading)) return undefined;
  const names = named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const measures = measuresIn(frame);
  return {
    last,
    instead: {
      ...instead,
      ...(names.length > 0 ? { names } : {}),
      ...(frame.periods.length > 0 ? { periods: [...frame.periods] } : {}),
      ...(measures.length > 0 ? { ofWhat: measures } : {}),
    },
  };
}

/** The last question with what was put in its place. */
function exchange(
  { last, instead: { names = [], periods = [], ofWhat = [] } }: Exchange,
  index: FactIndex,
): FactReading {
  const { frame } = last;
  const next = names.map((id) => ({ ids: [id], type: index.subject(id)?.type ?? '', at: 0 }));
  return {
    ...last,
    named: exchangeNames(last.named, next),
    isAssumed: false,
    frame: {
      ...frame,
      ...(periods.length > 0 ? { periods } : {}),
      ...(ofWhat.length > 0 ? { ofWhat, words: withoutMeasure(frame) } : {}),
    },
  };
}

/** "Which phase saved the most?" – "and phase 4?" asks for the figure of one of the set. */
const asksForOne = ({ last, instead: { names = [] } }: Exchange, { phases }: FactIndex): boolean =>
  last.frame.order !== undefined &&
  last.frame.asks.includes('which_phase') &&
  !last.named.some(({ type }) => type === 'phase') &&
  names.length > 0 &&
  names.every((id) => phases.includes(id));

/** What the facts say to the last question with what a short message puts in its place. */
export function answerExchange(
  changed: Exchange,
  { attribute }: Conversation,
  { facts }: Reader,
): FactAnswer | undefined {
  const { index } = facts;
  const asked = exchange(changed, index);
  const [ofOne = 'percent'] = measuresIn(changed.last.frame);
  const [measure = asksForOne(changed, index) ? ofOne : undefined] = changed.instead.ofWhat ?? [];
  if (measure !== undefined) {
    const told = tellMeasure(measure, asked, index);
    // What is told of another year is an answer too.
    return told && { rule: told.facts.length > 0 ? 'measures' : 'lookup', statement: told };
  }
  const told = attribute === undefined ? undefined : tellAttribute(attribute, asked, index);
  return told ? { rule: 'lookup', statement: told } : facts.answer(asked);
}

const YEAR = /^(?:19|20)\d\d$/;
const MONTH_AND_YEAR = 'YYYY-'.length;

/**
 * The last question in words, with the new names and years in the place of the old ones, for the
 * entries that are written for such a question.
 */
export function wordExchange(
  { last, instead: { names = [], periods = [] } }: Exchange,
  { index }: FactReader,
  language: 'ar' | 'en',
): string {
  const types = new Set(names.map((id) => index.subject(id)?.type ?? ''));
  const isReplaced = ({ type }: NamedSubject) =>
    types.has(type) || (PLACES.has(type) && [...types].some((other) => PLACES.has(other)));
  const called = names.map((id) => index.subject(id)?.short[language] ?? id).join(' ');
  const years = periods.map((period) => period.slice(0, MONTH_AND_YEAR - 1)).join(' ');
  let [isNamed, isDated] = [names.length === 0, periods.length === 0];
  const words = last.frame.words.flatMap(({ typed, isName }, at) => {
    const name = isName ? last.named.find((one) => one.at === at) : undefined;
    if (name && names.length > 0 && isReplaced(name)) {
      const first = !isNamed;
      isNamed = true;
      return first ? [called] : [];
    }
    if (!isName && periods.length > 0 && YEAR.test(typed)) {
      const first = !isDated;
      isDated = true;
      return first ? [years] : [];
    }
    return [typed];
  });
  return [...words, ...(isNamed ? [] : [called]), ...(isDated ? [] : [years])].join(' ');
}

/** Hardly more than a name, by which something else may be meant than what was asked before. */
export const isNameAlone = ({ frame }: FactReading): boolean =>
  frame.conversation.size === 0 && frame.words.every(({ isName }) => isName);
