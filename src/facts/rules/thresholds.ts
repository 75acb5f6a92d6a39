import { DENIALS } from '../../language/questions/questionWords';
import {
  ASKS_FOR_MEMBERS,
  COUNTING,
  isClaimed,
  type Frame,
  type Relation,
} from '../../frames/frame';
import type { Fact } from '../../knowledge/facts/fact';
import type { AttributeMatcher } from '../attributeMatcher';
import type { FactIndex } from '../factIndex';
import {
  numberOf,
  ofPeriods,
  pointOf,
  type FactLine,
  type FactQuestion,
  type FactStatement,
  idsOfType,
  PLACED,
  WHOLES,
  withoutVerdict,
} from '../factQuestion';
import { AWARDS } from './awardKinds';
import { receiptOf } from './awards';
import { withoutStage } from './goals';
import { barOf, holds, holdsWithin, meansFigure, type Bar } from './heldAgainst';
import { firstReached, stoodAt } from './firstReached';
import { claimedCount, entitiesCounted } from './members/memberCounts';
import {
  asksWhetherReached,
  isHeldAgainst,
  measuresAsked,
  MEMBER_COUNT,
  REDUCTION,
  resultsOf,
  SHARES,
  targetOf,
  targetYear,
  WHOLE_SHARE,
} from './measures';
import { figureNamed, figureOfOwn, type NamedFigure } from './namedFigures';
import { filterMembers, filterSets } from './thresholdSets';

/**
 * The result that is held against a bar: if the bar is a target, that of the target's year; against
 * an upper limit, where it has come to; else the first one that reached it, or the best.
 */
function resultAgainst(
  subject: string,
  attributes: readonly string[],
  { number, goal }: Bar,
  relation: Relation,
  periods: readonly string[],
  index: FactIndex,
): Fact | undefined {
  const results = attributes.flatMap((id) => resultsOf(subject, id, index, periods));
  const year = goal && targetYear(goal);
  const [ofYear] = year === undefined ? [] : ofPeriods(results, [year]);
  if (ofYear) return ofYear;
  // What has grown past a limit was below it once.
  if (UPPER_LIMITS.has(relation.id) && periods.length === 0) return results[0];
  const inTime = [...results].reverse();
  const passed = inTime.filter((fact) => holds(numberOf(fact) ?? 0, relation, number));
  // One without a date says nothing of when that was.
  return passed.find((fact) => pointOf(fact) !== '') ?? passed[0] ?? results[0];
}

const UPPER_LIMITS = new Set(['less_than', 'at_most']);

const MEASURED: ReadonlySet<string> = new Set([...PLACED, 'strategy', 'government']);

const ALL_OF_IT: Relation = { id: 'reached', number: WHOLE_SHARE };

/** "Did it reach 100% in 2019 or 2020?": the first of these years in which it did. */
function reachedIn(
  subject: string,
  attributes: readonly string[],
  { number }: Bar,
  relation: Relation,
  periods: readonly string[],
  index: FactIndex,
): Fact | undefined {
  if (periods.length < 2) return undefined;
  return [...periods]
    .sort()
    .flatMap((period) => attributes.flatMap((id) => resultsOf(subject, id, index, [period])))
    .find((fact) => holds(numberOf(fact) ?? 0, relation, number));
}

