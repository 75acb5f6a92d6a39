import { agreeingRanking, type Agreed } from './agreement/agreeingRanking';
import type { KnowledgeBackground } from './agreement/knowledgeBackground';
import type { FactAnswer } from '../facts/answerFromFacts';
import type { FactIndex } from '../facts/factIndex';
import { coversPeriod } from '../facts/factQuestion';
import { statesFact } from '../facts/statedFacts';
import { NAMED } from '../facts/attributeMatcher';
import { attributeOfMeasure } from '../facts/rules/measures';
import { MANY_SIDED } from '../facts/rules/attributes/relatedFacts';
import { holdsTogether } from '../frames/joinedPeriods';
import { asksForOwn } from './agreement/compared';
import { decide, type Decision } from './answerDecision';
import type { ConfidenceScore } from './confidence/confidence';
import type { Engine } from './engine';
import {
  EXPLAINING,
  isNearlyWhole,
  isOfParticular,
  isWholly,
  namesSubject,
} from './facts/factCoverage';
import { answerByDates } from './facts/eventDates';
import type { FactReading } from './facts/factReader';
import { namesParts } from './agreement/namedInEntry';
import type { Question } from './understanding/question';
import type { Candidate, Ranking } from './ranking/ranking';
import {
  answersSo,
  tellsAll,
  lacksNames,
  listsOthers,
  lacksFigures,
  lacksAsked,
  isOfOtherDate,
} from './facts/entryAgainstFacts';

/** What a question is answered by. */
type Choice =
  /** As the ranking of the entries that agree decides. */
  | { by: 'ranking' }
  | { by: 'facts'; facts: FactAnswer }
  /** Facts say what is missing, and what there is instead. */
  | { by: 'missing'; facts: FactAnswer };

/** Ways of asking that a text about a topic seldom answers. */
const COMPOSED = new Set(['stage', 'threshold', 'membership', 'extreme', 'comparison', 'period']);
const ALIKE = 0.48;
/** So like a phrasing is one, but for a letter. */
const WRITTEN = 0.99;
/** An attribute that the asking word alone suggests has less. */
const LEAST_SCORE = 1.5;
/** An entry that is asked for in such words is meant, if it is about the same. */
const NEAR_PHRASING = 0.75;
/** So like a phrasing of a command is one, whatever its words. */
const ORDERED = 0.85;
/** Of a message so short that names nothing, little is said by itself. */
const FEW_WORDS = 4;

/** The question leans on what was said before: "when?", "and the other one?" */
const leansOnContext = ({ frame, named, before, isAssumed }: FactReading): boolean =>
  before.length > 0 &&
  !isAssumed &&
  named.length === 0 &&
  (frame.conversation.size > 0 || frame.words.length <= FEW_WORDS);

const isWritten = (first: Candidate | undefined): boolean =>
  first !== undefined && (first.signals.exact === 1 || first.nearest >= WRITTEN);

/** It has something to say, were it only a part. */
const tells = ({ statement }: FactAnswer): boolean =>
  statement.complete || statement.facts.length > 0;

/** A subject and an attribute were named, and only the fact is missing. */
function isMissing(facts: FactAnswer, reading: FactReading): boolean {
  const { rule, statement, score } = facts;
  if (statement.complete || !isWholly(reading, facts)) return false;
  const [line] = statement.lines;
  if (line?.form === 'explained') return true;
  if (reading.isAssumed) return false;
  return rule === 'threshold' || (rule === 'lookup' && (score ?? 0) >= NAMED);
}

/** Two measures, two attributes or a figure of two periods. */
const asksForSeveral = ({ frame }: FactReading, { rule, statement }: FactAnswer): boolean =>
  rule === 'measures' ||
  (rule === 'lookup' &&
    frame.periods.length > 1 &&
    // "Between 2019 and 2021" is one span; "by 2019 and by 2020, both in dirhams" is two.
    (frame.polarity.has('both') ||
      !holdsTogether(frame.words.map(({ typed }) => typed).join(' '))) &&
    frame.periods.every((period) => statement.facts.some((fact) => coversPeriod(fact, period))) &&
    // "January to November": one period that two months bound.
    !statement.facts.some((fact) => frame.periods.every((period) => coversPeriod(fact, period))));

/** A lookup that names its subject and its attribute, and does not ask for yes or no. */
const namesFact = ({ rule, score = 0 }: FactAnswer, { frame, named }: FactReading): boolean =>
  rule === 'lookup' &&
  score >= NAMED &&
  named.length > 0 &&
  !frame.asks.some((id) => id === 'whether' || EXPLAINING.has(id));

/** Nothing but who, or which, of something that is named, and not of the whole. */
const asksForNames = (reading: FactReading, facts: FactAnswer): boolean =>
  reading.frame.asks.some((id) => id === 'who' || id === 'which') &&
  reading.named.length > 0 &&
  !reading.named.some(({ type }) => type === 'strategy') &&
  isWholly(reading, facts);

