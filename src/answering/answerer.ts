import type { Language } from '../language/text/detectLanguage';
import type { ExpandedEntry, Knowledge } from '../knowledge/knowledge';
import type { Command } from '../knowledge/knowledgeSchema';
import {
  optionsBesideCommand,
  composeEntry,
  isOffered,
  referencesOf,
  toOption,
} from './composeAnswer';
import type { Conversation } from './model/conversationMemory';
import type { FactAnswer } from '../facts/answerFromFacts';
import { weigh, type KnowledgeBackground } from './arbitration';
import { composeFacts, sourcesOfFacts } from './composeFacts';
import { readExchange, withTime } from './conversation/exchangeSubject';
import type { FactReading } from './factReader';
import type { TopicAnswer } from './conversation/topic';
import { isLeaningAlone } from './conversation/topic';
import { TopicAnswers } from './conversation/topicAnswers';
import {
  askedNow,
  lastAsked,
  ownLanguage,
  mentionedSubjects,
  withMentionedNames,
  withUnanswered,
  rememberEntry,
  rememberFacts,
  withSpoken,
  type Step,
} from './conversation/conversationSteps';
import type { Turn } from './model/questionTurn';
import { EntrySubjects } from './entrySubjects';
import { MessageParts, type MessagePartsDeps, type MessageTurn } from './parts/messageParts';
import { type Engine, type EngineOptions, type Learned, type Learner, makeEngine } from './engine';
import { explainDecision, type Explanation } from './explainDecision';
import { entitiesOf, type EntityFinder } from './understanding/entityFinder';
import {
  chosenOption,
  contextNames,
  isBareName,
  contextReference,
  ordinalPhase,
  replaceNames,
} from './ranking/followUp';
import type { Answered, Option, Outcome } from './model/answerOutcome';
import { namesFoundIn, type NamesFound } from './understanding/nameMentions';
import { runToEnd, type PausableWork } from '../lib/pausableWork';
import type { Phrases } from './model/answerPhrases';
import { judgePremise } from './premiseCheck';
import type { Question } from './understanding/question';
import type { Candidate, Ranking } from './ranking/ranking';
import { readingOf, type Reading } from './questionReading';
import { DEFAULT_TOLERANCE } from './model/tolerance';
import type { Trained, TrainingTask } from './trainRanking';

/** Answers questions from one knowledge base. */
export interface Answerer extends EntityFinder {
  /**
   * Pure and synchronous: the same question in the same conversation has the same outcome.
   * @param question as typed; only its first 1,000 characters are read
   * @param conversation what the last turn returned, or `{}`
   * @param preferred the language that the person has set, if any
   */
  answer(
    question: string,
    conversation: Conversation,
    preferred?: Language,
  ): { outcome: Outcome; conversation: Conversation };
  /**
   * The answer of an entry that was chosen by its id; undefined if there is no such entry any more.
   */
  answerOf(entryId: string, language: Language): Answered | undefined;
  /** What else can be asked about what a command shows; the subject is the id of a name. */
  besideCommand(command: Command, subject: string | undefined, language: Language): Option[];
  /** What may answer a question that stands alone, likeliest first; what `answer` decides on. */
  ranking(question: string): readonly Ranked[];
  /** How a question that stands alone is understood; pure and synchronous. */
  reading(question: string): Reading;
  /**
   * Why a question that stands alone is answered as it is.
   * @param expected id of a family that is explained wherever it stands in the ranking
   */
  explain(question: string, expected?: string): Explanation;
}

/** One that gets better by learning from its phrasings. */
export interface LearningAnswerer extends Answerer, Learner {
  /** See {@link Engine.estimating}. */
  estimating(): PausableWork<void>;
  adopt(learned: Learned): void;
}

/** A place in a ranking. */
export interface Ranked {
  /** The id under which the entry was written. */
  family: string;
  /** Ids of the expansions that are meant; several if the question does not say which. */
  entryIds: readonly string[];
}

const MOST_OPTIONS = 3;
const MOST_NAMES = 6;
const FOLLOW_UP_CONFIDENCE = 0.9;
/** Nobody has to guess what was chosen. */
const CHOSEN_CONFIDENCE = 1;
/** How far behind the best a candidate may be and still be suggested. */
const SUGGESTION_REACH = 0.3;

type Composed = Parameters<typeof composeEntry>[0];
/** Facts are asked for by name, so little can be mistaken. */
const FACT_CONFIDENCE = 0.95;
/** A command is not about a name, though its phrasings may have one. */
const isFact = ({ family }: Candidate): boolean => family.kind !== 'command';

class KnowledgeAnswerer implements LearningAnswerer {
  private readonly partsDeps: MessagePartsDeps;
  private readonly parts: MessageParts;
  /** The last ranking of each question that is still being read. */
  private ranked = new WeakMap<Question, { conversation: Conversation; ranking: Ranking }>();
  private readonly about: EntrySubjects;
  private readonly topic: TopicAnswers;

