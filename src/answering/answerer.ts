import { isInjection } from '../frames/frame';
import type { Language } from '../language/text/detectLanguage';
import type { Knowledge } from '../knowledge/knowledge';
import type { Command } from '../knowledge/knowledgeSchema';
import { optionsBesideCommand } from './composeAnswer';
import type { Conversation } from './model/conversationMemory';
import { ALIKE, FACTUAL } from './agreement/compared';
import type { KnowledgeBackground } from './agreement/knowledgeBackground';
import { isTested } from './confidence/calibrationCases';
import { Replies } from './replies';
import { readExchange } from './conversation/exchangeSubject';
import { withPointed } from './conversation/pointing/pointedNoun';
import type { FactReading } from './facts/factReader';
import { isLeaningAlone, isReasonAlone } from './conversation/topic';
import type { Asked, Found } from './conversation/topic';
import { TopicAnswers } from './conversation/topicAnswers';
import { confirmedBy, isOfTime, led } from './conversation/topicFacts';
import { withMeant } from './conversation/meantSubjects';
import {
  askedNow,
  lastAsked,
  ownLanguage,
  mentionedSubjects,
  withSpoken,
  type Step,
} from './conversation/conversationSteps';
import { definedIn, EntrySubjects } from './entrySubjects';
import { MessageParts } from './parts/messageParts';
import type { MessagePartsDeps, MessageTurn } from './parts/messageTurn';
import { type Engine, type EngineOptions, type Learner, makeEngine } from './engine';
import type { Learned } from './learned';
import { explainDecision, type Explanation } from './explainDecision';
import { entitiesOf, type EntityFinder } from './understanding/entityFinder';
import { chosenOption, isBareName, ordinalPhase, replaceNames } from './ranking/followUp';
import type { Answered, Option, Outcome } from './model/answerOutcome';
import { namesFoundIn, type NamesFound } from './understanding/nameMentions';
import { runToEnd, type PausableWork } from '../lib/pausableWork';
import type { Phrases } from './model/answerPhrases';
import type { Candidate } from './ranking/ranking';
import { readingOf, type Reading } from './questionReading';
import { DEFAULT_TOLERANCE } from './model/tolerance';
import type { Trained, TrainingTask } from './trainRanking';
import { LEAST_CONFIDENCE, namedBefore, type FactsByMeaning } from './meaning/factsByMeaning';
import { MeaningAnswers, type LearnedMeaning } from './meaning/meaningAnswers';
import { createKnowledgeBackground } from './agreement/knowledgeBackground';
import { QuestionRanker } from './questionRanker';
import { entryByMeaning } from './meaning/entryByMeaning';
import type { VectorOf } from './meaning/vectors';
import type { TextVectors } from './meaning/textVectors';

/** Answers questions from one knowledge base. */
export interface Answerer extends EntityFinder {
  /**
   * Pure and synchronous: the same question in the same conversation has the same outcome.
   * @param question as typed; only its first 1,000 characters are read
   * @param conversation what the last turn returned, or `{}`
   * @param preferred the language that the person has set, if any
   * @param vectors what the questions mean; used where their words find nothing
   */
  answer(
    question: string,
    conversation: Conversation,
    preferred?: Language,
    vectors?: TextVectors,
  ): { outcome: Outcome; conversation: Conversation };
  /**
   * The answer of an entry that was chosen by its id; undefined if there is no such entry any more.
   */
  answerOf(entryId: string, language: Language): Answered | undefined;
  /** What else can be asked about what a command shows; the subject is the id of a name. */
  besideCommand(command: Command, subject: string | undefined, language: Language): Option[];
  /** What may answer a question that stands alone, likeliest first; what `answer` decides on. */
  ranking(question: string, vectors?: TextVectors): readonly Ranked[];
  /** How a question that stands alone is understood; pure and synchronous. */
  reading(question: string): Reading;
  /**
   * Why a question that stands alone is answered as it is.
   * @param expected id of a family that is explained wherever it stands in the ranking
   * @param vectors what the questions mean; see {@link Answerer.answer}
   */
  explain(question: string, expected?: string, vectors?: TextVectors): Explanation;
}

