import { NAMED } from '../facts/attributeMatcher';
import type { FactAnswer } from '../facts/answerFromFacts';
import type { ExpandedEntry } from '../knowledge/knowledge';
import { nameKey } from '../knowledge/knowledgeNames';
import { LANGUAGES, type Language } from '../language/text/detectLanguage';
import { stemWord } from '../language/text/stemWord';
import { conflictWith, weigh, type KnowledgeBackground, type Weighed } from './arbitration';
import type { Engine } from './engine';
import type { EntrySubjects } from './entrySubjects';
import { answerExchange, isNameAlone, wordExchange, type Exchange } from './exchangeSubject';
import type { FactReading } from './factReader';
import { frameOfEntry } from './agreement/entryFrame';
import type { Conversation } from './model/conversationMemory';
import type { Candidate, Ranking } from './ranking/ranking';
import type { Question } from './understanding/question';

/** What answers a message in the light of what was answered before. */
export type TopicAnswer =
  | { by: 'entry'; entry: ExpandedEntry; confidence: number }
  | { by: 'facts'; facts: FactAnswer; confidence: number };

export interface TopicAnswersDeps {
  engine: Engine;
  about: EntrySubjects;
  background: () => KnowledgeBackground;
  rankFor: (question: Question, conversation: Conversation) => Ranking;
}

interface Asked {
  question: Question;
  reading: FactReading;
  conversation: Conversation;
  language: Language;
}

const FOLLOW_UP_CONFIDENCE = 0.9;
/** More words than these are a question of their own. */
const MOST_WORDS = 14;
/** The latest of what was spoken of is the topic. */
const MOST_TOPICS = 2;
/** How far behind the best an entry about the topic may be. */
const REACH = 0.12;
/** How far before the next one about the topic it has to be. */
const LEAD = 0.03;
/** How like a phrasing it has to be, and how much of the content it has to have. */
const LEAST_NEAR = 0.3;
const LEAST_COVERED = 0.5;
/** Far before any other, less will do. */
const FAR = 0.15;
const LIKE = 0.4;
const SOME_COVERED = 0.25;
/** Ways of asking that want a person, a time, a place or a reason: nothing else answers them. */
const PARTICULAR = new Set(
  'who when since_when until_when where why how_many how_much how_long how_often'.split(' '),
);
/** Every second question is about these: they tell no topic. */
const BROAD = new Set(['strategy', 'government']);

const FEW_WORDS = 4;
/** How an answer says on what it rests: a reason, a law, a rule. */
const GROUNDS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:because|since (?:it|they|the)|so that|in order to|under (?:the )?(?:federal )?(?:law|decree)|rule|must|may not|cannot|therefore|otherwise)\b/i,
  ar: /(?:لأن|بموجب|وفق|بسبب|لكي|كي لا|حتى لا|لئلا|إذ |قاعدة|يجب|لا يجوز|لذلك|وإلا)/,
};

/** What was hoped for, what was to be reached and what came of it are not exchanged. */
const STAGES = new Set(['goal', 'target', 'result']);

const isSameSort = (last: ExpandedEntry | undefined, { kind }: ExpandedEntry): boolean =>
  !last || last.kind === kind || !(STAGES.has(last.kind) || STAGES.has(kind));

/** Finds what answers a follow-up: the last question anew, or an entry about the same topic. */
export class TopicAnswers {
  constructor(private readonly deps: TopicAnswersDeps) {}

  /** What a message comes to that only exchanges a part of the last question. */
  exchanged(exchange: Exchange, asked: Asked): TopicAnswer | undefined {
    const told = answerExchange(exchange, asked.conversation, this.deps.engine);
    const facts = told && { by: 'facts' as const, facts: told, confidence: FOLLOW_UP_CONFIDENCE };
    if (told && (told.statement.complete || told.rule !== 'lookup')) return facts;
    const reworded = this.reword(exchange, asked);
    if (reworded) return reworded;
    // What was only guessed to be asked for is not said to be missing.
    const isNamed = (told?.score ?? NAMED) >= NAMED;
    return isNamed && !isNameAlone(asked.reading) ? facts : undefined;
  }

