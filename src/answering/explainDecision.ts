import type { FactAnswer, FactRule } from '../facts/answerFromFacts';
import type { FactStatement } from '../facts/factQuestion';
import type { Frame, Relation } from '../frames/frame';
import type { Language } from '../language/text/detectLanguage';
import { frameOfEntry } from './agreement/entryFrame';
import type { Reason } from './answerDecision';
import { conflictWith, type Agreed } from './agreement/agreeingRanking';
import type { KnowledgeBackground } from './agreement/knowledgeBackground';
import type { Weighed, WeighedQuestion } from './arbitration/weigh';
import type { Conversation } from './model/conversationMemory';
import type { Step } from './conversation/conversationSteps';
import type { ExplainedCandidate, RankingExplanation } from './explainAnswer';
import type { FactReading } from './facts/factReader';
import type { Nearest, Nearness } from './meaning/meaningIndex';
import { MessageParts } from './parts/messageParts';
import type { MessagePartsDeps, MessageTurn } from './parts/messageTurn';
import type { Ranking } from './ranking/ranking';

/** What a question asks for, as far as it says; see {@link Frame}. */
export interface ExplainedFrame {
  asks: readonly string[];
  ofWhat: readonly string[];
  polarity: readonly string[];
  relation?: Relation;
  order?: string;
  choice?: string;
  stage?: NonNullable<Frame['stage']>;
  periods: readonly string[];
  /** Ids of what is named, as facts know it; those of an ambiguous name with `|` between them. */
  subjects: readonly string[];
  /** Nothing is named, so that the subjects are those spoken of before, or the whole. */
  assumed: readonly string[];
  /** Words with a meaning that no name, cue or period accounts for. */
  unaccounted: readonly string[];
}

/** What the facts say to a question, whether or not it is said. */
export interface ExplainedFacts {
  rule: FactRule;
  /** False if all or a part of what was asked is not in the facts. */
  complete: boolean;
  /** What is not in them: `dewa water 2019`. */
  missing: readonly string[];
  text: string;
}

/** What answers a question, or does not. */
export interface ExplainedOutcome {
  /** `missing`: facts say what is not in the sources. */
  by: 'entry' | 'facts' | 'missing' | 'suggestions' | 'nothing';
  /** Id of the entry, or of the first fact that is said. */
  id?: string;
  /** Id of the rule of arbitration that decided between entries and facts. */
  rule?: string;
  /** What the ranking comes to, once the entries that disagree are taken out. */
  reason: Reason;
  /** Id of the rule of doubt by which the first of these entries does not answer by itself. */
  doubt?: string;
  confidence: number;
}

/** A question of a message, and how it was decided. */
export interface ExplainedQuestion {
  text: string;
  frame: ExplainedFrame;
  facts?: ExplainedFacts;
  /** What is closest in meaning, of a question that its words do not answer. */
  nearest?: { facts: readonly Nearness[]; entry?: Nearness };
  outcome: ExplainedOutcome;
}

/** A candidate held against the question. */
export interface JudgedCandidate extends ExplainedCandidate {
  /** Id of the rule of agreement by which it is taken out. */
  conflict?: string;
  /**
   * It agrees, but is too far behind a first one that was taken out to answer in its place, or the
   * next one has a word of the question that it lacks.
   */
  isBehind?: true;
  /** What its entry is asked for and tells of, without the names of sections; its years. */
  frame: { asks: readonly string[]; ofWhat: readonly string[]; years: readonly string[] };
}

/** How a message that stands alone was understood, ranked and answered. */
export interface Explanation extends RankingExplanation {
  ranking: readonly JudgedCandidate[];
  /** The message taken apart. */
  message: {
    greeting?: string;
    leadIn?: string;
    /**
     * Each question that was put to entries and facts, in order. If no part of a message with a
     * greeting or a lead-in has an answer, the whole message is put to them, too, and stands last.
     */
    questions: readonly ExplainedQuestion[];
  };
}

interface DecisionDeps extends MessagePartsDeps {
  background: KnowledgeBackground;
  /** Weighs a question as it is answered: by words, and by meaning where these settle nothing. */
  weighFor: (asked: Pick<WeighedQuestion, 'question' | 'reading'>, turn: Conversation) => Weighed;
  /** What is closest in meaning to a question; undefined if that is not known. */
  nearestTo: (turn: MessageTurn) => Nearest | undefined;
}

function explainFrame(reading: FactReading): ExplainedFrame {
  const { frame, named, before, uncovered } = reading;
  const { asks, ofWhat, polarity, relation, order, choice, stage, periods, words } = frame;
  return {
    asks,
    ofWhat,
    polarity: [...polarity],
    ...(relation ? { relation } : {}),
    ...(order === undefined ? {} : { order }),
    ...(choice === undefined ? {} : { choice }),
    ...(stage ? { stage } : {}),
    periods,
    subjects: named.flatMap(({ ids }) => (ids.length > 0 ? [ids.join('|')] : [])),
    assumed: named.length === 0 ? before : [],
    unaccounted: uncovered.flatMap((at) => words[at]?.typed ?? []),
  };
}

/** What a statement says is not in the sources. */
const missingIn = ({ lines }: FactStatement): string[] =>
  lines.flatMap((line) => {
    if (line.form === 'missing') return [line.subject, line.attribute, ...line.periods].join(' ');
    if (line.form === 'explained') return `${line.subject} ${line.attribute}`;
    return line.form === 'noPhaseKnown' ? `${line.entity} phase` : [];
  });