/** One that gets better by learning from its phrasings. */
export interface LearningAnswerer extends Answerer, Learner {
  readonly engine: Pick<Engine, 'compile' | 'settle' | 'recall'>;
  /** See {@link Engine.estimating}. */
  estimating(): PausableWork<void>;
  adopt(learned: Learned): void;
  /** The texts whose vectors {@link LearningAnswerer.learningMeaning} asks for, each once; pauses. */
  textsToCompare(): PausableWork<readonly string[]>;
  /** Learns what the knowledge means, after all else is learned; pauses after each text. */
  learningMeaning(vectorOf: VectorOf): PausableWork<LearnedMeaning>;
  /** See {@link MeaningAnswers.changing}: a fraction of the time, until all is learned. */
  changingMeaning(vectorOf: VectorOf): PausableWork<LearnedMeaning | undefined>;
  /** Compares by meaning from the next question on. Takes no time. */
  adoptMeaning(meaning: LearnedMeaning): void;
}

/** A place in a ranking. */
export interface Ranked {
  /** The id under which the entry was written. */
  family: string;
  /** Ids of the expansions that are meant; several if the question does not say which. */
  entryIds: readonly string[];
}

const FOLLOW_UP_CONFIDENCE = 0.9;
/** Nobody has to guess what was chosen. */
const CHOSEN_CONFIDENCE = 1;

/** Facts are asked for by name, so little can be mistaken. */
const FACT_CONFIDENCE = 0.95;
/** A command is not about a name, though its phrasings may have one. */
const isFact = ({ family }: Candidate): boolean => family.kind !== 'command';

class KnowledgeAnswerer implements LearningAnswerer {
  private readonly partsDeps: MessagePartsDeps;
  private readonly parts: MessageParts;
  private readonly ranker: QuestionRanker;
  private readonly about: EntrySubjects;
  private readonly topic: TopicAnswers;
  private readonly replies: Replies;
  readonly meaning: MeaningAnswers;
  private readonly background: KnowledgeBackground;
  /** How sure to be of an entry that is first by meaning is only known where there are tests. */
  private readonly isTested: boolean;

  constructor(
    knowledge: Knowledge,
    readonly engine: Engine,
    private readonly phrases: Phrases,
  ) {
    this.partsDeps = {
      engine,
      phrases,
      answerOne: (turn) => this.decide(turn),
      rankFor: (question, conversation) => this.ranker.byWords(question, conversation),
      tellFacts: (turn, facts) => this.replies.toPart(turn, facts, FACT_CONFIDENCE),
    };
    this.about = new EntrySubjects(engine);
    this.replies = new Replies({ knowledge, engine, phrases, about: this.about });
    this.meaning = new MeaningAnswers(engine, phrases);
    this.background = createKnowledgeBackground(knowledge, engine.facts.index, this.about);
    this.ranker = new QuestionRanker(engine, this.background);
    this.isTested = isTested(knowledge);
    this.parts = new MessageParts(this.partsDeps);
    this.topic = new TopicAnswers({
      engine,
      about: this.about,
      background: () => this.background,
      rankFor: (question, conversation) => this.ranker.byWords(question, conversation),
    });
  }

  answer(
    raw: string,
    conversation: Conversation,
    preferred?: Language,
    vectors?: TextVectors,
  ): Step {
    const typed = this.engine.read(raw);
    const chosen = chosenOption(typed, conversation.options);
    const whole = chosen === undefined ? typed : this.engine.read(chosen);
    const language =
      preferred ?? ownLanguage(whole) ?? conversation.language ?? whole.language ?? 'en';
    const parts = vectors
      ? new MessageParts({
          ...this.partsDeps,
          answerOne: (turn) => this.decide({ ...turn, vectors }),
        })
      : this.parts;
    return parts.answer({ question: whole, language, conversation });
  }

  answerOf(entryId: string, language: Language): Answered | undefined {
    const entry = this.engine.entries.get(entryId);
    const outcome =
      entry &&
      this.replies.compose({ entry, language, confidence: CHOSEN_CONFIDENCE, verdict: undefined });
    return outcome?.status === 'answered' ? outcome : undefined;
  }

  besideCommand(command: Command, subject: string | undefined, language: Language): Option[] {
    return optionsBesideCommand(this.engine.entries, { command, subject, language });
  }

  ranking(raw: string, vectors?: TextVectors): readonly Ranked[] {
    const { candidates } = this.ranker.best(this.engine.read(raw), {}, vectors);
    return candidates.map(({ family, entries }) => ({
      family: family.id,
      entryIds: entries.map(({ id }) => id),
    }));
  }