/** "Did the Land Department reach the 50 percent target?" */
function judge(
  subject: string,
  question: FactQuestion,
  relation: Relation,
  index: FactIndex,
  figure?: NamedFigure,
): FactStatement | undefined {
  const named = figure?.id;
  const reached = firstReached(subject, question, relation, index);
  if (reached) return reached;
  const { periods, share, figures } = question.frame;
  // "Zero paper" is all of it.
  const isNothingLeft = relation.id === 'reached' && relation.number === 0;
  const bar = barOf(subject, isNothingLeft ? ALL_OF_IT : relation, index);
  // No share of paper is more than all of it.
  if (!bar || (share ?? 0) > WHOLE_SHARE) return undefined;
  // A billion is no percentage, and 57 are no sheets.
  const fits = (id: string) =>
    bar.number <= WHOLE_SHARE === (index.attribute(id)?.unit === 'percent');
  // "Did they finish with paper completely?": all of it is a share, not so many sheets.
  const isShare = isNothingLeft || (relation.number === WHOLE_SHARE && figures.length === 0);
  const measures = isShare ? SHARES : measuresAsked(question);
  const attribute = named ?? measures.find(fits) ?? measures.find((id) => !SHARES.includes(id));
  if (attribute === undefined) return undefined;
  // Who has no paper left has cut all of it.
  const isWhole = attribute === REDUCTION && bar.number === WHOLE_SHARE;
  const attributes = isWhole ? SHARES : [attribute];
  const inYear =
    question.frame.choice === undefined
      ? undefined
      : reachedIn(subject, attributes, bar, relation, periods, index);
  // "DEWA cut 53 %, right?" says how much it was, unless that was the target.
  const isClaim =
    bar.goal === undefined &&
    relation.id === 'reached' &&
    relation.denied !== true &&
    isClaimed(question.frame);
  const isSo = (one: number): boolean =>
    isClaim ? meansFigure(bar.number, one) : holdsWithin(one, relation, bar.number);
  const claimed = isClaim
    ? attributes
        .flatMap((id) => resultsOf(subject, id, index, periods))
        .find((one) => isSo(numberOf(one) ?? 0))
    : undefined;
  const fact =
    inYear ?? claimed ?? resultAgainst(subject, attributes, bar, relation, periods, index);
  const value = fact && numberOf(fact);
  const met = value !== undefined && isSo(value);
  // The stamp goes to those that reached it, whatever figure was published before.
  const stamp = isWhole && !met ? receiptOf(subject, periods, index) : undefined;
  // Only who takes part has a paper reduction that may be missing.
  if (!fact && named === undefined && !MEASURED.has(index.subject(subject)?.type ?? ''))
    return undefined;
  if (stamp) {
    const facts = fact ? [fact, stamp] : [stamp];
    const lines = facts.map((told): FactLine => ({ form: 'value', fact: told }));
    return { lines, facts, subjects: [subject], complete: true };
  }
  if (!fact) {
    const lines: FactLine[] = index.missing(subject, attribute)
      ? [{ form: 'explained', subject, attribute }]
      : [{ form: 'missing', subject, attribute, periods }];
    return { lines, facts: [], subjects: [subject], complete: false };
  }
  const { goal } = bar;
  // A share below all of it does not tell what came later.
  const mayHaveRisen = isWhole && !met && periods.length === 0 && goal === undefined;
  // "Did it miss the target?"; but "did it not reach 50 %?" is answered as if it were asked plainly,
  // unless that is what somebody says: "he says that it did not, is he right?"
  const isMiss =
    relation.denied === true &&
    (question.frame.conversation.has('confirmation_request') ||
      !question.frame.words.some(({ read }) => DENIALS.has(read)));
  return {
    ...(mayHaveRisen ? {} : { verdict: met !== isMiss ? ('yes' as const) : ('no' as const) }),
    lines: [
      {
        ...{ form: 'threshold', fact, number: bar.number, holds: met, relation: relation.id },
        ...(goal ? { goal } : {}),
      },
    ],
    facts: goal ? [fact, goal] : [fact],
    subjects: [subject, ...index.phasesOf(subject)],
    complete: true,
    ...(figure ? { places: figure.places } : {}),
  };
}

/** A phase that is called by its members: "the six entities", «كل الجهات الست». */
const MEMBER_NOUNS =
  /(?:^| )(?:entities|departments|bodies|agencies|(?:ال)?(?:جهات|دوائر|هيئات))(?: |$)/;
const ALL = /(?:^| )(?:all|every|each|كل|جميع|كافه)(?: |$)/;

/** «وكم تحقق فعلياً؟»: what came of it, not how many came to it. */
const countsResult = ({ asks, ofWhat, relation, stage, words }: Frame): boolean =>
  relation?.number === undefined &&
  stage === 'result' &&
  ofWhat.every((id) => id === 'result') &&
  asks.length > 0 &&
  asks.every((id) => COUNTING.has(id)) &&
  // "How many achieved it" counts them.
  words.every(({ typed }) => !LATIN.test(typed));
const LATIN = /^[a-z]/;

/** "Was DEWA's phase 1 cut above 70 %?": the figure of the year of the phase, if there is one. */
function inYearOf(
  phase: string | undefined,
  entity: string,
  question: FactQuestion,
  index: FactIndex,
): FactQuestion {
  const { frame } = question;
  const isOwn = phase !== undefined && index.phasesOf(entity).includes(phase);
  const goal = isOwn && frame.periods.length === 0 ? targetOf(phase, index) : undefined;
  const year = goal && targetYear(goal);
  const isKnown = (id: string) =>
    year !== undefined && resultsOf(entity, id, index, [year]).length > 0;
  return year !== undefined && measuresAsked(question).some(isKnown)
    ? { ...question, frame: { ...frame, periods: [year] } }
    : question;
}

/** "Which entities cut more than 57% in 2018?": the phase whose target was for that year. */
function phaseOfYear({ frame, named }: FactQuestion, index: FactIndex): string | undefined {
  const [year, ...others] = frame.periods;
  if (year === undefined || others.length > 0 || named.some(({ type }) => !WHOLES.has(type)))
    return undefined;
  const ofYear = index.phases.filter((id) => {
    const goal = targetOf(id, index);
    return goal !== undefined && targetYear(goal) === year;
  });
  return ofYear.length === 1 ? ofYear[0] : undefined;
}

