import { NAMED } from '../facts/attributeMatcher';
import type { FactAnswer } from '../facts/answerFromFacts';
import { tellAttribute, tellMissingDefault } from '../facts/restatements';
import type { ExpandedEntry } from '../knowledge/knowledge';
import { nameKey } from '../knowledge/knowledgeNames';
import { POINTERS } from '../language/questions/questionWords';
import { LANGUAGES, type Language } from '../language/text/detectLanguage';
import { stemWord } from '../language/text/stemWord';
import { conflictWith, weigh, type KnowledgeBackground, type Weighed } from './arbitration';
import type { Engine } from './engine';
import type { EntrySubjects } from './entrySubjects';
import { answerExchange, isNameAlone, wordExchange, type Exchange } from './exchangeSubject';
import type { FactReading } from './factReader';
import { frameOfEntry } from './agreement/entryFrame';
import type { Conversation } from './model/conversationMemory';
import { asksEarlier } from './relativeYear';
import type { Candidate, Ranking } from './ranking/ranking';
import type { Question } from './understanding/question';

/** What answers a message in the light of what was answered before. */
type Found =
  | { by: 'entry'; entry: ExpandedEntry; confidence: number }
  | { by: 'facts'; facts: FactAnswer; confidence: number };

/** The same, or nothing: only the topic can be meant, and nothing is known of that. */
export type TopicAnswer = Found | { by: 'none'; confidence: number };

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
/** They have results of their own against a target. */
const PLACED = new Set(['phase', 'entity', 'group']);
/** Messages that say only how they lean on what was told. */
const LEANING = new Set([
  'follow_when',
  'follow_who',
  'follow_where',
  'follow_which',
  'follow_why',
  'follow_did_they',
]);
/** Kinds that tell a rule. */
const RULES = new Set(['howto', 'law']);
/** What an entity or a law came after. */
const EARLIER = ['replaces', 'predecessor'];
/** A message by which it can be told what is asked for, so that only the topic is meant. */
const MOST_LEANING = 6;
const WRITTEN = 0.85;
/** How an answer says on what it rests: a reason, a law, a rule. */
const GROUNDS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:because|since (?:it|they|the)|so that|in order to|under (?:the )?(?:federal )?(?:law|decree)|rule|must|may not|cannot|therefore|otherwise)\b/i,
  ar: /(?:لأن|بموجب|وفق|بسبب|لكي|كي لا|حتى لا|لئلا|إذ |قاعدة|يجب|لا يجوز|لذلك|وإلا)/,
};

/** What was hoped for, what was to be reached and what came of it are not exchanged. */
const STAGES = new Set(['goal', 'target', 'result']);

/** @param isStrict of entities and phases there are entries of every kind */
const isSameSort = (
  last: ExpandedEntry | undefined,
  { kind }: ExpandedEntry,
  isStrict: boolean,
): boolean =>
  !last || last.kind === kind || !(isStrict || STAGES.has(last.kind) || STAGES.has(kind));

/** Finds what answers a follow-up: the last question anew, or an entry about the same topic. */
export class TopicAnswers {
  constructor(private readonly deps: TopicAnswersDeps) {}

