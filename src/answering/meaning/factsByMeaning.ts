import type { FactAnswer } from '../../facts/answerFromFacts';
import type { FactIndex } from '../../facts/factIndex';
import { isLinked } from '../../facts/rules/onlySubject';
import { coversPeriod, type FactLine } from '../../facts/factQuestion';
import { ASKS_FOR_DAY, MANY_SIDED } from '../../facts/rules/relatedFacts';
import type { Fact } from '../../knowledge/facts/fact';
import { speaksOfOwn } from '../agreement/agreementRules';
import type { FactReading } from '../factReader';
import type { Nearest } from './meaningIndex';

/** Below this cosine a fact is not about the same. */
const LEAST_COSINE = 0.4;
/** The same for a fact of a subject that the question names. */
const LEAST_OF_NAMED = 0.3;
/** So much closer counts a fact whose attribute the question names. */
const NAMED_ATTRIBUTE = 0.1;
/** A fact of a named subject may be so much farther than the closest entry. */
const BEHIND_ENTRY = 0.12;
/** What is asked of a named subject has to be so close to what a fact says of it. */
const LEAST_ASPECT = 0.22;
/** Other facts of the same subject that are told too are at most so much farther. */
const REACH = 0.15;
const MOST_FACTS = 3;
/** So sure is an answer of the least cosine, and of one that is nearly the same text. */
export const LEAST_CONFIDENCE = 0.6;
const MOST_CONFIDENCE = 0.9;
const SAME_COSINE = 0.75;

/** They stand for the whole, so that a fact of anything may be meant. */
const WHOLES = new Set(['strategy', 'government']);
/** They have no names, only descriptions, and one is much like another. */
const DESCRIBED = new Set(['offence']);
/** It is what the question says already. */
const NAMES = new Set(['name', 'short_name', 'other_name']);
/** Who asks for one of them is told nothing else. */
const SANCTIONS = [
  'penalty',
  'fine',
  'fine_min',
  'fine_max',
  'imprisonment_min',
  'imprisonment_max',
];
/** Measures that are told apart: who asks for water is not told of money. */
const MEASURES = new Set([
  ...['hours_time', 'money', 'trees', 'water', 'energy', 'carbon', 'users', 'budget', 'salary'],
  ...['age', 'phone', 'email', 'working_hours', 'address_location', 'employees', 'sheets_paper'],
]);
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
      WHOLES.has(type) ||
      ids.includes(subject) ||
      (DESCRIBED.has(type) && index.subject(subject)?.type === type) ||
      ids.some((id) => isLinked(subject, id, index)),
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
    frame.periods.every((period) => coversPeriod(fact, period))
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
 * The facts of one subject that mean nearly what is asked, for a question that words alone do not
 * answer. They are told if no entry is closer, and if names, years and the sort of value agree.
 */
export function factsByMeaning(
  { facts, entry }: Nearest,
  reading: FactReading,
  { attributes, aspects, index }: MeaningContext,
): { facts: FactAnswer; confidence: number } | undefined {
  const { polarity, asks, words } = reading.frame;
  // "Who is not in charge?" is answered by nobody's name.
  const isDenied = polarity.has('negated') && asks.some((id) => id === 'who' || id === 'which');
  if (reading.unknownNames.length > 0 || isDenied || words.some(speaksOfOwn)) return undefined;
  const named = new Set(reading.named.flatMap(({ ids }) => ids));
  const isSanction = SANCTIONS.some((id) => attributes.has(id));
  const mayBeTold = (fact: Fact): boolean =>
    (!isSanction || SANCTIONS.includes(fact.attribute)) &&
    !NAMES.has(fact.attribute) &&
    !MANY_SIDED.has(index.subject(fact.subject)?.type ?? '') &&
    agreesInNames(reading, fact.subject, index) &&
    isOfSort(reading, fact, index);
  const near = facts.flatMap(({ id, cosine: plain }) => {
    const [fact] = index.withIds([id]);
    const bonus = fact && attributes.has(fact.attribute) ? NAMED_ATTRIBUTE : 0;
    return fact ? [{ fact, plain, cosine: plain + bonus }] : [];
  });
  near.sort((a, b) => b.cosine - a.cosine);
  const best = near.find(({ fact }) => mayBeTold(fact));
  if (!best) return undefined;
  const { subject } = best.fact;
  const isNamed = named.has(subject);
  const least = isNamed ? LEAST_OF_NAMED : LEAST_COSINE;
  const behind = isNamed ? BEHIND_ENTRY : 0;
  const isNear = (isNamed ? best.cosine : best.plain) >= least;
  if (!isNear || best.cosine < (entry?.cosine ?? 0) - behind) return undefined;
  // What is closest of all is about something else that may not be told.
  const [first] = near;
  if (!isNamed && first && first.fact.subject !== subject) return undefined;
  const own = near.filter(({ fact }) => fact.subject === subject && mayBeTold(fact));
  // A text says when, too, but only if there is no date.
  const dates = reading.frame.asks.some((id) => ASKS_FOR_DAY.has(id))
    ? own.filter(({ fact }) => isDate(fact))
    : [];
  const told = (dates.length > 0 ? dates : own)
    .filter(({ cosine }, at) => at === 0 || cosine >= best.cosine - REACH)
    .map(({ fact }) => fact)
    .slice(0, MOST_FACTS);
  // A name alone makes all facts of its subject look close: "the wifi password of Madinati".
  const known = isNamed ? aspects() : undefined;
  const compared = dates.length > 0 ? near.filter(({ fact }) => fact.subject === subject) : own;
  const closest = Math.max(...compared.map(({ fact: { id } }) => known?.get(id) ?? -1));
  if (isNamed && closest < LEAST_ASPECT) return undefined;
  const share = Math.min(
    1,
    Math.max(0, (best.cosine - LEAST_COSINE) / (SAME_COSINE - LEAST_COSINE)),
  );
  return {
    facts: {
      rule: 'meaning',
      statement: {
        lines: told.map((fact): FactLine => ({ form: 'value', fact })),
        facts: told,
        subjects: [subject],
        complete: true,
      },
    },
    confidence: LEAST_CONFIDENCE + share * (MOST_CONFIDENCE - LEAST_CONFIDENCE),
  };
}
