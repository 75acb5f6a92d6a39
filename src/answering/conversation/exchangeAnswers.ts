import { SAVING } from '../../language/questions/questionWords';
import type { FactAnswer } from '../../facts/answerFromFacts';
import { matchOf } from '../../facts/attributeMatcher';
import { tell } from '../../facts/rules/attributes/attributeValues';
import type { FactIndex } from '../../facts/factIndex';
import type { FactStatement, NamedSubject } from '../../facts/factQuestion';
import { tellAttribute, tellMeasure } from '../../facts/rules/restatements';
import type { CueWord } from '../../frames/cues/cue';
import { measuresIn, type Frame } from '../../frames/frame';
import type { Exchange } from './exchangeSubject';
import type { Reader } from './pointing/spokenPeriod';
import type { FactReader, FactReading } from '../facts/factReader';
import type { Conversation } from '../model/conversationMemory';
import { inWords, isMonth } from './pointing/pointedPeriod';
import type { Place } from './rankingPlace';

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

/** The words of a question, those masked by which it asked for a measure: "sheets" in "how many sheets". */
const withoutMeasure = ({ words, cues }: Frame): readonly CueWord[] =>
  words.map((word, at) =>
    cues.some(({ section, start, end }) => section === 'of_what' && at >= start && at < end)
      ? { ...word, isName: true }
      : word,
  );

/** The first place needs no number. */
const withPlace = ({ order, rank }: Place): Pick<Frame, 'order' | 'place'> => ({
  order,
  ...(rank > 1 ? { place: { rank, at: -1 } } : {}),
});

