import type { FactAnswer } from '../../facts/answerFromFacts';
import { NAMED } from '../../facts/attributeMatcher';
import type { FactIndex } from '../../facts/factIndex';
import { isLinked } from '../../facts/rules/linkedSubjects';
import { DISTINCT_MEASURES } from '../../facts/rules/measures';
import { coversPeriod, numberOf, WHOLES, type FactLine } from '../../facts/factQuestion';
import { MANY_SIDED } from '../../facts/rules/attributes/relatedFacts';
import { parseNumber } from '../../language/numbers/parseNumber';
import { ASKS_FOR_DAY, asksForSome, COUNTING } from '../../frames/frame';
import type { Fact } from '../../knowledge/facts/fact';
import { asksForOwn } from '../agreement/compared';
import type { FactReading } from '../facts/factReader';
import type { Nearest } from './meaningIndex';

/** Below this cosine a fact is not about the same. */
const LEAST_COSINE = 0.4;
/** The same for a fact of a subject that the question names. */
const LEAST_OF_NAMED = 0.3;
/** The same if somebody speaks of what is theirs: "*my* client has only a passport". */
const LEAST_OF_OWN = 0.5;
/** So much closer counts a fact whose attribute the question names, if no entry is sure. */
const NAMED_ATTRIBUTE = 0.1;
/** A fact of a named subject may be so much farther than the closest entry. */
const BEHIND_ENTRY = 0.12;
/** What is asked of a named subject has to be so close to what a fact says of it. */
const LEAST_ASPECT = 0.22;
/** So much closer than a sure entry has to be a fact that answers instead, or so little farther. */
const LEAD_OF_INSTEAD = { certain: 0, sure: -0.05 };
/** A confidence from which on an entry is certain. */
const CERTAIN = 0.97;
/** The least cosine of such a fact, of it and of what it says apart from its subject. */
const LEAST_INSTEAD = { cosine: 0.36, aspect: 0.3 };
/** The same for one of an entity, which has to be so much closer than the entry. */
const LEAST_OF_ENTITY = { lead: 0.05, aspect: 0.45 };
/** Other facts of the same subject that are told too are at most so much farther. */
const REACH = 0.15;
const MOST_FACTS = 3;
/** So sure is an answer of the least cosine, and of one that is nearly the same text. */
export const LEAST_CONFIDENCE = 0.6;
const MOST_CONFIDENCE = 0.9;
const SAME_COSINE = 0.75;

/** One fact of an entity is much like that of another, but it may be told if it is close. */
const MANY_SIDED_BUT_ENTITY = new Set([...MANY_SIDED].filter((type) => type !== 'entity'));
/** It is what the question says already. */
const NAMES = new Set(['name', 'short_name', 'other_name', 'law_title', 'service_name']);
/** Who asks for one of them is told nothing else. */
const SANCTIONS = [
  'penalty',
  'fine',
  'fine_min',
  'fine_max',
  'imprisonment_min',
  'imprisonment_max',
];
/** By meaning alone, a figure of something else is not told to who asks for sheets either. */
const MEASURES = new Set([...DISTINCT_MEASURES, 'sheets_paper']);
/** Who asks for one of these is told nothing else, in whatever form it is. */
const EXACT = new Set([
  ...['age', 'phone', 'email', 'salary', 'budget', 'cost_price', 'fee_fine', 'working_hours'],
]);

const DURATIONS = new Set(['years', 'months', 'days', 'minutes', 'hours']);

const isNumber = ({ value }: Fact): boolean => value.kind === 'number';

const isDate = ({ value }: Fact): boolean => value.kind === 'date';

function isTime({ value, attribute }: Fact, index: FactIndex): boolean {
  const { unit } = index.attribute(attribute) ?? {};
  return value.kind === 'date' || value.kind === 'text' || DURATIONS.has(unit ?? '');
}

/** The sort of value that an asking word wants. */
const SORTS: Readonly<Record<string, (fact: Fact, index: FactIndex) => boolean>> = {
  when: isTime,
  since_when: isDate,
  until_when: isTime,
  how_many: isNumber,
  how_much: isNumber,
  how_long: isTime,
  who: ({ value }) => value.kind === 'ids' || value.kind === 'text',
};

/** The names in the question may be those of what the fact is about. */
const agreesInNames = ({ named }: FactReading, subject: string, index: FactIndex): boolean =>
  named.every(
    ({ ids, type }) =>
      WHOLES.has(type) || ids.includes(subject) || ids.some((id) => isLinked(subject, id, index)),
  );