  /** The last question with another name or year in it, asked of the entries and the facts. */
  private reword(exchange: Exchange, { language, conversation }: Asked): TopicAnswer | undefined {
    const { engine } = this.deps;
    const { names = [], periods = [], ofWhat } = exchange.instead;
    if (ofWhat !== undefined) return undefined;
    const question = engine.read(
      wordExchange(
        exchange,
        engine.facts,
        exchange.last.frame.words.some(({ typed }) => /[a-z]/.test(typed)) ? 'en' : language,
      ),
    );
    const weighed = this.weighAlone(question);
    const { decision, judgement } = weighed;
    const told =
      weighed.choice.by === 'missing' && decision.reason === 'sure'
        ? { by: 'entry' as const, entry: decision.entry, confidence: judgement.right }
        : this.answerOf(weighed);
    if (told?.by === 'facts') return told.facts.statement.complete ? told : undefined;
    const speaksOf = (entry: ExpandedEntry) =>
      names.every((id) => entry.subject === id || this.isNamedIn(entry, id)) &&
      periods.every((period) => entry.answer.en.includes(period.slice(0, 4)));
    const last = engine.entries.get(conversation.entryId ?? '');
    return told && speaksOf(told.entry) && isSameSort(last, told.entry) ? told : undefined;
  }

  /** What is about the topic that was spoken of, and near to what is asked. */
  onTopic(asked: Asked, { facts }: Weighed): TopicAnswer | undefined {
    if (!this.mayLean(asked)) return undefined;
    if (facts && this.isToldOfTopic(asked, facts)) return { by: 'facts', facts, confidence: 0.8 };
    return this.nearTopic(asked) ?? this.withTopicNamed(asked);
  }

  /** "Why?": an entry that is asked so, or the last answer if it says on what it rests. */
  reason({ reading, conversation, language }: Asked): TopicAnswer | undefined {
    const { engine } = this.deps;
    const { frame, named } = reading;
    const { question = '', entryId = '' } = conversation;
    const last = engine.entries.get(entryId);
    const isWhy = frame.conversation.has('follow_why') && named.length === 0;
    if (!isWhy || !last || frame.words.length > FEW_WORDS) return undefined;
    const word = engine.read(question).language === 'ar' ? 'لماذا' : 'why';
    const told = this.answerOf(this.weighAlone(engine.read(`${word} ${question}`)));
    const isAsked = (entry: ExpandedEntry) =>
      entry !== last &&
      this.isOnTopic(entry, conversation) &&
      frameOfEntry(entry).askedCues.has('asks.why');
    if (told?.by === 'entry' && isAsked(told.entry)) return told;
    return GROUNDS[language].test(last.answer[language])
      ? { by: 'entry', entry: last, confidence: FOLLOW_UP_CONFIDENCE }
      : undefined;
  }

  private weighAlone(question: Question): Weighed {
    const { engine, background, rankFor } = this.deps;
    const reading = engine.facts.read(question);
    return weigh({ question, reading, ranking: rankFor(question, {}) }, engine, background());
  }

  private answerOf({ choice, decision, judgement }: Weighed): TopicAnswer | undefined {
    const confidence = judgement.right;
    if (choice.by === 'facts') return { by: 'facts', facts: choice.facts, confidence: 0.9 };
    return choice.by === 'ranking' && decision.reason === 'sure'
      ? { by: 'entry', entry: decision.entry, confidence }
      : undefined;
  }

  /** A message that names nothing new and gives no order. */
  private mayLean({ reading, conversation }: Asked): boolean {
    const { frame, named } = reading;
    const { subjects = [], question } = conversation;
    const spoken = new Set(subjects);
    return (
      question !== undefined &&
      frame.words.length <= MOST_WORDS &&
      frame.scope.size === 0 &&
      frame.commands.size === 0 &&
      named.every(({ ids }) => ids.some((id) => spoken.has(id)))
    );
  }

  private isNamedIn(entry: ExpandedEntry, id: string): boolean {
    const { index } = this.deps.engine.facts;
    const subject = index.subject(id);
    return subject !== undefined && index.isNamedIn(frameOfEntry(entry).texts, subject);
  }

  /** The subjects that tell a topic, the latest first. */
  private topicsOf({ subjects = [] }: Conversation): string[] {
    const { index } = this.deps.engine.facts;
    return subjects.filter((id) => !BROAD.has(index.subject(id)?.type ?? '')).slice(0, MOST_TOPICS);
  }

  private isOnTopic(entry: ExpandedEntry, conversation: Conversation): boolean {
    if (entry.kind === 'command' || entry.kind === 'smalltalk') return false;
    const last = this.deps.engine.entries.get(conversation.entryId ?? '');
    if (last && (entry.family === last.family || last.followUps.includes(entry.id))) return true;
    const topics = this.topicsOf(conversation);
    return (
      (entry.subject !== undefined && topics.includes(entry.subject)) ||
      this.deps.about.named(entry).some((id) => topics.includes(id))
    );
  }