  /** What a message comes to that only exchanges a part of the last question. */
  exchanged(exchange: Exchange, asked: Asked): Found | undefined {
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
  private reword(exchange: Exchange, { language, conversation }: Asked): Found | undefined {
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
    return told &&
      speaksOf(told.entry) &&
      isSameSort(
        last,
        told.entry,
        names.some((id) => this.isPlaced(id)),
      )
      ? told
      : undefined;
  }

  /** What answers instead of a decision that is unsure or about something else than the topic. */
  instead(asked: Asked, weighed: Weighed): TopicAnswer | undefined {
    const { choice, decision, judgement } = weighed;
    if (choice.by === 'facts') return undefined;
    const isElsewhere = choice.by === 'ranking' && this.isElsewhere(asked, weighed);
    const isExplained =
      choice.by === 'missing' && choice.facts.statement.lines[0]?.form === 'explained';
    const isSure = choice.by === 'ranking' && decision.reason === 'sure';
    if (isExplained || (isSure && !isElsewhere)) return undefined;
    const found = this.onTopic(asked, weighed);
    if (found || choice.by === 'missing') return found;
    const confidence = judgement.right;
    const missing = this.missing(asked);
    if (missing) return { by: 'facts', facts: missing, confidence };
    return isElsewhere ? { by: 'none', confidence } : undefined;
  }

  /** What is about the topic that was spoken of, and near to what is asked. */
  private onTopic(asked: Asked, { facts }: Weighed): Found | undefined {
    if (!this.mayLean(asked)) return undefined;
    if (facts && this.isToldOfTopic(asked, facts)) return { by: 'facts', facts, confidence: 0.8 };
    return this.nearTopic(asked) ?? this.withTopicNamed(asked);
  }

  /** "Why?": an entry that is asked so, or the last answer if it says on what it rests. */
  private reason({ reading, conversation, language }: Asked): Found | undefined {
    const { engine } = this.deps;
    const { frame, named } = reading;
    const { question = '', entryId = '' } = conversation;
    const last = engine.entries.get(entryId);
    const isWhy = frame.asks.includes('why') && frame.asks.length === 1 && named.length === 0;
    if (!isWhy || !last || frame.words.length > FEW_WORDS) return undefined;
    const word = engine.read(question).language === 'ar' ? 'لماذا' : 'why';
    const told = this.answerOf(this.weighAlone(engine.read(`${word} ${question}`)));
    const isAsked = (entry: ExpandedEntry) =>
      entry !== last &&
      this.isOnTopic(entry, conversation) &&
      frameOfEntry(entry).askedCues.has('asks.why');
    if (told?.by === 'entry' && isAsked(told.entry)) return told;
    return RULES.has(last.kind) || GROUNDS[language].test(last.answer[language])
      ? { by: 'entry', entry: last, confidence: FOLLOW_UP_CONFIDENCE }
      : undefined;
  }

  /** What a short message means by itself: why, what was before it, whether it was reached. */
  short(asked: Asked): Found | undefined {
    return this.reason(asked) ?? this.predecessor(asked) ?? this.outcome(asked);
  }

  /** "What was it before?": what a law or a body of the topic took the place of. */
  private predecessor({ reading, conversation }: Asked): Found | undefined {
    const { frame, named } = reading;
    const { index } = this.deps.engine.facts;
    const isShort = frame.words.length <= MOST_LEANING && named.length === 0;
    const isOpen = frame.asks.every((id) => ['what_is', 'which', 'who'].includes(id));
    if (!isShort || !isOpen || frame.asks.length === 0 || !asksEarlier(frame.words))
      return undefined;
    for (const id of this.topicsOf(conversation))
      for (const attribute of EARLIER) {
        const statement =
          index.of(id, attribute).length > 0
            ? tellAttribute(attribute, { ...reading, before: [id] }, index)
            : undefined;
        if (statement?.complete)
          return {
            by: 'facts',
            facts: { rule: 'lookup', statement },
            confidence: FOLLOW_UP_CONFIDENCE,
          };
      }
    return undefined;
  }

  /** "Did they manage?": the only result about the topic. */
  private outcome({ reading, conversation }: Asked): Found | undefined {
    const { frame, named } = reading;
    const { engine } = this.deps;
    const topics = this.topicsOf(conversation);
    const isPlaced = topics.some((id) => this.isPlaced(id));
    const asks = frame.conversation.has('follow_did_they') && named.length === 0;
    if (!asks || isPlaced || topics.length === 0) return undefined;
    const results = [...engine.entries.values()].filter(
      (entry) => entry.kind === 'result' && this.isOnTopic(entry, conversation),
    );
    const [entry, ...others] = results;
    return entry && others.length === 0
      ? { by: 'entry', entry, confidence: FOLLOW_UP_CONFIDENCE }
      : undefined;
  }

  /** A sure entry about something else, where only the topic can be meant: "who approved it?" */
  private isElsewhere({ reading, conversation }: Asked, { agreed, decision }: Weighed): boolean {
    if (decision.reason !== 'sure') return false;
    const { entry } = decision;
    const { frame, named } = reading;
    const [best] = agreed.ranking.candidates;
    const leans =
      named.length === 0 &&
      frame.words.length <= MOST_LEANING &&
      frame.commands.size === 0 &&
      (frame.words.some(({ read }) => POINTERS.has(read)) ||
        [...frame.conversation].some((id) => LEANING.has(id)));
    return (
      leans &&
      conversation.question !== undefined &&
      entry.kind !== 'command' &&
      entry.kind !== 'smalltalk' &&
      (best?.nearest ?? 0) < WRITTEN &&
      this.topicsOf(conversation).length > 0 &&
      !this.isOnTopic(entry, conversation)
    );
  }

  /** "Where?" after an event without a known place: that its place is missing. */
  private missing({ reading, conversation }: Asked): FactAnswer | undefined {
    const { frame, named } = reading;
    const [subject] = conversation.subjects ?? [];
    const isAlone =
      named.length === 0 &&
      frame.asks.length === 1 &&
      frame.ofWhat.length === 0 &&
      [...frame.conversation].some((id) => LEANING.has(id));
    if (!isAlone || subject === undefined) return undefined;
    const statement = tellMissingDefault(subject, frame, this.deps.engine.facts.index);
    return statement && { rule: 'lookup', statement };
  }

  private isPlaced(id: string): boolean {
    return PLACED.has(this.deps.engine.facts.index.subject(id)?.type ?? '');
  }

  private weighAlone(question: Question): Weighed {
    const { engine, background, rankFor } = this.deps;
    const reading = engine.facts.read(question);
    return weigh({ question, reading, ranking: rankFor(question, {}) }, engine, background());
  }

  private answerOf({ choice, decision, judgement }: Weighed): Found | undefined {
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
  private nearTopic({ question, reading, conversation }: Asked): Found | undefined {
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
  private withTopicNamed({ question, reading, conversation, language }: Asked): Found | undefined {
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
