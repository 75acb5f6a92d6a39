import type { FactAnswer } from '../../facts/answerFromFacts';
import {
  agreeingRanking,
  doubtOf,
  withoutDoubted,
  type Agreed,
} from '../agreement/agreeingRanking';
import type { KnowledgeBackground } from '../agreement/knowledgeBackground';
import { decide, type Decision } from '../answerDecision';
import type { ConfidenceScore } from '../confidence/confidence';
import type { Engine } from '../engine';
import { answerDateClaim } from '../facts/dateClaims';
import { answerByDates } from '../facts/eventDates';
import type { FactReading } from '../facts/factReader';
import type { Ranking } from '../ranking/ranking';
import type { Question } from '../understanding/question';
import { isComposed, isWritten, leansOnContext, type ArbitrationCase } from './arbitrationCase';
import { ARBITRATION_RULES } from './arbitrationRules';

/** What a question is answered by, and the id of the rule that decided so, if one did. */
type Choice = { rule?: string } &
  /** As the ranking of the entries that agree decides. */
  (
    | { by: 'ranking' }
    /** The facts; `missing`: they say what is not known, and what there is instead. */
    | { by: 'facts' | 'missing'; facts: FactAnswer }
  );

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

type Weighing = Pick<ArbitrationCase, 'reading' | 'isSubjectGuessed' | 'facts' | 'index'> & {
  agreed: Agreed;
  decision: Decision;
};

function caseOf({ agreed, decision, ...rest }: Weighing): ArbitrationCase {
  const { reading, facts } = rest;
  const [first] = agreed.ranking.candidates;
  const isSure = decision.reason === 'sure';
  const entry = isSure && agreed.conflict === undefined ? decision.entry : undefined;
  return {
    ...rest,
    isTold: facts.statement.complete,
    isComposed: isComposed(facts),
    leans: leansOnContext(reading),
    first,
    nearest: first?.nearest ?? 0,
    sure: isSure ? first : undefined,
    decision,
    entry,
    isOfContext: entry?.subject !== undefined && reading.before.includes(entry.subject),
  };
}

/** Decides between entries and facts, by the first rule that does. */
function arbitrate(weighing: Weighing): Choice {
  const weighed = caseOf(weighing);
  const rule = ARBITRATION_RULES.find(({ decides }) => decides(weighed));
  if (!rule) return { by: 'ranking' };
  const { id, by } = rule;
  return by === 'ranking' ? { by, rule: id } : { by, rule: id, facts: weighing.facts };
}

/** What the entries that agree come to. */
type Judged = Pick<Weighed, 'agreed' | 'judgement' | 'decision'>;

function judge(question: Question, agreed: Agreed, engine: Engine): Judged {
  const { ranking } = agreed;
  const judgement = engine.judge(question, ranking);
  return {
    ...{ agreed, judgement },
    decision: decide(question, ranking, judgement, engine.confidence(ranking)),
  };
}

/**
 * The same, unless the entry that would answer may say something else than what is asked. Then the
 * next one answers that is sure and is not doubted.
 */
function unlessDoubted(
  judged: Judged,
  { question, reading }: WeighedQuestion,
  engine: Engine,
  background: KnowledgeBackground,
): Judged {
  const { agreed, decision } = judged;
  const [first] = agreed.ranking.candidates;
  if (decision.reason !== 'sure' || !first) return judged;
  const doubt = doubtOf(reading, first, background);
  if (doubt === undefined) return judged;
  const others = judge(question, withoutDoubted(reading, agreed, background), engine);
  return others.decision.reason === 'sure'
    ? others
    : { ...judged, decision: { reason: 'unsure', doubt } };
}

/** Holds the entries against the question, looks the facts up, and decides between them. */
export function weigh(
  asked: WeighedQuestion,
  engine: Engine,
  background: KnowledgeBackground,
): Weighed {
  const { question, reading, ranking, isSubjectGuessed = false } = asked;
  const judged = judge(question, agreeingRanking(reading, ranking, background), engine);
  const { agreed, judgement, decision } = unlessDoubted(judged, asked, engine, background);
  let answered: { facts: FactAnswer | undefined } | undefined;
  const lookUp = () =>
    (answered ??= {
      facts:
        answerDateClaim(reading, engine) ??
        answerByDates(reading, engine) ??
        engine.facts.answer(reading),
    }).facts;
  const [first] = agreed.ranking.candidates;
  const { index } = engine.facts;
  const choose = (): Choice => {
    if (isWritten(first) && !leansOnContext(reading)) return { by: 'ranking', rule: 'written' };
    const facts = lookUp();
    if (!facts) return { by: 'ranking' };
    return arbitrate({ reading, isSubjectGuessed, facts, index, agreed, decision });
  };
  const choice = choose();
  return {
    ...{ ranking, agreed, judgement, decision, choice },
    get facts() {
      return lookUp();
    },
  };
}
