import { asksWhichTime, type Relation } from '../../frames/frame';
import type { FactIndex } from '../factIndex';
import {
  idsOfType,
  numberOf,
  PLACED,
  pointOf,
  WHOLES,
  type FactQuestion,
  type FactStatement,
} from '../factQuestion';
import { holds } from './heldAgainst';
import { ALL_COUNT } from './members/memberCounts';
import { attributeOfMeasure, measuresAsked, resultsOf, SHARES, WHOLE_SHARE } from './measures';

/**
 * "When did customs reach 100 %?", "in which year did the savings reach AED 1.13 billion?": the
 * first figure that reached it, of a phase too if it is asked of the whole.
 */
export function firstReached(
  subject: string,
  question: FactQuestion,
  relation: Relation,
  index: FactIndex,
): FactStatement | undefined {
  const { frame } = question;
  const { number } = relation;
  const asksWhen =
    (frame.asks.some((id) => id === 'when' || id === 'since_when') || asksWhichTime(frame)) &&
    !frame.asks.includes('whether');
  if (number === undefined || !asksWhen) return undefined;
  // "When did it reach 43 entities?" is about no percentage.
  const counted = frame.share === undefined ? countedAs(question) : [];
  const plain = measuresAsked(question).filter((id) => !SHARES.includes(id));
  const measures = counted.length > 0 ? counted : number > WHOLE_SHARE ? plain : SHARES;
  const isWhole = WHOLES.has(index.subject(subject)?.type ?? '');
  const subjects = isWhole ? [subject, ...index.phases] : [subject];
  const [first] = subjects
    .flatMap((one) => measures.flatMap((id) => resultsOf(one, id, index, frame.periods)))
    .filter((fact) => number <= WHOLE_SHARE || fact.period?.perYear !== true)
    .filter((fact) => pointOf(fact) !== '' && holds(numberOf(fact) ?? 0, relation, number))
    .sort((a, b) => pointOf(a).localeCompare(pointOf(b)));
  return (
    first && {
      lines: [{ form: 'value', fact: first }],
      facts: [first],
      subjects: [first.subject, ...index.phasesOf(first.subject)],
      complete: true,
    }
  );
}

/** The counts that are named: of entities taking part, of services. */
const countedAs = ({ frame: { ofWhat } }: FactQuestion): string[] =>
  ofWhat.flatMap((id) =>
    id === 'entities'
      ? [ALL_COUNT]
      : id === 'services'
        ? [attributeOfMeasure(id) ?? []].flat()
        : [],
  );

/** "In which month was customs at 97 %?": when that was its figure. */
export function stoodAt(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { share, relation } = question.frame;
  const [subject] = [...PLACED].flatMap((type) => idsOfType(question, type));
  if (relation || share === undefined || share >= WHOLE_SHARE || subject === undefined)
    return undefined;
  return firstReached(subject, question, { id: 'exactly', number: share }, index);
}
