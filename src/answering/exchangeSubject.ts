import type { CueWord } from '../frames/cues/cue';
import type { Frame } from '../frames/frame';
import type { FactAnswer } from '../facts/answerFromFacts';
import { tellAttribute, tellMissingMeasure } from '../facts/lookups';
import type { NamedSubject } from '../facts/factQuestion';
import type { FactReader, FactReading } from './factReader';
import type { Conversation } from './model/conversationMemory';
import type { Question } from './understanding/question';

/** Words beside a name or a year that only tie it to what was said before. */
const FEW = 5;

/** What a figure may be given in: "and in hours?" */
const MEASURES = new Set(
  'percent sheets_paper hours_time money trees users services transactions'.split(' '),
);

const measuresIn = ({ ofWhat }: Frame): string[] => ofWhat.filter((id) => MEASURES.has(id));

/** Words by which a message asks something of its own. */
const ASKS_ANEW = new Set(
  'what whats did does do is are was were has have how list compare ما شو شنو هل وش'.split(' '),
);

/** A message of a name, a year or a unit and hardly anything else: "and customs?", «وفي 2020؟». */
export function isExchange({ frame, named, uncovered }: FactReading): boolean {
  const asks = frame.asks.filter((id) => id !== 'whether');
  const beside = frame.words.filter(({ isName }) => !isName).length;
  const hasNew = named.length > 0 || frame.periods.length > 0 || measuresIn(frame).length > 0;
  const isNew = frame.words.some(({ typed, read }) => ASKS_ANEW.has(typed) || ASKS_ANEW.has(read));
  const types = new Set(named.map(({ type }) => type));
  // «ديوا من المرحلة الثانية؟» asks of both.
  if (types.has('entity') && types.has('phase')) return false;
  const isPlain = asks.length === 0 && frame.commands.size === 0 && !isNew;
  return hasNew && isPlain && beside <= FEW && uncovered.length === 0;
}

/** Hardly more than a name, by which something else may be meant than what was asked before. */
const isNameAlone = ({ frame }: FactReading): boolean =>
  frame.conversation.size === 0 && frame.words.every(({ isName }) => isName);

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

/** What was put in the place of the last question before, and now. */
export function insteadOf({ frame, named }: FactReading, before: Instead = {}): Instead {
  const names = named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const measures = measuresIn(frame);
  return {
    ...before,
    ...(names.length > 0 ? { names } : {}),
    ...(frame.periods.length > 0 ? { periods: [...frame.periods] } : {}),
    ...(measures.length > 0 ? { ofWhat: measures } : {}),
  };
}

/** The last question with what was put in its place. */
function exchange(
  last: FactReading,
  { names = [], periods = [], ofWhat = [] }: Instead,
  typeOf: (id: string) => string,
): FactReading {
  const { frame } = last;
  const next = names.map((id) => ({ ids: [id], type: typeOf(id), at: 0 }));
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

/** "And in hours?" of what there are no hours of. */
function missingMeasure(
  { ofWhat: [measure] = [] }: Instead,
  asked: FactReading,
  { index }: FactReader,
): FactAnswer | undefined {
  const statement = measure === undefined ? undefined : tellMissingMeasure(measure, asked, index);
  return statement && { rule: 'lookup', statement };
}

/** What the facts say to the last question with what a short message puts in its place. */
export function answerExchange(
  reading: FactReading,
  { question, subjects = [], instead, attribute }: Conversation,
  engine: { facts: FactReader; read(text: string): Question },
): FactAnswer | undefined {
  const { facts } = engine;
  if (question === undefined || !isExchange(reading)) return undefined;
  const last = facts.read(engine.read(question), subjects);
  const changed = insteadOf(reading, instead);
  const asked = exchange(last, changed, (id) => facts.index.subject(id)?.type ?? '');
  const isSame = attribute !== undefined && changed.ofWhat === undefined;
  const told = isSame ? tellAttribute(attribute, asked, facts.index) : undefined;
  const answer = told
    ? { rule: 'lookup' as const, statement: told }
    : (facts.answer(asked) ?? missingMeasure(changed, asked, facts));
  return answer?.statement.complete === false && isNameAlone(reading) ? undefined : answer;
}
