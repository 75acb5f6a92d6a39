import factTerms from '../../language/questions/factTerms.json';
import type { Fact } from '../../knowledge/facts/fact';
import { wordSet } from '../../language/text/wordSet';
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

const dateOf = ({ value }: Fact): string => (value.kind === 'date' ? value.date : '');

/** "Which came first, law 9 or decree 46?": when each began, the one that is asked for first. */
export function answerEarlier(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame, named } = question;
  const [one, other, ...others] = named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const later = placesOf(frame, LATER);
  const places = [...placesOf(frame, EARLIER), ...later];
  const began = placesOf(frame, BEGAN);
  const isChoice = frame.choice !== undefined || frame.asks.includes('which');
  const isOpen = isChoice && frame.ofWhat.every((id) => NEUTRAL.has(id)) && !frame.relation;
  if (one === undefined || other === undefined || others.length > 0) return undefined;
  if (places.length === 0 || !isOpen || named.length !== 2) return undefined;
  const types = [one, other].map((id) => index.subject(id)?.type);
  // A law is called by its number.
  const hasFigure = frame.figures.length > 0 && !types.every((type) => type === 'law');
  if (types[0] === 'entity' || hasFigure) return undefined;
  for (const attribute of BEGINNINGS) {
    const [first, second] = [one, other].map((id) => begunOn(id, attribute, index));
    if (!first || !second || dateOf(first) === dateOf(second)) continue;
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
  return undefined;
}