function explainFacts(
  { rule, statement }: FactAnswer,
  language: Language,
  { phrases, engine }: DecisionDeps,
): ExplainedFacts {
  return {
    rule,
    complete: statement.complete,
    missing: missingIn(statement),
    text: phrases.facts(language, statement, engine.facts.index),
  };
}

function explainOutcome(
  { outcome }: Step,
  { choice, decision }: Weighed,
  { engine }: DecisionDeps,
): ExplainedOutcome {
  const id = 'entryId' in outcome ? outcome.entryId : undefined;
  const by = (): ExplainedOutcome['by'] => {
    if (outcome.status === 'suggested') return 'suggestions';
    if (id !== undefined) return engine.entries.has(id) ? 'entry' : 'facts';
    return choice.by === 'ranking' ? 'nothing' : 'missing';
  };
  return {
    by: by(),
    ...(id === undefined ? {} : { id }),
    ...(choice.rule === undefined ? {} : { rule: choice.rule }),
    reason: decision.reason,
    ...('doubt' in decision ? { doubt: decision.doubt } : {}),
    confidence: outcome.confidence,
  };
}

/** So many facts are shown. */
const MOST_SHOWN = 3;

const explainNearest = (nearest: Nearest | undefined): Pick<ExplainedQuestion, 'nearest'> =>
  nearest
    ? {
        nearest: {
          facts: nearest.facts.slice(0, MOST_SHOWN),
          ...(nearest.entry ? { entry: nearest.entry } : {}),
        },
      }
    : {};

function explainQuestion(turn: MessageTurn, step: Step, deps: DecisionDeps): ExplainedQuestion {
  const { question, conversation, language } = turn;
  const reading = deps.engine.facts.read(question, conversation.subjects ?? []);
  const weighed = deps.weighFor({ question, reading }, conversation);
  const { facts } = weighed;
  return {
    text: question.text,
    frame: explainFrame(reading),
    ...(facts ? { facts: explainFacts(facts, language, deps) } : {}),
    ...(weighed.decision.reason === 'sure' ? {} : explainNearest(deps.nearestTo(turn))),
    outcome: explainOutcome(step, weighed, deps),
  };
}

const idsOf = (cues: ReadonlySet<string>, section: string): string[] =>
  [...cues].flatMap((cue) => (cue.startsWith(`${section}.`) ? cue.slice(section.length + 1) : []));

/** The families of the entries that answer questions, and the one that is expected. */
function familiesOf(
  questions: readonly ExplainedQuestion[],
  expected: string | undefined,
  { engine }: DecisionDeps,
): Set<string> {
  const answering = questions.flatMap(({ outcome: { id = '' } }) => engine.entries.get(id) ?? []);
  return new Set([
    ...(expected === undefined ? [] : [expected]),
    ...answering.map(({ family }) => family),
  ]);
}

/** Holds the candidates that are shown against the question, as the answer does. */
function judgeCandidates(
  shown: readonly ExplainedCandidate[],
  ranking: Ranking,
  reading: FactReading,
  { agreed, background }: { agreed: Agreed; background: KnowledgeBackground },
): JudgedCandidate[] {
  const kept = new Set(agreed.ranking.candidates.map(({ family }) => family.id));
  const leading = ranking.candidates.findIndex(
    ({ family }) => family.id === agreed.ranking.candidates[0]?.family.id,
  );
  return shown.map((explained) => {
    const candidate = ranking.candidates[explained.place - 1];
    const entry = candidate?.entries[0];
    if (!candidate || !entry) return { ...explained, frame: { asks: [], ofWhat: [], years: [] } };
    const { askedCues, years } = frameOfEntry(entry);
    const isOut = !kept.has(explained.family);
    const conflict = isOut ? conflictWith(reading, candidate, entry, background) : undefined;
    const isBehind = isOut ? conflict === undefined : explained.place <= leading;
    return {
      ...explained,
      ...(conflict === undefined ? {} : { conflict }),
      ...(isBehind ? { isBehind: true as const } : {}),
      frame: {
        asks: idsOf(askedCues, 'asks'),
        ofWhat: idsOf(askedCues, 'of_what'),
        years: [...years].sort(),
      },
    };
  });
}

/**
 * Explains how a message that stands alone is answered, by answering it.
 * @param expected id of a family that is explained wherever it stands in the ranking
 */
export function explainDecision(
  raw: string,
  expected: string | undefined,
  deps: DecisionDeps,
): Explanation {
  const question = deps.engine.read(raw);
  const questions: ExplainedQuestion[] = [];
  const parts = new MessageParts({
    ...deps,
    answerOne: (turn) => {
      const step = deps.answerOne(turn);
      questions.push(explainQuestion(turn, step, deps));
      return step;
    },
  });
  const { language = 'en' } = question;
  parts.answer({ question, language, conversation: {} });
  const isWhole = questions[0]?.text === question.text;
  const { greeting, leadIn = '' } = (isWhole ? undefined : parts.segmentsOf(question, {})) ?? {};

  const reading = deps.engine.facts.read(question);
  const { agreed, ranking } = deps.weighFor({ question, reading }, {});
  const wanted = familiesOf(questions, expected, deps);
  const explained = deps.engine.explain(question, ranking, wanted);
  return {
    ...explained,
    ranking: judgeCandidates(explained.ranking, ranking, reading, {
      agreed,
      background: deps.background,
    }),
    message: {
      ...(greeting === undefined ? {} : { greeting }),
      ...(leadIn === '' ? {} : { leadIn }),
      questions,
    },
  };
}