/** What is told in words is told better by an entry that is asked for in nearly the same words. */
const isInWords = ({ statement }: FactAnswer): boolean =>
  statement.facts.some(({ value }) => value.kind === 'text' || value.kind === 'ids');

/** "Phase 2 of Zero Bureaucracy" is none of the Strategy's phases. */
const isOfAnother = ({ named }: FactReading): boolean =>
  named.some(({ type }) => type === 'phase') && named.some(({ type }) => OTHERS.has(type));

const OTHERS = new Set(['initiative', 'programme']);

/** Something is to be done, or somebody speaks of what is theirs. */
const orders = ({ frame }: FactReading): boolean => frame.commands.size > 0 || asksForOwn(frame);

/**
 * Decides between the written entries and the facts. A question word for word as it is written is
 * answered by its entry. What has to be composed (a comparison, an exception, a threshold) comes from
 * the facts, and so does what leans on the answer before. Else an entry answers if one is sure, and
 * the facts if none is.
 */
function arbitrate(
  { reading, isSubjectGuessed }: { reading: FactReading; isSubjectGuessed: boolean },
  facts: FactAnswer | undefined,
  { ranking, conflict }: Agreed,
  decision: Decision,
  index: FactIndex,
): Choice {
  const [first] = ranking.candidates;
  if (!facts || isOfAnother(reading)) return { by: 'ranking' };
  if (reading.isAssumed && reading.unknownNames.length > 0) return { by: 'ranking' };
  const sure = decision.reason === 'sure' ? first : undefined;
  const isWhole =
    isWholly(reading, facts) ||
    isNearlyWhole(reading, facts, sure, index) ||
    (!isSubjectGuessed && isOfParticular(reading, facts, sure, index));
  if (!isWhole) return { by: 'ranking' };
  // "What was the target?" does not say of what: the bot asks.
  const isComposed = COMPOSED.has(facts.rule);
  if (reading.isAssumed && decision.reason === 'several-names' && !isComposed)
    return { by: 'ranking' };
  // Nothing names a subject, and only the asking word an attribute.
  if (reading.isAssumed && facts.rule === 'lookup' && (facts.score ?? 0) < LEAST_SCORE)
    return { by: 'ranking' };
  // "How many staff were let go?" names nothing: a number of something else is not meant.
  const [spokenOf = ''] = reading.before;
  const isElsewhereGuessed =
    reading.isAssumed &&
    facts.rule === 'lookup' &&
    (facts.score ?? 0) < NAMED &&
    !facts.statement.subjects.includes(spokenOf);
  if (isElsewhereGuessed) return { by: 'ranking' };
  // "What does the percentage mean?" does not say which.
  if (reading.isAssumed && facts.rule === 'lookup' && reading.frame.ofWhat.includes('name_meaning'))
    return { by: 'ranking' };
  const isTold = facts.statement.complete;
  const entry = decision.reason === 'sure' && conflict === undefined ? decision.entry : undefined;
  const isOfContext = entry?.subject !== undefined && reading.before.includes(entry.subject);
  const leans = leansOnContext(reading);
  if (leans && facts.rule === 'threshold' && reading.frame.conversation.has('follow_did_they'))
    return tells(facts) ? { by: 'facts', facts } : { by: 'missing', facts };
  if (isTold && leans && !isOfContext) return { by: 'facts', facts };
  const isExplained = facts.statement.lines[0]?.form === 'explained';
  // An entry about the same says why it is missing, and more.
  if (leans && isExplained && !isOfContext && isMissing(facts, reading))
    return { by: 'missing', facts };
  if (isWritten(first)) return { by: 'ranking' };
  // "On the list of February 2019?" is not told by an entry about another list.
  const isOfList =
    facts.rule === 'membership' &&
    reading.frame.periods.length > 0 &&
    facts.statement.verdict !== undefined &&
    facts.statement.lines.some(({ form }) => form === 'disputed');
  if (isOfList) return { by: 'facts', facts };
  if (entry && answersSo(entry, reading, facts, index)) return { by: 'ranking' };
  // "Newer than 2023": an entry with all figures does not say that there is none.
  const isNewest =
    reading.frame.periods.length > 0 &&
    facts.statement.lines.some(({ form }) => form === 'noneNewer');
  // "Seven or eight?" is explained where an entry asks nearly that.
  const isNearEntry = entry && (first?.nearest ?? 0) >= NEAR_PHRASING;
  if (facts.rule === 'period' && isNearEntry) return { by: 'ranking' };
  // Nobody ranks them: an entry about some of them would tell of others.
  if (facts.statement.lines[0]?.form === 'noRanking') return { by: 'missing', facts };
  if ((isComposed && tells(facts)) || isNewest) return { by: 'facts', facts };
  // "Which are the large entities?" is not answered by what makes them large.
  if (isTold && entry && asksForNames(reading, facts) && lacksNames(entry, facts, index))
    return { by: 'facts', facts };
  if (isTold && entry && reading.named.length === 1 && listsOthers(entry, facts, index))
    return { by: 'facts', facts };
  // "Phases 4 and 5": an entry about one of them tells half.
  const { subjects } = facts.statement;
  const isOfAll = reading.named.every(({ ids }) => ids.some((id) => subjects.includes(id)));
  const isHalf =
    entry && reading.named.length > 1 && isOfAll && !namesParts(entry, reading.named, index);
  if (isTold && isHalf && entry.kind !== 'command') return { by: 'facts', facts };
  const nearest = first?.nearest ?? 0;
  const mayGiveWay = entry && (entry.kind !== 'command' || (nearest < ORDERED && !orders(reading)));
  if (mayGiveWay && namesFact(facts, reading)) {
    const isElsewhere =
      lacksAsked(entry, first?.family, reading, facts) || !namesSubject(entry, facts, index);
    const isSaid = facts.statement.facts.some((fact) => statesFact(entry.answer.en, fact, index));
    const isAlike =
      isInWords(facts) && nearest >= ALIKE && !isElsewhere && !lacksFigures(entry, facts);
    const isNear = nearest >= NEAR_PHRASING && !isElsewhere;
    if (isTold && !isSaid && !isAlike && !isNear) return { by: 'facts', facts };
    if (isElsewhere && isMissing(facts, reading)) return { by: 'missing', facts };
  }
  // Of one that is known and one that is not, both are said, if the first one is known.
  const [measure = ''] = reading.frame.ofWhat;
  const isFirstTold =
    facts.rule === 'measures' &&
    facts.statement.facts[0]?.attribute === attributeOfMeasure(measure);
  const isToldInPart = isTold || isFirstTold;
  if (
    isToldInPart &&
    entry &&
    asksForSeveral(reading, facts) &&
    !tellsAll(entry, reading, facts, index)
  )
    return { by: 'facts', facts };
  // An entry that never names the service or the law that is asked about tells of another one.
  const [told = ''] = facts.statement.subjects;
  const isOfOne =
    isTold &&
    reading.named.some(({ ids, type }) => ids.includes(told) && !MANY_SIDED.has(type)) &&
    entry?.kind !== 'command';
  const isOfAnotherSubject =
    (facts.rule === 'about' || isOfOne) &&
    entry &&
    // "What is DET?" is not answered by its phase.
    (!namesSubject(entry, facts, index) || (facts.rule === 'about' && entry.kind === 'membership'));
  if (entry && !isOfAnotherSubject && !isOfOtherDate(entry, reading.frame))
    return { by: 'ranking' };
  if (isTold || (facts.rule === 'measures' && tells(facts))) return { by: 'facts', facts };
  if (isMissing(facts, reading)) return { by: 'missing', facts };
  return { by: 'ranking' };
}