/** The last question with what was put in its place. */
function exchange(
  { last, instead: { names = [], periods = [], ofWhat = [], place } }: Exchange,
  index: FactIndex,
): FactReading {
  const frame = { ...last.frame };
  if (place) delete frame.place;
  const next = names.map((id) => ({ ids: [id], type: index.subject(id)?.type ?? '', at: 0 }));
  return {
    ...last,
    named: exchangeNames(last.named, next),
    isAssumed: false,
    frame: {
      ...frame,
      ...(periods.length > 0 ? { periods } : {}),
      ...(ofWhat.length > 0 ? { ofWhat, words: withoutMeasure(frame) } : {}),
      ...(place ? withPlace(place) : {}),
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
  conversation: Conversation,
  { facts }: Reader,
): FactAnswer | undefined {
  const { attribute } = conversation;
  const { index } = facts;
  const asked = exchange(changed, index);
  if (changed.instead.place) {
    const ranked = facts.answer(asked);
    return ranked?.rule === 'extreme' ? ranked : undefined;
  }
  const [ofOne = 'percent'] = measuresIn(changed.last.frame);
  const [measure = asksForOne(changed, index) ? ofOne : undefined] = changed.instead.ofWhat ?? [];
  if (measure !== undefined) {
    const told = tellWider(measure, asked, facts) ?? tellMeasure(measure, asked, index);
    // What is told of another year is an answer too.
    return told && { rule: told.facts.length > 0 ? 'measures' : 'lookup', statement: told };
  }
  const compared = attributeCompared(changed, conversation, index);
  const known = attribute ?? compared;
  // "And today?": the newest, and whether there is none newer.
  if (asked.frame.times.has('now') && changed.last.frame.periods.length === 0)
    return facts.answer(asked);
  const told = known === undefined ? undefined : tellAttribute(known, asked, index);
  if (told) return { rule: 'lookup', statement: told };
  const answered = facts.answer(asked);
  if (answered?.statement.complete) return answered;
  const same = tellSame(changed, conversation, index);
  return same ? { rule: 'lookup', statement: same } : answered;
}

/**
 * Of the new subject what was told of the last one, such as both bounds of a fine, or, if nothing
 * was told, what it has of what was asked for.
 */
function tellSame(
  { last, instead: { names = [], periods = [] } }: Exchange,
  { facts: told = [] }: Conversation,
  index: FactIndex,
): FactStatement | undefined {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0 || periods.length > 0) return undefined;
  const type = index.subject(name)?.type ?? '';
  const question = { ...last, named: [{ ids: [name], type, at: 0 }] };
  const before = index.withIds(told).filter(({ subject }) => index.subject(subject)?.type === type);
  const isAsked = (id: string) =>
    index.attribute(id)?.askedAs.some((asked) => last.frame.ofWhat.includes(asked)) === true;
  const own = index.ofSubject(name).map(({ attribute }) => attribute);
  const asked = PLACES.has(type) ? [] : own.filter(isAsked);
  const wanted = before.length > 0 ? before.map(({ attribute }) => attribute) : asked;
  const same = [...new Set(wanted)].flatMap((id) => {
    const attribute = index.attribute(id);
    const statement = attribute && tell(name, matchOf(attribute), question, index);
    return statement?.complete ? [statement] : [];
  });
  if (same.length === 0) return undefined;
  return {
    lines: same.flatMap(({ lines }) => lines),
    facts: same.flatMap(({ facts }) => facts),
    subjects: [name],
    complete: true,
  };
}

/**
 * "And the money?" of a subject without such a figure: that of its phase or of the whole, after
 * what is missing. The government is the whole by another name.
 */
function tellWider(
  measure: string,
  asked: FactReading,
  { index, whole }: FactReader,
): FactStatement | undefined {
  const own = tellMeasure(measure, asked, index);
  const [subject] = own?.subjects ?? [];
  if (!own || own.facts.length > 0 || subject === undefined) return undefined;
  const type = index.subject(subject)?.type ?? '';
  if (!WITHIN.has(type)) return undefined;
  const wider = [...index.phasesOf(subject), ...(whole === undefined ? [] : [whole])]
    .map((id) => tellMeasure(measure, { ...asked, named: [], before: [id] }, index))
    .find((told) => told !== undefined && told.facts.length > 0);
  if (!wider || type === 'government') return wider;
  const missing = own.lines.filter(({ form }) => form === 'missing' || form === 'explained');
  return {
    ...wider,
    lines: [...missing, ...wider.lines.slice(0, 1)],
    facts: wider.facts.slice(0, 1),
    subjects: own.subjects,
  };
}
const WITHIN = new Set(['government', 'entity', 'phase', 'group']);

/** What two years were compared by, if another one is asked for. */
function attributeCompared(
  { last, instead: { periods = [] } }: Exchange,
  { facts: told = [] }: Conversation,
  index: FactIndex,
): string | undefined {
  if (last.frame.periods.length < 2 || periods.length !== 1) return undefined;
  const attributes = index.withIds(told).map(({ attribute }) => attribute);
  return new Set(attributes).size === 1 ? attributes[0] : undefined;
}

/** The figure of another year or of another one, where the last question was for a figure in other words. */
export function answerFigure(changed: Exchange, { index }: FactReader): FactAnswer | undefined {
  const { last, instead } = changed;
  const { frame, named } = last;
  const [measure] = measuresIn(frame);
  const isShare =
    (frame.relation?.number ?? Infinity) <= 100 ||
    frame.words.some(
      ({ read, typed }) => SAVING.has(read) || SAVING.has(typed) || typed.endsWith('%'),
    );
  const places = named.filter(({ type }) => PLACES.has(type));
  const isOfOne = places.length === 1 && (instead.names !== undefined || named.length === 1);
  const arePlaces = instead.names?.every((id) => PLACES.has(index.subject(id)?.type ?? ''));
  if (!(instead.periods ?? arePlaces) || !isOfOne || !(measure !== undefined || isShare))
    return undefined;
  const told = tellMeasure(measure ?? 'percent', exchange(changed, index), index);
  return told && { rule: 'measures', statement: told };
}

const YEAR = /^(?:19|20)\d\d$/;

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
  const years = periods.map((period) => inWords(period, language)).join(' ');
  const isDate = (at: number) => YEAR.test(last.frame.words[at]?.typed ?? '');
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
    // The month of the year that is replaced.
    return !isName && periods.length > 0 && isMonth(typed) && isDate(at + 1) ? [] : [typed];
  });
  return [...words, ...(isNamed ? [] : [called]), ...(isDated ? [] : [years])].join(' ');
}

/** Hardly more than a name, by which something else may be meant than what was asked before. */
export const isNameAlone = ({ frame }: FactReading): boolean =>
  frame.conversation.size === 0 &&
  frame.words.every(({ isName, read, typed }) => (isName ? !AND.test(typed) : ARTICLES.has(read)));
/** «والثالثة؟» goes on. */
const AND = /^وال/;
const ARTICLES = new Set(['the', 'a', 'an']);
