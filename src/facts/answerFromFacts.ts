import { placesOfCue, type Cue } from '../frames/cues/cue';
import {
  ASKS_FOR_DAY,
  asksHowDone,
  asksForShareOfWhole,
  asksForSome,
  asksWhichAreBeyond,
  convertsNumber,
  figureOfWhom,
  isAskedNegatively,
  isBehindEach,
  placeOfEach,
} from '../frames/frame';
import { matchOf, NAMED, type AttributeMatch, type AttributeMatcher } from './attributeMatcher';
import { pointsBack } from '../language/questions/questionWords';
import { tell } from './rules/attributes/attributeValues';
import { answerAhead } from './rules/aheadOfOther';
import { answerAward, answerWinner } from './rules/awards';
import { withItsGroup } from './rules/factGroups';
import { answerComparison, answerTwoPeriods, answerWhose } from './rules/comparisons';
import { answerEarliest } from './rules/earliest';
import { answerExtreme, answerStage } from './rules/extremes';
import type { FactIndex } from './factIndex';
import {
  numberOf,
  WHOLES,
  withoutVerdict,
  type FactQuestion,
  type FactStatement,
} from './factQuestion';
import { answerLookup, answerWhichYear } from './rules/attributes/lookups';
import { answerAgainstGoal } from './rules/goals';
import { answerHoldersByPhase } from './rules/members/holdersByPhase';
import { isHeldAgainst, DISTINCT_MEASURES, MEMBER_COUNT } from './rules/measures';
import { answerMembership } from './rules/members/membership';
import { answerGrowth, answerPeak } from './rules/overTime';
import { answerMeasures } from './rules/restatements';
import { answerOwnAttribute, answerRelated } from './rules/attributes/relatedFacts';
import { answerEachSubject } from './rules/attributes/eachSubject';
import { answerSeveral } from './rules/attributes/severalAttributes';
import { answerStepBeside } from './rules/attributes/stepsBeside';
import { answerOnlySubject } from './rules/attributes/onlySubject';
import { answerAbout } from './rules/subjectOverview';
import { answerThreshold } from './rules/thresholds';
import { answerValueChoice } from './rules/attributes/valueChoices';

/** Which way of asking led to an answer, the most particular first. */
export type FactRule =
  | 'stage'
  | 'threshold'
  | 'membership'
  | 'extreme'
  | 'comparison'
  | 'period'
  | 'measures'
  | 'lookup'
  | 'about'
  | 'related'
  /** Found by what the question means, not by its words. */
  | 'meaning';

/** What the facts say, and how it was found. */
export interface FactAnswer {
  rule: FactRule;
  statement: FactStatement;
  /** Of a lookup: how plainly its attribute was asked for; see {@link AttributeMatcher}. */
  score?: number;
  /** Places of the words that name its attribute. */
  places?: readonly number[];
  /** See {@link AttributeMatch}. */
  isPartial?: boolean;
}

/** "Did DEWA or RTA cut more?" is answered by neither yes nor no, «أليست منها؟» by «بلى». */
function withVerdictOn<T extends FactStatement>(statement: T, { frame }: FactQuestion): T {
  if (frame.choice !== 'either_or' && frame.choice !== 'which_of_two')
    return statement.verdict === 'yes' && isAskedNegatively(frame)
      ? { ...statement, verdict: 'yesToDenial' }
      : statement;
  return withoutVerdict(statement);
}

const shownMatch = ({ score, places, isPartial = false }: AttributeMatch) => ({
  ...{ score, places, isPartial },
});

type Looked = NonNullable<ReturnType<typeof answerLookup>>;

/** How far back in the conversation a subject may be that a question leans on. */
const FURTHEST = 6;

/** Ways of asking that no single value answers. */
const ORDERED = new Set(['highest', 'lowest', 'most', 'least', 'top_n', 'rank']);

