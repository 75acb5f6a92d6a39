import { ALTERNATIVES } from '../../language/questions/questionWords';
import factTerms from '../../language/questions/factTerms.json';
import type { Fact } from '../../knowledge/facts/fact';
import { wordSet } from '../../language/text/wordSet';
import { AWARDS } from './awardKinds';
import type { FactIndex } from '../factIndex';
import type { FactQuestion, FactStatement } from '../factQuestion';
import { placesOf } from './goals';

/** Where something begins, the plainest first. */
const BEGINNINGS = [
  ...['launched_on', 'start', 'law_date', 'issued_on', 'in_force_from', 'available_since'],
];
const EARLIER = wordSet(factTerms.earlierOfTwo.earlier);
const LATER = wordSet(factTerms.earlierOfTwo.later);
const BEGAN = wordSet(factTerms.earlierOfTwo.began);
/** What names the two, and asks for nothing else. */
const NEUTRAL = new Set(['law_number', 'start_date']);

function begunOn(id: string, attribute: string, index: FactIndex): Fact | undefined {
  return index.of(id, attribute).find(({ value }) => value.kind === 'date');
}

/** When two began, told in the same way if that is known of both. */
function beginningsOf(
  ids: readonly [string, string],
  attributes: readonly string[],
  index: FactIndex,
): [Fact, Fact] | undefined {
  const pairs = attributes.map((attribute) => ids.map((id) => begunOn(id, attribute, index)));
  const anyOf = (at: number) => pairs.flatMap((pair) => pair[at] ?? [])[0];
  const alike = pairs.find(([a, b]) => a && b && dateOf(a) !== dateOf(b));
  const [first, second] = alike ?? [anyOf(0), anyOf(1)];
  return first && second && dateOf(first) !== dateOf(second) ? [first, second] : undefined;
}

const dateOf = ({ value }: Fact): string => (value.kind === 'date' ? value.date : '');

/** "The stamp *or* the launch of the Strategy": two are offered. */
const isEitherOr = ({ frame: { words }, named }: FactQuestion): boolean =>
  words.some(
    ({ read }, at) =>
      ALTERNATIVES.has(read) &&
      named.some((name) => name.at < at) &&
      named.some((name) => name.at > at),
  );

/** "Which came first, law 9 or decree 46?": when each began, the one that is asked for first. */
export function answerEarlier(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame, named } = question;
  const [award] = named.flatMap(({ type }) => AWARDS[type] ?? []);
  const compared = award ? named.filter(({ type }) => AWARDS[type] === undefined) : named;
  const ids = compared.flatMap((name) => (name.ids.length === 1 ? name.ids : []));
  // "The stamp or phase 4": the award itself is one of the two.
  const [one, other, ...others] = ids.length === 1 ? named.flatMap((name) => name.ids) : ids;
  const later = placesOf(frame, LATER);
  const places = [...placesOf(frame, EARLIER), ...later];
  const began = placesOf(frame, BEGAN);
  const isChoice =
    frame.choice !== undefined || frame.asks.includes('which') || isEitherOr(question);
  const beginnings = award && ids.length > 1 ? award.dates : BEGINNINGS;
  const isOpen = isChoice && frame.ofWhat.every((id) => NEUTRAL.has(id)) && !frame.relation;
  if (one === undefined || other === undefined || others.length > 0) return undefined;
  if (places.length === 0 || !isOpen) return undefined;
  const types = [one, other].map((id) => index.subject(id)?.type);
  // A law is called by its number.
  const hasFigure = frame.figures.length > 0 && !types.every((type) => type === 'law');
  if ((types[0] === 'entity' && beginnings === BEGINNINGS) || hasFigure) return undefined;
  const [first, second] = beginningsOf([one, other], beginnings, index) ?? [];
  if (!first || !second) return undefined;
  const sign = later.length > 0 ? -1 : 1;
  const facts = [first, second].sort((a, b) => sign * dateOf(a).localeCompare(dateOf(b)));
  return {
    lines: facts.map((fact) => ({ form: 'value', fact })),
    facts,
    subjects: facts.map(({ subject }) => subject),
    complete: true,
    places: [...places, ...began],
  };
}