  reading(raw: string): Reading {
    const question = this.engine.read(raw);
    return readingOf(question, this.ranker.byWords(question, {}).candidates);
  }

  explain(raw: string, expected?: string, vectors?: TextVectors): Explanation {
    return explainDecision(raw, expected, {
      ...this.partsDeps,
      answerOne: (turn) => this.decide({ ...turn, vectors }),
      background: this.background,
      weighFor: (asked, conversation) => this.ranker.weighBest(asked, conversation, vectors),
      nearestTo: ({ question, language }) =>
        this.meaning.nearestTo({ question, language, vectors }),
    });
  }

  estimating(): PausableWork<void> {
    return this.engine.estimating();
  }

  learn(): Learned {
    return this.engine.learn();
  }

  trainingTask(): TrainingTask {
    return this.engine.trainingTask();
  }

  calibration(trained: Trained): PausableWork<Learned> {
    return this.engine.calibration(trained);
  }

  adopt(learned: Learned): void {
    this.ranker.forget();
    this.engine.adopt(learned);
  }

  textsToCompare(): PausableWork<readonly string[]> {
    return this.meaning.textsToCompare();
  }

  learningMeaning(vectorOf: VectorOf): PausableWork<LearnedMeaning> {
    return this.meaning.learning(vectorOf);
  }

  changingMeaning(vectorOf: VectorOf): PausableWork<LearnedMeaning | undefined> {
    return this.meaning.changing(vectorOf);
  }

  adoptMeaning(learned: LearnedMeaning): void {
    this.ranker.forget();
    this.meaning.adopt(learned);
  }

  entitiesIn(text: string): readonly (readonly string[])[] {
    return entitiesOf(this.engine.read(text));
  }

  namesIn(text: string): NamesFound {
    return namesFoundIn(this.engine.read(text));
  }

  private decide(turn: MessageTurn): Step {
    const { about, engine } = this;
    const { question, isTimed } = withPointed(turn, engine);
    const conversation = withMeant(question, turn.conversation, { about, engine });
    const reading = engine.facts.read(question, conversation.subjects ?? []);
    const step = this.decideOn({ ...turn, question, conversation, isTimed }, reading);
    return withSpoken(step, reading, turn.conversation, engine.facts.index);
  }

  private decideOn(
    { question, language, conversation, vectors, isTimed }: MessageTurn & { isTimed: boolean },
    reading: FactReading,
  ): Step {
    const exchange = readExchange({ question, reading }, conversation, this.engine);
    const asked = askedNow(question, exchange, conversation);
    const spoken = mentionedSubjects(reading);
    const turn = { question, language, conversation, asked, spoken };
    const leaning = { question, reading, conversation, language, isTimed };
    const defined = definedIn(reading);
    const definition = defined === undefined ? undefined : this.about.definitionOf(defined);
    if (definition) return this.replies.withEntry(turn, definition, FACT_CONFIDENCE);
    const item = this.topic.listed(leaning);
    if (item) return this.replies.onTopic({ ...turn, asked: item.asked ?? lastAsked(turn) }, item);
    const last = this.engine.entries.get(conversation.entryId ?? '');
    const ordinal = ordinalPhase(question, conversation, this.engine.names);
    const bare = isBareName(question);
    if (last && (ordinal || bare)) {
      const mentions = ordinal ? [ordinal] : question.mentions;
      const entry = replaceNames(last, mentions, this.engine.families);
      if (entry) return this.replies.withEntry(turn, entry, FOLLOW_UP_CONFIDENCE);
    }
    const short = exchange ? this.topic.exchanged(exchange, leaning) : this.topic.short(leaning);
    if (short)
      return this.replies.onTopic(exchange ? turn : { ...turn, asked: lastAsked(turn) }, short);
    const weighed = this.ranker.weighBest({ question, reading }, conversation, vectors);
    const { agreed, judgement, decision, choice } = weighed;
    const found = this.topic.instead(leaning, weighed);
    if (found) return this.replies.onTopic(turn, found);
    const { candidates } = agreed.ranking;
    const { right: confidence } = judgement;
    if (choice.by !== 'ranking')
      return this.replies.withFacts(
        turn,
        choice.facts,
        choice.by === 'facts' ? FACT_CONFIDENCE : confidence,
      );
    const compared = { question, language, reading, vectors };
    const said = (meant: FactsByMeaning) =>
      this.replies.onTopic(turn, { by: 'facts', ...namedBefore(meant, weighed.facts, reading) });
    const nearest = decision.reason === 'sure' ? undefined : this.meaning.nearestTo(compared);
    const meant = nearest && this.meaning.facts(nearest, compared);
    if (meant) return said(meant);
    const isOpen = decision.reason === 'nothing-alike' || decision.reason === 'unsure';
    const doubt = 'doubt' in decision ? decision.doubt : undefined;
    const entry =
      this.isTested && isOpen && nearest && entryByMeaning(nearest, compared, { ...agreed, doubt });
    if (entry) return this.replies.withEntry(turn, entry, LEAST_CONFIDENCE);
    const both = nearest && confirmedBy(nearest, weighed.facts, reading);
    if (both) return this.replies.onTopic(turn, both);
    const ofTopic = decision.reason === 'sure' ? undefined : this.meantOfTopic(leaning, vectors);
    if (ofTopic)
      return this.replies.onTopic(
        ofTopic.by === 'entry' ? { ...turn, asked: lastAsked(turn) } : turn,
        ofTopic,
      );
    switch (decision.reason) {
      case 'nothing-alike':
        return this.replies.decline(turn, 0);
      case 'out-of-scope':
        return this.replies.decline(turn, confidence);
      case 'bare-name':
        return this.replies.suggest(turn, candidates.filter(isFact), confidence, true);
      case 'several-names':
        return this.replies.suggest(turn, candidates, confidence, true);
      case 'unsure':
        // "Why not?" behind nothing that was told may mean anything.
        if (isReasonAlone(leaning) || isInjection(reading.frame))
          return this.replies.decline(turn, confidence);
        return this.replies.suggest(turn, candidates, confidence);
      case 'sure': {
        const likeness = candidates[0]?.nearest ?? 0;
        if (isLeaningAlone(leaning) && likeness < ALIKE && FACTUAL.has(decision.entry.kind))
          return this.replies.suggest(turn, candidates, confidence);
        const sure = { entry: decision.entry, confidence, likeness };
        const closer = this.meaning.factsInsteadOfEntry(sure, compared);
        if (closer) return said(closer);
        return this.replies.withEntry(turn, decision.entry, confidence, candidates[0]);
      }
    }
  }