function lookUpOne(
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): Looked | undefined {
  const { frame } = question;
  if (asksForShareOfWhole(frame) || convertsNumber(frame)) return undefined;
  const found = answerLookup(question, index, matcher);
  if (!found) return undefined;
  const { attribute, places } = found.match;
  // "Sheets saved per employee" are not those that all of them saved.
  const each = placeOfEach(frame);
  if (each !== undefined && !places.includes(each)) return undefined;
  if (attribute.id === MEMBER_COUNT && places.some((at) => isBehindEach(frame, at)))
    return undefined;
  // "How did they replace it?" asks for no attribute that is missing, and for nobody's name.
  const isNoManner = !found.complete || attribute.askedAs.includes('owner_responsible');
  if (asksHowDone(frame) && isNoManner) return undefined;
  // "Which entity saved 45 million sheets?" is not told what others saved.
  const figure = figureOfWhom(frame);
  const isFigureOf = figure !== undefined && attribute.valueKind === 'number';
  if (isFigureOf && !found.facts.some((fact) => numberOf(fact) === figure)) return undefined;
  // The words that ask say nothing of what is asked for: "how many use" of "use cases".
  const asking = new Set(
    frame.cues.flatMap((cue) => (cue.section === 'asks' ? placesOfCue(cue) : [])),
  );
  /** Words that name the attribute ask for nothing else: "highest fine" is one of them. */
  const isPartOfName = (section: Cue['section'], id: string): boolean => {
    const own = frame.cues.filter((cue) => cue.section === section && cue.id === id);
    const isKnown = (at: number) =>
      places.includes(at) || asking.has(at) || frame.words[at]?.read === 'the';
    return own.length > 0 && own.every((cue) => placesOfCue(cue).every(isKnown));
  };
  const { order } = frame;
  if (order !== undefined && ORDERED.has(order) && !isPartOfName('order', order)) return undefined;
  // "What does law number 26 oblige us to?" has the number already.
  const isCalled = places.every((at) => /\d/.test(frame.words[at + 1]?.typed ?? ''));
  if (attribute.id === 'law_number' && places.length > 0 && isCalled) return undefined;
  // "How many entities save more than 10 million?" asks for some of them.
  if (asksWhichAreBeyond(frame)) return undefined;
  // "Was the goal reached?" is no question for the words of the goal.
  const isFigure = isHeldAgainst(frame) || frame.conversation.has('follow_did_they');
  if (isFigure && attribute.valueKind !== 'number') return undefined;
  // "It cut 75 %, didn't it?" is about a figure.
  const claims = frame.asks.includes('whether') && frame.figures.length > 0;
  if (claims && attribute.valueKind !== 'number') return undefined;
  if (claims && frame.share !== undefined && attribute.unit !== 'percent') return undefined;
  // "Which four were stopped?" asks for some of a sort, not for a day.
  if (attribute.valueKind === 'date' && asksForSome(frame)) return undefined;
  // "Since when are there no paper fines?" asks for a day.
  const isDay = attribute.valueKind === 'date' && frame.asks.some((id) => ASKS_FOR_DAY.has(id));
  const wanted = frame.ofWhat.filter(
    (id) =>
      DISTINCT_MEASURES.has(id) && !(isDay && id === 'fee_fine') && !isPartOfName('of_what', id),
  );
  const isOther = wanted.length > 0 && !wanted.some((id) => attribute.askedAs.includes(id));
  // "How many sheets make a tree?" behind a ream is not about the ream.
  const isNext = found.match.isNext === true && question.named.length > 0;
  return isOther && !isNext ? undefined : found;
}

/** "The death procedures of Dubai Police": the entity only says whose service is meant. */
function withoutOwner(question: FactQuestion, index: FactIndex): FactQuestion | undefined {
  const [service, ...others] = question.named.filter(({ type }) => type === 'service');
  if (!service || others.length > 0 || service.ids.length !== 1) return undefined;
  const owners = index
    .of(service.ids[0] ?? '', 'owner')
    .flatMap(({ value }) => (value.kind === 'ids' ? value.ids : []));
  const rest = question.named.filter((one) => one !== service);
  const areOwners = rest.every(({ ids }) => ids.length === 1 && owners.includes(ids[0] ?? ''));
  return rest.length > 0 && areOwners ? { ...question, named: [service] } : undefined;
}