/** The fact gives what is asked for: a date for "when", money for "how much money", the year. */
function isOfSort({ frame }: FactReading, fact: Fact, index: FactIndex): boolean {
  const wanted = frame.asks.flatMap((id) => SORTS[id] ?? []);
  const measures = frame.ofWhat.filter((id) => MEASURES.has(id));
  const exact = frame.ofWhat.filter((id) => EXACT.has(id));
  const { askedAs = [] } = index.attribute(fact.attribute) ?? {};
  return (
    (wanted.length === 0 || wanted.some((isWanted) => isWanted(fact, index))) &&
    (measures.length === 0 || !isNumber(fact) || measures.some((id) => askedAs.includes(id))) &&
    (exact.length === 0 || exact.some((id) => askedAs.includes(id))) &&
    !(fact.value.kind === 'date' && asksForSome(frame)) &&
    // "What are the three capabilities" is not told by how many there are.
    (fact.kind !== 'count' ||
      frame.asks.length === 0 ||
      frame.asks.some((id) => COUNTING.has(id))) &&
    frame.periods.every((period) => coversPeriod(fact, period))
  );
}

/** The question has the very number that the fact tells, so it asks for something else. */
function tellsOwnNumber({ frame }: FactReading, fact: Fact): boolean {
  const number = numberOf(fact);
  return (
    number !== undefined &&
    !frame.asks.includes('whether') &&
    frame.words.some(({ typed }) => parseNumber(typed) === number)
  );
}

/** What the meaning of a question is held against. */
export interface MeaningContext {
  index: FactIndex;
  /** Ids of the attributes that its words name. */
  attributes: ReadonlySet<string>;
  /**
   * How close the question without its names is to what each fact says of its subject, by id;
   * undefined as long as that is not known.
   */
  aspects: () => ReadonlyMap<string, number> | undefined;
}

/**
 * Facts whose attribute a question names go before those that only mean nearly the same: "DM
 * baseline before going paperless" is the baseline, not the first step.
 */
export function namedBefore(
  meant: FactsByMeaning,
  looked: FactAnswer | undefined,
  { named, uncovered }: FactReading,
): FactsByMeaning {
  const { rule, statement, score = 0, places = [] } = looked ?? {};
  const isNamed = rule === 'lookup' && statement?.complete === true && score >= NAMED;
  const isAll = named.length > 0 && uncovered.every((at) => places.includes(at));
  return looked && isNamed && isAll ? { ...meant, facts: looked } : meant;
}

/** A fact that a question may mean. */
interface NearFact {
  fact: Fact;
  cosine: number;
  /** The same, more if the question names its attribute. */
  closeness: number;
}

/** The facts of the subject that is closest. */
interface NearSubject {
  id: string;
  isNamed: boolean;
  /** What it says itself, closest first. */
  own: readonly [NearFact, ...NearFact[]];
  /** The same with what may not be told. */
  all: readonly NearFact[];
  /** Something else is closer, though it may not be told. */
  isBehindOther: boolean;
}

/**
 * @param leftOut types of subjects
 * @param bonus so much closer counts a fact whose attribute the question names
 */
function nearestSubject(
  { facts }: Nearest,
  reading: FactReading,
  { attributes, index }: MeaningContext,
  { leftOut, bonus }: { leftOut: ReadonlySet<string>; bonus: number },
): NearSubject | undefined {
  const { polarity, asks, order } = reading.frame;
  // "Who is not in charge?" is answered by nobody's name.
  const isDenied = polarity.has('negated') && asks.some((id) => id === 'who' || id === 'which');
  // One fact is no sum.
  if (reading.unknownNames.length > 0 || isDenied || order === 'total') return undefined;
  const isSanction = SANCTIONS.some((id) => attributes.has(id));
  const mayBeTold = ({ fact }: NearFact): boolean =>
    (!isSanction || SANCTIONS.includes(fact.attribute)) &&
    !NAMES.has(fact.attribute) &&
    !tellsOwnNumber(reading, fact) &&
    !leftOut.has(index.subject(fact.subject)?.type ?? '') &&
    agreesInNames(reading, fact.subject, index) &&
    isOfSort(reading, fact, index);
  const near = facts.flatMap(({ id, cosine }): NearFact[] => {
    const [fact] = index.withIds([id]);
    const isNamed = fact && attributes.has(fact.attribute);
    return fact ? [{ fact, cosine, closeness: cosine + (isNamed ? bonus : 0) }] : [];
  });
  near.sort((a, b) => b.closeness - a.closeness);
  const best = near.find(mayBeTold);
  if (!best) return undefined;
  const { subject } = best.fact;
  const all = near.filter(({ fact }) => fact.subject === subject);
  const [, ...others] = all.filter(mayBeTold);
  return {
    id: subject,
    isNamed: reading.named.some(({ ids }) => ids.includes(subject)),
    own: [best, ...others],
    all,
    isBehindOther: near[0]?.fact.subject !== subject,
  };
}