/** Results against a number or a target: of one subject, or those of a set that pass. */
export function answerThreshold(
  asked: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): FactStatement | undefined {
  const claim = claimedCount(asked, index);
  if (claim) {
    const dated = { ...asked, frame: { ...asked.frame, periods: claim.periods } };
    return judge(claim.set, dated, claim.relation, index, claim.figure);
  }
  const { relation } = asked.frame;
  const stood = stoodAt(asked, index);
  if (stood) return stood;
  const isHeld = isHeldAgainst(asked.frame) || asksWhetherReached(asked.frame);
  // "Who missed the target?", "did it reach the target of 50 %?" are about results; "was the
  // target more than 40 %?" is not.
  const isBar =
    relation !== undefined &&
    (relation.number === undefined || relation.denied || relation.id === 'reached');
  const question = isBar ? { ...asked, frame: withoutStage(asked.frame) } : asked;
  const { frame, named, before } = question;
  if (!relation || !isHeld || measuresAsked(question).length === 0) return undefined;
  // "What did it reach in 2019?" asks for the figure.
  const holdsAgainst =
    relation.number !== undefined ||
    frame.asks.includes('whether') ||
    frame.polarity.size > 0 ||
    frame.conversation.has('follow_did_they') ||
    asked.frame.stage === 'target' ||
    relation.denied === true ||
    frame.asks.some((id) => ASKS_FOR_MEMBERS.has(id));
  if (!holdsAgainst) return undefined;
  const ofSets = filterSets(question, relation, index);
  if (ofSets) return ofSets;
  const entities = idsOfType(question, 'entity');
  const [entity] = entities;
  const phases = idsOfType(question, 'phase');
  // "Who other than DEWA reached 60 %?"
  if (entity !== undefined && frame.polarity.has('exception')) {
    const [set] = phases.length > 0 ? phases : index.phasesOf(entity);
    if (set !== undefined) return filterMembers(set, question, relation, index, false, entities);
  }
  // "Did DEWA's Green Bill pass 700,000 customers?"
  const [own] = named.flatMap(({ ids, type }) =>
    ids.length === 1 && !MEASURED.has(type) ? ids : [],
  );
  // "Did more than five entities get the stamp?": the count of the first holders is another one.
  const count = entitiesCounted(frame);
  if (count !== undefined && named.some(({ type }) => AWARDS[type])) return undefined;
  const figure = own === undefined ? undefined : figureNamed(own, question, index, matcher);
  if (own !== undefined && figure) return judge(own, question, relation, index, figure);
  const judgeOwn = (id: string, asked = question) =>
    judge(id, asked, relation, index, figureOfOwn(id, asked, index, matcher));
  if (entity !== undefined) return judgeOwn(entity, inYearOf(phases[0], entity, question, index));
  const asksForEntities =
    frame.ofWhat.includes('entities') ||
    (!countsResult(asked.frame) &&
      frame.asks.some((id) => id === 'how_many' || ASKS_FOR_MEMBERS.has(id))) ||
    frame.polarity.has('any') ||
    frame.polarity.has('none') ||
    frame.polarity.has('all');
  const [phase] = phases;
  if (phase !== undefined && count !== undefined && count.number === relation.number)
    // "Did more than 3 entities reach 57 %?" counts only some of them.
    return frame.figures.length > 1
      ? undefined
      : judge(phase, question, relation, index, { id: MEMBER_COUNT, places: [count.at] });
  // «كل الجهات الست»: the word before the name tells whether all of them are meant.
  const called = named
    .flatMap(({ at }) => frame.words.slice(Math.max(0, at - 1), at + 1))
    .map(({ typed }) => typed)
    .join(' ');
  if (phase !== undefined)
    return asksForEntities || MEMBER_NOUNS.test(called)
      ? filterMembers(phase, question, relation, index, ALL.test(called))
      : judgeOwn(phase);
  const ofYear = asksForEntities && count === undefined ? phaseOfYear(question, index) : undefined;
  if (ofYear !== undefined) return filterMembers(ofYear, question, relation, index);
  const [other] = named.flatMap(({ ids: own }) => (own.length === 1 ? own : []));
  if (other !== undefined)
    return judge(other, question, relation, index, figureNamed(other, question, index, matcher));
  const last = before.find((id) => PLACED.has(index.subject(id)?.type ?? ''));
  if (last === undefined)
    return before[0] === undefined ? undefined : firstReached(before[0], question, relation, index);
  if (index.subject(last)?.type === 'phase' && asksForEntities)
    return filterMembers(last, question, relation, index);
  const judged = judge(last, question, relation, index);
  return judged && countsResult(asked.frame) ? withoutVerdict(judged) : judged;
}
