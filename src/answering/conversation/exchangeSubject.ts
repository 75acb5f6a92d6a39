import conversationTerms from '../../language/questions/conversationTerms.json';
import { COUNTING, measuresIn, type Frame } from '../../frames/frame';
import { isResultVerb } from '../../frames/resultVerbs';
import { saidAhead } from '../../facts/rules/aheadOfOther';
import { otherEndOf } from '../../facts/rules/factGroups';
import type { FactIndex } from '../../facts/factIndex';
import {
  ALTERNATIVES,
  CONNECTIVES,
  pointsBack,
  SAVING,
} from '../../language/questions/questionWords';
import { withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { wordSet } from '../../language/text/wordSet';
import type { FactReader, FactReading } from '../facts/factReader';
import type { Conversation } from '../model/conversationMemory';
import { monthOf } from './pointing/pointedPeriod';
import { toldPeriods, type Reader } from './pointing/spokenPeriod';
import { mayAskPlace, nextPlace, placeIn } from './rankingPlace';
import { readStep, shiftPeriod, type Step } from './pointing/relativeStep';
import type { Question } from '../understanding/question';

/** More words are a question of their own. */
const MOST_WORDS = 12;
/** Words beside a name or a year that only tie it to what was said before. */
const FEW = 5;

/** Words by which a message asks something of its own. */
const ASKS_ANEW = wordSet(conversationTerms.exchangeSubject.asksAnew);

/** How far somebody came, by its noun. */
const REDUCTION = wordSet(conversationTerms.exchangeSubject.reduction);

/** They open a question for yes or no. */
const WHETHER = wordSet(conversationTerms.exchangeSubject.whether);

/** The one of two that was not told: "and the other phase?", «والمرحلة الأخرى؟». */
const OTHER = wordSet(conversationTerms.exchangeSubject.other);
/** Where no phases were spoken of, the second is the other of two. */
const SECOND = wordSet(conversationTerms.exchangeSubject.second);
/** Among those that were told: "was customs in there?", «هل كانت الجمارك منهم؟» */
const THERE = wordSet(conversationTerms.exchangeSubject.there);
const OTHER_BESIDE = wordSet(conversationTerms.exchangeSubject.otherBeside);

const points = ({ words }: Frame): boolean => words.some(({ read }) => pointsBack(read));

/** They lead to a time: "by the end of 2021"; or they only take note of the last answer. */
const LEADS = wordSet([
  ...conversationTerms.exchangeSubject.leads,
  ...conversationTerms.relativeYear.earlier,
  ...conversationTerms.relativeYear.later,
]);

const isTie = (word: string): boolean =>
  CONNECTIVES.has(word) ||
  [word, word.replace(/^[وفبل](?=.{3})/, '')].some((form) => LEADS.has(withoutArticle(form)));

/** "How much was it at the end of 2020?": the same of another time. */
const countsOfTime = ({ frame, named }: FactReading): boolean =>
  frame.asks.length > 0 &&
  frame.asks.every((id) => COUNTING.has(id)) &&
  frame.periods.length > 0 &&
  frame.ofWhat.length === 0 &&
  named.length === 0 &&
  !frame.words.some(({ read, typed }) => SAVING.has(read) || SAVING.has(typed));

/** «والثالثة كم؟», "how much was the third?", where a figure was asked for before. */
const countsOfName = ({ frame, named }: FactReading, lastOf: () => FactReading): boolean => {
  const isCount =
    named.length > 0 &&
    frame.asks.length > 0 &&
    frame.asks.every((id) => COUNTING.has(id)) &&
    frame.ofWhat.length === 0 &&
    frame.words.length <= FEW &&
    !frame.words.some(({ read, typed }) => SAVING.has(read) || SAVING.has(typed));
  if (!isCount) return false;
  const last = lastOf().frame;
  if (frame.words.some(({ read }) => isResultVerb(read))) return true;
  const isFigure = measuresIn(last).length > 0 || last.ofWhat.includes('entities');
  return isFigure || last.words.some(({ read }) => SAVING.has(read));
};

/** What is asked of a person. */
const OF_PERSONS = new Set(['phone', 'email', 'salary', 'age']);

/** A message of a name, a year or a unit and hardly anything else: "and customs?", «وفي 2020؟». */
function isExchange(reading: FactReading, lastOf: () => FactReading): boolean {
  const { frame, named, uncovered } = reading;
  const counts = countsOfTime(reading) || countsOfName(reading, lastOf);
  const asks = frame.asks.filter((id) => id !== 'whether' && !counts);
  const beside = frame.words.filter(({ isName, read }) => !isName && !isTie(read)).length;
  const hasNew = named.length > 0 || frame.periods.length > 0 || measuresIn(frame).length > 0;
  const isNew =
    !counts &&
    frame.words.some(
      ({ typed, read }, at) =>
        (ASKS_ANEW.has(typed) || ASKS_ANEW.has(read)) && frame.words[at + 1]?.read !== 'about',
    );
  // "Did customs?" asks it of another, and "was customs already in there?" too.
  const isEcho = frame.words.every(
    ({ isName, read }) => isName || WHETHER.has(read) || isTie(read) || THERE.has(read),
  );
  const types = new Set(named.map(({ type }) => type));
  // «ديوا من المرحلة الثانية؟» asks of both.
  if (types.has('entity') && types.has('phase')) return false;
  // "More sheets than customs?" holds it against the one spoken of.
  if (saidAhead(frame)) return false;
  // "Is that the target or the result?" asks about what was told.
  if (frame.stage === 'both' && frame.words.some(({ read }) => ALTERNATIVES.has(read)))
    return false;
  // "What is the phone number of Digital Dubai?" behind its head asks for something else.
  if (named.length > 0 && frame.ofWhat.some((id) => OF_PERSONS.has(id))) return false;
  // "DubaiNow users today" says itself of when.
  if (named.length > 0 && measuresIn(frame).length > 0 && frame.times.has('now')) return false;
  // "Is it part of the strategy?" asks it of what was spoken of.
  if (named.length > 0 && frame.asks.length > 0 && points(frame)) return false;
  const isPlain = asks.length === 0 && frame.commands.size === 0 && (!isNew || isEcho);
  const isCovered = uncovered.every((at) => {
    const word = frame.words[at]?.read ?? '';
    if (counts && isResultVerb(word)) return true;
    return isTie(word) || (frame.periods.length > 0 && REDUCTION.has(withoutAnd(word)));
  });
  if (!hasNew || !isPlain || beside > FEW || !isCovered) return false;
  if (!frame.ofWhat.includes('entities')) return true;
  // «عطني جهات المرحلة الثانية» asks for something else than the last question did.
  const last = lastOf().frame;
  return last.ofWhat.includes('entities') || last.asks.includes('who');
}

/** What a short message puts in the place of what was asked for. */
type Instead = NonNullable<Conversation['instead']>;

/** The last question, and what is put in the place of what it asked for, before and now. */
export interface Exchange {
  last: FactReading;
  instead: Instead;
}

/** "The year before", and «واللي بعدها» of what was asked for a phase. */
function stepFrom(
  { by, inYears, inPhases }: Step,
  last: FactReading,
  { instead = {}, facts: told = [], subjects = [] }: Conversation,
  index: FactIndex,
): Instead | undefined {
  const names = instead.names ?? last.named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const phase = [...names, ...(inPhases ? subjects : [])].find((id) => index.phases.includes(id));
  const asked = instead.periods ?? last.frame.periods;
  if (!inYears && phase !== undefined && (inPhases || asked.length === 0)) {
    const next = index.phases[index.phases.indexOf(phase) + by];
    return next === undefined ? undefined : { names: [next] };
  }
  if (inPhases) return undefined;
  const from = asked.length > 0 ? asked : toldPeriods(told, index);
  return from.length === 0 ? undefined : { periods: from.map((period) => shiftPeriod(period, by)) };
}

/** "And how many in reality?", «وكم تحقق فعلاً؟», behind what was hoped for. */
const asksForResult = ({ ofWhat }: Frame): boolean =>
  ofWhat.length > 0 && ofWhat.every((id) => id === 'result');

/** The same time and subject, in the words of the next question: no goal is asked for any more. */
function askedAs(frame: Frame, last: FactReading): FactReading {
  const next = { ...frame, periods: last.frame.periods };
  delete next.relation;
  return { ...last, frame: next };
}

/** "How many was it in October 2019?" asks for the figure, not whether it is above 100. */
function withoutClaim(last: FactReading): FactReading {
  const frame = { ...last.frame, asks: last.frame.asks.filter((id) => id !== 'whether') };
  delete frame.relation;
  return { ...last, frame };
}

/** "And how much did they save of it?": what is counted is what the last question counted. */
function countsAgain(reading: FactReading, lastOf: () => FactReading): string[] {
  const { frame, named, uncovered } = reading;
  const isCount =
    frame.asks.length > 0 &&
    frame.asks.every((id) => COUNTING.has(id)) &&
    frame.periods.length === 0 &&
    named.length === 0 &&
    uncovered.every((at) => isTie(frame.words[at]?.read ?? '')) &&
    frame.words.length <= FEW;
  if (!isCount) return [];
  const before = measuresIn(lastOf().frame).slice(0, 1);
  const own = measuresIn(frame);
  // "And how many trees?" keeps the period of the sheets that were told.
  if (own.length > 0) return own.length === frame.ofWhat.length ? before.flatMap(() => own) : [];
  const says = frame.words.some(({ read, typed }) => SAVING.has(read) || SAVING.has(typed));
  if (frame.ofWhat.length === 0 && says) return before;
  // How far it came is told with its target elsewhere.
  return asksForResult(frame) ? before.filter((id) => id !== 'target' && id !== 'percent') : [];
}

/** "And today?", «والحين؟»: the same of now. */
const asksOfNow = ({ frame, named }: FactReading): boolean =>
  named.length === 0 &&
  frame.times.has('now') &&
  frame.asks.length === 0 &&
  frame.ofWhat.length === 0 &&
  frame.words.every(
    ({ read, typed }, at) =>
      CONNECTIVES.has(typed) ||
      FUNCTION_WORDS.has(read) ||
      frame.cues.some(({ section, start, end }) => section === 'time' && at >= start && at < end),
  );

const withoutPeriods = (instead: Instead): Instead => {
  const kept = { ...instead };
  delete kept.periods;
  return kept;
};

/** Another place in the ranking that was told, among the same. */
function readPlace(
  alone: FactReading,
  lastOf: () => FactReading,
  { instead = {}, subjects = [], facts: told = [], attribute = '' }: Conversation,
  { index, whole }: FactReader,
): Exchange | undefined {
  if (otherEndOf(attribute) || !mayAskPlace(alone)) return undefined;
  const last = lastOf();
  const before = instead.place ?? placeIn(last.frame);
  if (!before) return undefined;
  const spoken = [...(instead.names ?? []), ...last.named.flatMap(({ ids }) => ids), ...subjects];
  const place = nextPlace(
    alone,
    before,
    spoken.some((id) => index.phases.includes(id)),
  );
  if (!place) return undefined;
  // Those that were told are ranked; they are not what is ranked in.
  const ranked = new Set(index.withIds(told).map(({ subject }) => subject));
  const field = [
    ...subjects.filter((id) => !ranked.has(id)).slice(0, 1),
    ...(whole === undefined ? [] : [whole]),
  ];
  return {
    last: { ...last, before: last.named.length > 0 ? last.before : field },
    instead: { ...instead, place },
  };
}

/** "And the last one?" of the phases. */
function lastPhase(
  { frame, named }: FactReading,
  lastOf: () => FactReading,
  { names = [] }: Instead,
  { phases }: FactIndex,
): string[] | undefined {
  const bare = frame.words.map(({ read }) => withoutArticle(read.replace(/^و(?=.{3})/, '')));
  const isLast =
    named.length === 0 &&
    bare.some((word) => LAST.has(word)) &&
    bare.every((word) => LAST.has(word) || OTHER_BESIDE.has(word) || CONNECTIVES.has(word));
  if (!isLast) return undefined;
  const spoken = [...names, ...lastOf().named.flatMap(({ ids }) => ids)];
  const [end] = phases.slice(-1);
  return end !== undefined && spoken.some((id) => phases.includes(id)) ? [end] : undefined;
}

const LAST = wordSet(conversationTerms.exchangeSubject.last);

/** "And the other one?" of the two that were compared. */
function readOther(
  { frame, named }: FactReading,
  lastOf: () => FactReading,
  { instead = {}, subjects = [], pair = [] }: Conversation,
  index: FactIndex,
): Exchange | undefined {
  const bare = frame.words.map(({ read }) => withoutArticle(read.replace(/^و(?=.{3})/, '')));
  const ofPhases = pair.some((id) => index.phases.includes(id));
  const says = (word: string) => OTHER.has(word) || (!ofPhases && SECOND.has(word));
  const isOther =
    named.length === 0 &&
    bare.some(says) &&
    bare.every((word) => says(word) || OTHER_BESIDE.has(word) || CONNECTIVES.has(word));
  const told = [...(instead.names ?? []), ...subjects].find((id) => pair.includes(id));
  const other = pair.find((id) => id !== told);
  if (!isOther || pair.length !== 2 || told === undefined || other === undefined) return undefined;
  const last = lastOf();
  const isChosen = last.frame.choice !== undefined || last.named.length > 1;
  const [measure = 'percent'] = measuresIn(last.frame);
  return {
    last,
    instead: { ...instead, names: [other], ...(isChosen ? { ofWhat: [measure] } : {}) },
  };
}

/** "And if it is secret?" of a record that was spoken of: the other case of the same. */
function siblingSpokenOf(
  reading: FactReading,
  lastOf: () => FactReading,
  { instead = {}, subjects = [] }: Conversation,
  facts: FactReader,
): string | undefined {
  if (!facts.mayTellSibling(reading)) return undefined;
  const last = lastOf();
  const [spoken] = [...(instead.names ?? []), ...last.named.flatMap(({ ids }) => ids), ...subjects];
  return spoken === undefined ? undefined : facts.siblingOf(spoken, reading, last);
}

/** Who was told to be the highest or the lowest is what its figure is asked of. */
const chosenIn = (
  { frame, named }: FactReading,
  { subjects: [told] = [], instead }: Conversation,
): Instead =>
  frame.order !== undefined &&
  told !== undefined &&
  instead?.names === undefined &&
  !named.some(({ ids }) => ids.includes(told))
    ? { names: [told] }
    : {};

/** What a message puts in the place of what was asked before; undefined if it is no such message. */
export function readExchange(
  { question: message, reading }: { question: Question; reading: FactReading },
  conversation: Conversation,
  engine: Reader,
): Exchange | undefined {
  const { question, subjects = [], instead = {} } = conversation;
  const { frame, named } = reading;
  if (question === undefined || frame.words.length > MOST_WORDS) return undefined;
  const { facts } = engine;
  let known: FactReading | undefined;
  // Read only if the message may lean on it: most ask something of their own.
  const lastOf = (): FactReading => {
    if (known) return known;
    const asked = facts.read(engine.read(question), subjects);
    const whole = facts.whole === undefined ? [] : [facts.whole];
    // What named nothing was likely asked of the whole.
    return (known = { ...asked, before: [...asked.before.slice(0, 1), ...whole] });
  };
  const alone = facts.read(message);
  const placed =
    readPlace(alone, lastOf, conversation, facts) ??
    readOther(alone, lastOf, conversation, facts.index);
  if (placed) return placed;
  const step = readStep(frame.words);
  const stepped = step && stepFrom(step, lastOf(), conversation, facts.index);
  if (stepped) return { last: lastOf(), instead: { ...instead, ...stepped } };
  const names = lastPhase(alone, lastOf, instead, facts.index);
  if (names) return { last: lastOf(), instead: { ...instead, names } };
  if (asksOfNow(alone)) {
    const last = lastOf();
    return {
      last: {
        ...last,
        frame: {
          ...last.frame,
          words: [...last.frame.words, ...frame.words],
          periods: [],
          times: frame.times,
        },
      },
      instead: withoutPeriods(instead),
    };
  }
  const month = monthOf(reading, () => [
    ...(instead.periods ?? []),
    ...lastOf().frame.periods,
    ...(conversation.periods ?? []),
  ]);
  if (month !== undefined) return { last: lastOf(), instead: { ...instead, periods: [month] } };
  const counted = countsAgain(reading, lastOf);
  const chosen = () => chosenIn(lastOf(), conversation);
  if (counted.length > 0) {
    const last = asksForResult(frame) ? askedAs(frame, lastOf()) : lastOf();
    return { last, instead: { ...instead, ...chosen(), ofWhat: counted } };
  }
  const sibling = siblingSpokenOf(reading, lastOf, conversation, facts);
  if (sibling !== undefined) return { last: lastOf(), instead: { ...instead, names: [sibling] } };
  if (!isExchange(reading, lastOf)) return undefined;
  const others = named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const own = measuresIn(frame);
  // "Reduction in 2019", behind a baseline.
  const isCut = frame.words.some(({ read }) => REDUCTION.has(withoutArticle(withoutAnd(read))));
  // «والأولى كم حققت؟»: how far it came, not what it was to reach.
  const isReached = frame.words.some(({ read, isName }) => !isName && isResultVerb(read));
  const isShare = (isCut && frame.periods.length > 0) || (isReached && named.length > 0);
  const measures = own.length === 0 && isShare ? ['percent'] : own;
  const counts = frame.asks.some((id) => COUNTING.has(id));
  const asked = isReached && named.length > 0 ? askedAs(frame, lastOf()) : lastOf();
  return {
    last: counts ? withoutClaim(asked) : asked,
    instead: {
      ...instead,
      ...(others.length > 0 ? { names: others } : {}),
      ...(frame.periods.length > 0 ? { periods: [...frame.periods] } : {}),
      ...(measures.length > 0 ? { ofWhat: measures } : {}),
    },
  };
}