  constructor(
    private readonly knowledge: Knowledge,
    readonly engine: Engine,
    private readonly phrases: Phrases,
  ) {
    this.partsDeps = {
      engine,
      phrases,
      answerOne: (turn) => this.decide(turn),
      rankFor: (question, conversation) => this.rankFor(question, conversation),
    };
    this.about = new EntrySubjects(engine);
    this.parts = new MessageParts(this.partsDeps);
    this.topic = new TopicAnswers({
      engine,
      about: this.about,
      background: () => this.background,
      rankFor: (question, conversation) => this.rankFor(question, conversation),
    });
  }

  answer(raw: string, conversation: Conversation, preferred?: Language): Step {
    const typed = this.engine.read(raw);
    const chosen = chosenOption(typed, conversation.options);
    const whole = chosen === undefined ? typed : this.engine.read(chosen);
    const language =
      preferred ?? ownLanguage(whole) ?? conversation.language ?? whole.language ?? 'en';
    return this.parts.answer({ question: whole, language, conversation });
  }

  answerOf(entryId: string, language: Language): Answered | undefined {
    const entry = this.engine.entries.get(entryId);
    const outcome =
      entry && this.compose({ entry, language, confidence: CHOSEN_CONFIDENCE, verdict: undefined });
    return outcome?.status === 'answered' ? outcome : undefined;
  }

  besideCommand(command: Command, subject: string | undefined, language: Language): Option[] {
    return optionsBesideCommand(this.engine.entries, { command, subject, language });
  }

  ranking(raw: string): readonly Ranked[] {
    const { candidates } = this.rankFor(this.engine.read(raw), {});
    return candidates.map(({ family, entries }) => ({
      family: family.id,
      entryIds: entries.map(({ id }) => id),
    }));
  }

  reading(raw: string): Reading {
    const question = this.engine.read(raw);
    return readingOf(question, this.rankFor(question, {}).candidates);
  }