/** How close the closest of some facts is in what it says of its subject. */
const closestAspect = (facts: readonly NearFact[], { aspects }: MeaningContext): number =>
  Math.max(-1, ...facts.map(({ fact: { id } }) => aspects()?.get(id) ?? -1));

function tell(subject: string, told: readonly NearFact[]): FactsByMeaning {
  const facts = told.map(({ fact }) => fact);
  const closeness = told[0]?.closeness ?? 0;
  const share = Math.min(1, Math.max(0, (closeness - LEAST_COSINE) / (SAME_COSINE - LEAST_COSINE)));
  return {
    facts: {
      rule: 'meaning',
      statement: {
        lines: facts.map((fact): FactLine => ({ form: 'value', fact })),
        facts,
        subjects: [subject],
        complete: true,
      },
    },
    confidence: LEAST_CONFIDENCE + share * (MOST_CONFIDENCE - LEAST_CONFIDENCE),
  };
}

/** Facts, and how sure they are what is asked for. */
export interface FactsByMeaning {
  facts: FactAnswer;
  confidence: number;
}

/**
 * The facts of one subject that mean nearly what is asked, for a question that words alone do not
 * answer. They are told if no entry is closer, and if names, years and the sort of value agree.
 */
export function factsByMeaning(
  nearest: Nearest,
  reading: FactReading,
  context: MeaningContext,
): FactsByMeaning | undefined {
  const subject = nearestSubject(nearest, reading, context, {
    leftOut: MANY_SIDED,
    bonus: NAMED_ATTRIBUTE,
  });
  if (!subject) return undefined;
  const { id, isNamed, own, all, isBehindOther } = subject;
  const [best] = own;
  const least = isNamed ? LEAST_OF_NAMED : LEAST_COSINE;
  const isNear = (isNamed ? best.closeness : best.cosine) >= least;
  // "What is waiting for me": what is theirs is no fact, unless it is nearly one.
  if (best.cosine < LEAST_OF_OWN && asksForOwn(reading.frame)) return undefined;
  const behind = isNamed ? BEHIND_ENTRY : 0;
  if (!isNear || best.closeness < (nearest.entry?.cosine ?? 0) - behind) return undefined;
  if (!isNamed && isBehindOther) return undefined;
  // A text says when, too, but only if there is no date.
  const dates = reading.frame.asks.some((asked) => ASKS_FOR_DAY.has(asked))
    ? own.filter(({ fact }) => isDate(fact))
    : [];
  const isDated = dates.length > 0;
  // A name alone makes all facts of its subject look close: "the wifi password of Madinati".
  if (isNamed && closestAspect(isDated ? all : own, context) < LEAST_ASPECT) return undefined;
  const told = (isDated ? dates : own).filter(
    ({ closeness }, at) => at === 0 || closeness >= best.closeness - REACH,
  );
  return tell(id, told.slice(0, MOST_FACTS));
}

/**
 * The facts that mean what is asked more than an entry does that words are sure of: "how many cases
 * were registered online", where the entry tells what share of them was heard remotely.
 * @param entry how close it is, and how sure
 */
export function factsInsteadOf(
  { cosine, confidence }: { cosine: number; confidence: number },
  nearest: Nearest,
  reading: FactReading,
  context: MeaningContext,
): FactsByMeaning | undefined {
  const subject = nearestSubject(nearest, reading, context, {
    leftOut: MANY_SIDED_BUT_ENTITY,
    bonus: 0,
  });
  if (!subject) return undefined;
  const { id, own, isBehindOther } = subject;
  const [best] = own;
  const isEntity = context.index.subject(id)?.type === 'entity';
  const least = isEntity
    ? cosine + LEAST_OF_ENTITY.lead
    : Math.max(
        cosine + (confidence >= CERTAIN ? LEAD_OF_INSTEAD.certain : LEAD_OF_INSTEAD.sure),
        LEAST_INSTEAD.cosine,
      );
  const leastAspect = isEntity ? LEAST_OF_ENTITY.aspect : LEAST_INSTEAD.aspect;
  if (isBehindOther || best.cosine < least || closestAspect([best], context) < leastAspect)
    return undefined;
  const told = own.filter(
    ({ fact, closeness }) =>
      closeness >= best.closeness - (isEntity ? 0 : REACH) &&
      closestAspect([{ fact, cosine, closeness }], context) >= leastAspect,
  );
  return tell(id, told.slice(0, MOST_FACTS));
}