/** What the entries that agree and the facts come to, and which of them answers. */
export interface Weighed {
  /** What was weighed. */
  ranking: Ranking;
  agreed: Agreed;
  judgement: ConfidenceScore;
  decision: Decision;
  /** Looked up when it is asked for, where it decides nothing. */
  readonly facts: FactAnswer | undefined;
  choice: Choice;
}

/** A question as it is weighed. */
export interface WeighedQuestion {
  question: Question;
  reading: FactReading;
  ranking: Ranking;
  /** The person did not name the subject: it was added to the words. */
  isSubjectGuessed?: boolean;
}

/** Holds the entries against the question, looks the facts up, and decides between them. */
export function weigh(
  { question, reading, ranking, isSubjectGuessed = false }: WeighedQuestion,
  engine: Engine,
  background: KnowledgeBackground,
): Weighed {
  const agreed = agreeingRanking(reading, ranking, background);
  const judgement = engine.judge(question, agreed.ranking);
  const decision = decide(question, agreed.ranking, judgement, engine.confidence(agreed.ranking));
  let answered: { facts: FactAnswer | undefined } | undefined;
  const lookUp = () =>
    (answered ??= { facts: answerByDates(reading, engine) ?? engine.facts.answer(reading) }).facts;
  const [first] = agreed.ranking.candidates;
  const choice: Choice =
    isWritten(first) && !leansOnContext(reading)
      ? { by: 'ranking' }
      : arbitrate({ reading, isSubjectGuessed }, lookUp(), agreed, decision, engine.facts.index);
  return {
    ...{ ranking, agreed, judgement, decision, choice },
    get facts() {
      return lookUp();
    },
  };
}