/** About what is named, or about the latest of what was spoken of that has such a fact. */
function lookUp(
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): Looked | undefined {
  const own = withoutOwner(question, index);
  const ofOwned = own && lookUpOne(own, index, matcher);
  if (ofOwned?.complete && ofOwned.match.places.length > 0) return ofOwned;
  const first = lookUpOne(question, index, matcher);
  if (first?.complete || question.named.length > 0) return first;
  // "When was it?" of what has no known day: not that of what was spoken of before.
  const isExplained = first?.lines[0]?.form === 'explained';
  if (isExplained && first.match.score < NAMED) return first;
  const isWhole = (id: string) => index.subject(id)?.type === 'strategy';
  const { words, asks, ofWhat } = question.frame;
  const counts = ofWhat.length > 0 || asks.some((id) => id === 'how_many' || id === 'how_much');
  // "Where?" or "who launched it?" after an event does not mean the whole.
  const mayBeWhole =
    isWhole(question.before[0] ?? '') ||
    // "Which is the hardest?" behind one of the pillars of the Strategy is about these.
    (isWhole(question.before[1] ?? '') &&
      asks.includes('which') &&
      (first?.match.score ?? 0) >= NAMED) ||
    // What it has of another year is told rather than what the whole has of this one.
    (first?.facts.length === 0 && counts && !words.some(({ read }) => pointsBack(read)));
  // What the government did is told of the Strategy.
  const [spokenOf = ''] = question.before;
  const isGovernment = WHOLES.has(index.subject(spokenOf)?.type ?? '');
  const whole = isGovernment ? [...index.base.subjects.keys()].filter(isWhole) : [];
  const others = [...new Set([...question.before.slice(1, FURTHEST), ...whole])]
    .filter((id) => mayBeWhole || !isWhole(id))
    .map((id, at) => ({ ...question, before: [id], spoken: question.before.slice(0, at + 1) }));
  for (const other of others) {
    const found = lookUpOne(other, index, matcher);
    if (found?.complete) return found;
  }
  return first;
}

/** "May we *force a customer* to take an electronic document?": the same law rules that, too. */
function withAlsoRuled(
  only: Looked,
  looked: Looked | undefined,
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): Looked {
  const [holder = ''] = only.subjects;
  // How long to wait is all that is asked for.
  if (only.match.attribute.valueKind === 'number') return only;
  const own = looked?.match.places ?? [];
  const also = matcher
    .find(question.frame)
    .find(
      ({ attribute, score, places }) =>
        score >= NAMED &&
        attribute.id !== only.match.attribute.id &&
        places.some((at) => !own.includes(at)) &&
        index.of(holder, attribute.id).length > 0,
    );
  const told = also && tell(holder, also, question, index);
  if (!told?.complete) return only;
  return {
    ...only,
    lines: [...told.lines, ...only.lines],
    facts: [...told.facts, ...only.facts],
  };
}

/**
 * One attribute of a subject; if that is missing or was not named, what the subject's facts say
 * about the words of the question.
 */
function answerAttribute(
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): FactAnswer | undefined {
  const looked =
    answerEachSubject(question, (one) => lookUpOne(one, index, matcher)) ??
    lookUp(question, index, matcher);
  const only = answerOnlySubject(looked, question, index);
  const found = (only && withAlsoRuled(only, looked, question, index, matcher)) ?? looked;
  const own = answerOwnAttribute(question, index);
  // "Shortest jail" says more than "jail".
  const isSaid =
    found?.complete &&
    (own?.places.every((at) => found.match.places.includes(at)) ||
      own?.facts.some(({ attribute }) => attribute === found.match.attribute.id));
  if (own && !isSaid) return answerOf('related', own, question);
  if (found?.complete) return answerOf('lookup', found, question);
  const related = answerRelated(question, index);
  // That what was asked for plainly is missing is told, unless much more speaks for another fact.
  const isAsked = found !== undefined && found.match.score >= NAMED;
  if (related && (!isAsked || related.places.length > 1))
    return answerOf('related', related, question);
  return found && answerOf('lookup', found, question);
}

