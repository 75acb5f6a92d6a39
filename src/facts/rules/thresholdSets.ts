import type { Relation } from '../../frames/frame';
import type { Fact } from '../../knowledge/facts/fact';
import type { FactIndex } from '../factIndex';
import {
  numberOf,
  WHOLES,
  type FactLine,
  type FactQuestion,
  type FactStatement,
} from '../factQuestion';
import { groupsIn } from './extremes';
import { barOf, holdsWithin } from './heldAgainst';
import { measuresAsked, REDUCTION, resultsOf, resultWithin, WHOLE_SHARE } from './measures';

const byValue = (facts: readonly Fact[]): readonly Fact[] =>
  [...facts].sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0));

/** "Which entities of phase 1 cut more than 57 %?" */
export function filterMembers(
  set: string,
  question: FactQuestion,
  relation: Relation,
  index: FactIndex,
  saysAll = false,
  left: readonly string[] = [],
): FactStatement | undefined {
  const [attribute = REDUCTION] = measuresAsked(question);
  const bar = barOf(set, relation, index);
  if (!bar) return undefined;
  const members = index.membersOf(set).filter((id) => !left.includes(id));
  const { periods } = question.frame;
  const results = members.flatMap((id) => resultWithin(id, attribute, set, periods, index) ?? []);
  return tellPassed(results, { set, number: bar.number, saysAll }, question, relation);
}

/** "Which phases saved more than 12 million sheets?": also why some have no figure. */
export function filterSets(
  question: FactQuestion,
  relation: Relation,
  index: FactIndex,
): FactStatement | undefined {
  const { frame, named } = question;
  const { number } = relation;
  const sizes = frame.asks.includes('which_group') ? groupsIn(index) : [];
  const ids = frame.asks.includes('which_phase') ? index.phases : sizes;
  const isOfAll = named.every(({ type }) => WHOLES.has(type));
  // "Which phase had more than nine entities?" counts something else.
  if (ids.length === 0 || !isOfAll || number === undefined || frame.ofWhat.includes('entities'))
    return undefined;
  const isShare = (id: string) => index.attribute(id)?.unit === 'percent';
  const attribute = measuresAsked(question).find((id) => isShare(id) === number <= WHOLE_SHARE);
  if (attribute === undefined) return undefined;
  const results = ids.flatMap((id) => resultsOf(id, attribute, index, frame.periods)[0] ?? []);
  const told = tellPassed(results, { set: undefined, number, saysAll: false }, question, relation);
  const isUnknown = (id: string) =>
    results.every(({ subject }) => subject !== id) && index.missing(id, attribute) !== undefined;
  const explained = ids
    .filter(isUnknown)
    .map((subject): FactLine => ({ form: 'explained', subject, attribute }));
  return told && { ...told, lines: [...told.lines, ...explained] };
}

/** Those that are asked about, and the limit that they have to pass. */
interface Passing {
  /** Whose members they are; absent for phases and groups. */
  set: string | undefined;
  number: number;
  saysAll: boolean;
}

function tellPassed(
  results: readonly Fact[],
  { set, number, saysAll }: Passing,
  question: FactQuestion,
  relation: Relation,
): FactStatement | undefined {
  if (results.length < 2) return undefined;
  const isNegated = question.frame.polarity.has('negated') || relation.denied === true;
  const facts = byValue(
    results.filter((fact) => holdsWithin(numberOf(fact) ?? 0, relation, number) !== isNegated),
  );
  // That none missed it is told by those that reached it.
  const isTurned = isNegated && facts.length === 0;
  const all = saysAll || question.frame.polarity.has('all');
  const [ask] = question.frame.asks;
  // "Everyone in phase 1 above 55 %, true?" claims it.
  const asksWhether =
    ask === 'whether' || question.frame.polarity.has('any') || (all && ask === undefined);
  const none = question.frame.polarity.has('none');
  const met = all ? facts.length === results.length : facts.length > 0 !== none;
  const also = relation.also ? [{ relation: relation.also.id, number: relation.also.number }] : [];
  const matching = (id: string, those: readonly Fact[]): FactLine => ({
    form: 'matching',
    set,
    limits: [{ relation: id, number }, ...also],
    facts: those,
    of: results.length,
  });
  return {
    ...(asksWhether ? { verdict: met ? ('yes' as const) : ('no' as const) } : {}),
    lines: [
      matching(isNegated ? `not_${relation.id}` : relation.id, facts),
      ...(isTurned ? [matching(relation.id, byValue(results))] : []),
    ],
    facts: facts.length > 0 ? facts : results,
    subjects: [...facts.map(({ subject }) => subject), ...(set === undefined ? [] : [set])],
    complete: true,
  };
}