  explain(raw: string, expected?: string): Explanation {
    return explainDecision(raw, expected, {
      ...this.partsDeps,
      background: this.background,
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
    this.ranked = new WeakMap();
    this.engine.adopt(learned);
  }

  entitiesIn(text: string): readonly (readonly string[])[] {
    return entitiesOf(this.engine.read(text));
  }

  namesIn(text: string): NamesFound {
    return namesFoundIn(this.engine.read(text));
  }

  private get background(): KnowledgeBackground {
    const { index } = this.engine.facts;
    return {
      index,
      subjectsOf: (entry) => this.about.named(entry).flatMap((id) => index.subject(id) ?? []),
    };
  }

  private rankFor(question: Question, conversation: Conversation): Ranking {
    const known = this.ranked.get(question);
    if (known?.conversation === conversation) return known.ranking;
    const ranking = this.rank(question, conversation);
    this.ranked.set(question, { conversation, ranking });
    return ranking;
  }

  private rank(question: Question, conversation: Conversation): Ranking {
    const last = this.engine.entries.get(conversation.entryId ?? '');
    return this.engine.rank(question, {
      mentions: question.mentions,
      context: contextNames(conversation, this.engine.names),
      leaning: contextReference(question, conversation),
      before: {
        last: last?.family,
        next: new Set(last?.followUps.map((id) => id.split('.')[0] ?? id)),
      },
    });
  }

  private decide(turn: MessageTurn): Step {
    const question = withTime(turn, this.engine);
    const reading = this.engine.facts.read(question, turn.conversation.subjects ?? []);
    const step = this.decideOn({ ...turn, question }, reading);
    return withSpoken(step, reading, turn.conversation, this.engine.facts.index);
  }

  private decideOn({ question, language, conversation }: MessageTurn, reading: FactReading): Step {
    const exchange = readExchange({ question, reading }, conversation, this.engine);
    const asked = askedNow(question, exchange, conversation);
    const spoken = mentionedSubjects(reading);
    const turn = { question, language, conversation, asked, spoken };
    const last = this.engine.entries.get(conversation.entryId ?? '');
    const ordinal = ordinalPhase(question, conversation, this.engine.names);
    const bare = isBareName(question);
    if (last && (ordinal || bare)) {
      const mentions = ordinal ? [ordinal] : question.mentions;
      const entry = replaceNames(last, mentions, this.engine.families);
      if (entry) return this.reply(turn, entry, FOLLOW_UP_CONFIDENCE);
    }
    const leaning = { question, reading, conversation, language };
    const short = exchange ? this.topic.exchanged(exchange, leaning) : this.topic.short(leaning);
    if (short)
      return this.replyOnTopic(exchange ? turn : { ...turn, asked: lastAsked(turn) }, short);
    const weighed = weigh(
      { question, reading, ranking: this.rankFor(question, conversation) },
      this.engine,
      this.background,
    );
    const { agreed, judgement, decision, choice } = weighed;
    const found = this.topic.instead(leaning, weighed);
    if (found) return this.replyOnTopic(turn, found);
    const { candidates } = agreed.ranking;
    const { right: confidence } = judgement;
    if (choice.by !== 'ranking')
      return this.replyWithFacts(
        turn,
        choice.facts,
        choice.by === 'facts' ? FACT_CONFIDENCE : confidence,
      );
    switch (decision.reason) {
      case 'nothing-alike':
        return this.decline(turn, 0);
      case 'out-of-scope':
        return this.decline(turn, confidence);
      case 'bare-name':
        return this.suggest(turn, candidates.filter(isFact), confidence, true);
      case 'several-names':
        return this.suggest(turn, candidates, confidence, true);
      case 'unsure':
        // "Why not?" behind nothing that was told may mean anything.
        if (isLeaningAlone(leaning)) return this.decline(turn, confidence);
        return this.suggest(turn, candidates, confidence);
      case 'sure':
        return this.reply(turn, decision.entry, confidence);
    }
  }

  private reply(turn: Turn, entry: ExpandedEntry, confidence: number): Step {
    const { question, language } = turn;
    if (entry.command === 'source') return this.replyWithSource(turn, entry, confidence);
    const judged = judgePremise(question, entry, this.engine.names, language);
    // A threshold that is passed is no figure that contradicts: 53 % has reached 50.
    const { relation, choice } = this.engine.facts.read(question).frame;
    const verdict = choice !== undefined || (judged === 'no' && relation) ? undefined : judged;
    const outcome = this.compose({ entry, language, confidence, verdict });
    if (outcome.status !== 'answered' || entry.kind === 'smalltalk')
      return { outcome, conversation: withMentionedNames(turn) };
    const about = this.about.subjectsOf(entry);
    return { outcome, conversation: rememberEntry(turn, entry, about, this.engine.facts.whole) };
  }

  private replyOnTopic(turn: Turn, found: TopicAnswer): Step {
    if (found.by === 'none') return this.decline(turn, found.confidence);
    return found.by === 'facts'
      ? this.replyWithFacts(turn, found.facts, found.confidence)
      : this.reply(turn, found.entry, found.confidence);
  }

  private replyWithFacts(turn: Turn, facts: FactAnswer, confidence: number): Step {
    const { language } = turn;
    const { sources } = this.knowledge;
    const { index } = this.engine.facts;
    const outcome = composeFacts(facts, {
      language,
      confidence,
      phrases: this.phrases,
      index,
      sources,
    });
    return { outcome, conversation: rememberFacts(turn, facts, outcome.status === 'answered') };
  }

  private compose(asked: Omit<Composed, 'knowledge' | 'entries' | 'phrases'>) {
    const { knowledge, phrases } = this;
    return composeEntry({ ...asked, knowledge, entries: this.engine.entries, phrases });
  }

  private replyWithSource(turn: Turn, command: ExpandedEntry, confidence: number): Step {
    const { language, conversation } = turn;
    const last = this.engine.entries.get(conversation.entryId ?? '');
    const sources = last
      ? referencesOf(last, this.knowledge.sources, language)
      : sourcesOfFacts(conversation.facts ?? [], this.knowledge, language);
    const text =
      sources.length === 0
        ? command.answer[language]
        : sources.map((source) => this.phrases.source(language, source)).join('\n');
    return {
      outcome: {
        status: 'command',
        language,
        confidence,
        text,
        entryId: command.id,
        command: 'source',
        followUps: [],
      },
      conversation: withMentionedNames(turn),
    };
  }

  private suggest(
    turn: Turn,
    candidates: readonly Candidate[],
    confidence: number,
    asksBack = false,
  ): Step {
    const { language } = turn;
    const [best] = candidates;
    const near = candidates.filter(
      ({ score, entries: [first] }) =>
        score >= (best?.score ?? 0) - SUGGESTION_REACH && first !== undefined && isOffered(first),
    );
    // One that is written for dozens of names, none of them asked about, offers nothing to choose.
    const plain = near.filter(({ entries }) => entries.length <= MOST_NAMES);
    // The best one may stand for several names; of the others one each.
    const entries = (plain.length > 0 ? plain : near).flatMap(({ entries: found }, at) =>
      at === 0 ? found : found.slice(0, 1),
    );
    const options = entries.slice(0, MOST_OPTIONS).map((entry) => toOption(entry, language));
    if (options.length === 0) return this.decline(turn, confidence);
    return {
      outcome: {
        status: 'suggested',
        language,
        confidence,
        text: this.phrases.didYouMean(language),
        options,
        ...(asksBack ? { asksBack } : {}),
      },
      conversation: { ...withUnanswered(turn), options: options.map(({ text }) => text) },
    };
  }

  private decline(turn: Turn, confidence: number): Step {
    const { language } = turn;
    return {
      outcome: { status: 'unknown', language, confidence, text: this.phrases.unknown(language) },
      conversation: withUnanswered(turn),
    };
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
  { tolerance = DEFAULT_TOLERANCE, vectors, learned, before }: AnswererOptions = {},
): PausableWork<LearningAnswerer> {
  const engine = yield* makeEngine(knowledge, {
    tolerance,
    vectors,
    learned,
    before: before instanceof KnowledgeAnswerer ? before.engine : undefined,
  });
  return new KnowledgeAnswerer(knowledge, engine, phrases);
}

/** The same at once. */
export const createAnswerer = (
  knowledge: Knowledge,
  phrases: Phrases,
  options: AnswererOptions = {},
): LearningAnswerer => runToEnd(makeAnswerer(knowledge, phrases, options));