function answerOf(
  rule: FactRule,
  found: FactStatement & { match?: AttributeMatch },
  question: FactQuestion,
): FactAnswer {
  const statement = withVerdictOn(found, question);
  const { places } = statement;
  return {
    ...{ rule, statement, ...(places ? { places } : {}) },
    ...(found.match ? shownMatch(found.match) : {}),
  };
}

/** "The penalty of destroying a record on purpose or by negligence": of each what it is. */
function answerEach(
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): FactStatement | undefined {
  const { frame, named } = question;
  const [first, second, ...others] = named;
  const areOffences = first?.type === 'offence' && second?.type === 'offence';
  if (!areOffences || others.length > 0) return undefined;
  const asks = frame.asks.filter((id) => id !== 'compare' && id !== 'whether');
  const own: FactQuestion['frame'] = { ...frame, asks, polarity: new Set() };
  delete own.choice;
  delete own.order;
  delete own.relation;
  // Offences differ in what they are punished with.
  const penalty = frame.ofWhat.length === 0 ? index.attribute('penalty') : undefined;
  const told = [first, second].flatMap((subject) => {
    const asked = { ...question, frame: own, named: [subject] };
    if (!penalty) return answerLookup(asked, index, matcher) ?? [];
    const statement = tell(subject.ids[0] ?? '', matchOf(penalty), asked, index);
    return statement
      ? { ...statement, ...withItsGroup(statement, penalty.id, asked, index), places: [] }
      : [];
  });
  if (told.length < 2 || told.some(({ complete }) => !complete)) return undefined;
  return {
    lines: told.flatMap(({ lines }) => lines),
    facts: told.flatMap(({ facts }) => facts),
    subjects: told.flatMap(({ subjects }) => subjects),
    complete: true,
    places: told.flatMap((one) => ('match' in one ? one.match.places : [])),
  };
}

/**
 * What the facts say to a question; undefined if it does not ask for facts, or not plainly for one
 * of the subjects.
 */
export function answerFromFacts(
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): FactAnswer | undefined {
  const composed: Readonly<Partial<Record<FactRule, () => FactStatement | undefined>>> = {
    stage: () => answerStage(question, index),
    threshold: () =>
      answerAgainstGoal(question, index) ??
      answerAhead(question, index) ??
      answerThreshold(question, index, matcher),
    membership: () =>
      answerWinner(question, index) ??
      answerHoldersByPhase(question, index) ??
      answerAward(question, index) ??
      answerMembership(question, index),
    extreme: () =>
      answerPeak(question, index) ??
      answerEarliest(question, index) ??
      answerStepBeside(question, index) ??
      answerExtreme(question, index),
    comparison: () =>
      answerEach(question, index, matcher) ??
      answerWhose(question, index) ??
      answerTwoPeriods(question, index, matcher) ??
      answerComparison(question, index) ??
      answerGrowth(question, index),
    period: () => answerWhichYear(question, index) ?? answerValueChoice(question, index),
    measures: () => answerMeasures(question, index) ?? answerSeveral(question, index, matcher),
  };
  for (const rule of Object.keys(composed) as FactRule[]) {
    const statement = composed[rule]?.();
    if (statement) return answerOf(rule, statement, question);
  }
  const attribute = answerAttribute(question, index, matcher);
  // "Who will head it next year?" is no question for who headed it last.
  const isOfFuture =
    question.frame.times.has('forecast') &&
    attribute?.statement.facts[0]?.attribute === 'post_holder';
  if (attribute) return isOfFuture ? undefined : attribute;
  const about = answerAbout(question, index);
  return about && answerOf('about', about, question);
}