  /** What a follow-up means if it is read with the name of what was spoken of. */
  private meantOfTopic(asked: Asked, vectors: TextVectors | undefined): Found | undefined {
    const { language } = asked;
    for (const { question, reading, agreed } of this.topic.namedAgain(asked)) {
      const compared = { question, language, reading, vectors };
      const nearest = this.meaning.nearestTo(compared);
      const meant = nearest && this.meaning.facts(nearest, compared);
      if (meant && isOfTime(meant.facts, reading)) return { by: 'facts', ...meant };
      const both = nearest && confirmedBy(nearest, this.engine.facts.answer(reading), reading);
      if (both) return both;
      const leading = nearest && led(nearest, agreed, reading, this.background);
      const entry = leading && entryByMeaning(nearest, compared, leading);
      if (entry && this.topic.isAbout(entry, asked) && this.topic.isAskedAlone(entry, asked))
        return { by: 'entry', entry, confidence: LEAST_CONFIDENCE };
    }
    return this.topic.joinedWithLast(asked);
  }
}

export interface AnswererOptions extends Partial<Omit<EngineOptions, 'before'>> {
  /** What answered from an earlier version of the knowledge; see {@link EngineOptions.before}. */
  before?: LearningAnswerer | undefined;
}

/** Makes a knowledge base ready to be asked; see {@link makeEngine} for what that costs. */
export function* makeAnswerer(
  knowledge: Knowledge,
  phrases: Phrases,
  { tolerance = DEFAULT_TOLERANCE, learned, before, compiled }: AnswererOptions = {},
): PausableWork<LearningAnswerer> {
  const engine = yield* makeEngine(knowledge, {
    tolerance,
    learned,
    compiled,
    before: before instanceof KnowledgeAnswerer ? before.engine : undefined,
  });
  const answerer = new KnowledgeAnswerer(knowledge, engine, phrases);
  if (before instanceof KnowledgeAnswerer) answerer.meaning.adoptFrom(before.meaning);
  return answerer;
}

/** The same at once. */
export const createAnswerer = (
  knowledge: Knowledge,
  phrases: Phrases,
  options: AnswererOptions = {},
): LearningAnswerer => runToEnd(makeAnswerer(knowledge, phrases, options));