  /** Facts of the topic, if the words that are left are those of the topic or of the last answer. */
  private isToldOfTopic({ reading, conversation }: Asked, facts: FactAnswer): boolean {
    const { engine } = this.deps;
    const { statement, places = [] } = facts;
    const [subject = ''] = statement.subjects;
    if (!statement.complete || !this.topicsOf(conversation).includes(subject)) return false;
    const last = engine.entries.get(conversation.entryId ?? '');
    const family = last && engine.families.get(last.family);
    const aliases = engine.facts.index.subject(subject)?.aliases ?? [];
    const names = new Set(aliases.flatMap((alias) => nameKey(alias).split(' ').map(stemWord)));
    const said = new Set(
      LANGUAGES.flatMap((language) =>
        last ? nameKey(last.answer[language]).split(' ').map(stemWord) : [],
      ),
    );
    return reading.uncovered.every((at) => {
      const stem = stemWord(reading.frame.words[at]?.read ?? '');
      return places.includes(at) || names.has(stem) || said.has(stem) || family?.asked.has(stem);
    });
  }

  /** The first entry about the topic, if it is nearly the best and clearly before the next. */
  private nearTopic({ question, reading, conversation }: Asked): TopicAnswer | undefined {
    const { candidates } = this.deps.rankFor(question, conversation);
    const [best] = candidates;
    const near = candidates
      .slice(0, 12)
      .filter(({ entries: [entry, ...others] }) =>
        entry && others.length === 0 ? this.isOnTopic(entry, conversation) : false,
      )
      .filter((candidate) => this.agrees(candidate, reading));
    const [first, second] = near;
    const [entry] = first?.entries ?? [];
    if (!best || !first || !entry) return undefined;
    const { share } = first.coverage;
    const rival = candidates.find((candidate) => candidate !== first)?.score ?? 0;
    const isNear =
      first.score >= best.score - REACH &&
      first.nearest >= LEAST_NEAR &&
      first.score - (second?.score ?? 0) >= LEAD;
    const isFarAhead = first.score - rival >= FAR && first.nearest >= LIKE && share >= SOME_COVERED;
    return (isNear && share >= LEAST_COVERED) || isFarAhead
      ? { by: 'entry', entry, confidence: 0.6 }
      : undefined;
  }

  /** It is asked for in the same way, and says nothing else than what is asked. */
  private agrees(candidate: Candidate, reading: FactReading): boolean {
    const [entry] = candidate.entries;
    if (!entry) return false;
    const found = conflictWith(reading, candidate, entry, this.deps.background());
    const { askedCues } = frameOfEntry(entry);
    const asks = reading.frame.asks.filter((id) => PARTICULAR.has(id));
    return (
      (found === undefined || found === 'words') &&
      (asks.length === 0 || asks.some((id) => askedCues.has(`asks.${id}`)))
    );
  }

  /** The message with the name of the topic, as if it had been asked so. */
  private withTopicNamed({
    question,
    reading,
    conversation,
    language,
  }: Asked): TopicAnswer | undefined {
    const { engine } = this.deps;
    for (const id of this.topicsOf(conversation)) {
      const name = engine.facts.index.subject(id)?.short[language];
      if (name === undefined) continue;
      const named = engine.read(`${question.text} ${name}`);
      const weighed = this.weighAlone(named);
      const told = this.answerOf(weighed);
      if (!told) continue;
      const isAbout =
        told.by === 'facts'
          ? told.facts.statement.complete && told.facts.statement.subjects[0] === id
          : this.isOnTopic(told.entry, conversation) &&
            this.isAskedAlone(told.entry, { question, reading, conversation });
      if (isAbout) return told;
    }
    return undefined;
  }

  /** Without the name, too, the entry has the words of the message. */
  private isAskedAlone(
    { family }: ExpandedEntry,
    { question, reading, conversation }: Omit<Asked, 'language'>,
  ): boolean {
    const { candidates } = this.deps.rankFor(question, conversation);
    const candidate = candidates.find((one) => one.family.id === family);
    return (
      candidate !== undefined &&
      candidate.coverage.share >= LEAST_COVERED &&
      this.agrees(candidate, reading)
    );
  }
}
