import { NAMED } from '../../facts/attributeMatcher';
import type { FactAnswer } from '../../facts/answerFromFacts';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { nameKey } from '../../knowledge/knowledgeNames';
import { pointsBack } from '../../language/questions/questionWords';
import { LANGUAGES } from '../../language/text/detectLanguage';
import { stemWord } from '../../language/text/stemWord';
import { conflictWith } from '../agreement/agreeingRanking';
import type { Agreed } from '../agreement/agreeingRanking';
import type { Weighed } from '../arbitration/weigh';
import { answerExchange, answerFigure, isNameAlone } from './exchangeAnswers';
import { isOfNames, rewordExchange } from './rewordedExchange';
import { answerPointed } from './pointing/pointedTopic';
import type { Exchange } from './exchangeSubject';
import { answerJoined } from './joinedQuestion';
import { ListedItems } from './listedItems';
import { ToldMembers } from './toldMembers';
import type { FactReading } from '../facts/factReader';
import { frameOfEntry } from '../agreement/entryFrame';
import type { Candidate } from '../ranking/ranking';
import type { Question } from '../understanding/question';
import { answerOfField, LEAD, LEAST_NEAR, REACH } from './explanationFollowUps';
import { ShortFollowUps } from './shortFollowUps';
import {
  asksForDayAlone,
  isElliptical,
  isShortAndNameless,
  leansOnAnswer,
  PARTICULAR,
} from './answerTopic';
import { figureOfTime, plainlyOfTopic } from './topicFacts';
import {
  FOLLOW_UP_CONFIDENCE,
  Topic,
  type Asked,
  type Found,
  type TopicAnswer,
  type TopicDeps,
} from './topic';

/** More words than these are a question of their own. */
const MOST_WORDS = 14;
/** How much of the content of the message it has to have. */
const LEAST_COVERED = 0.5;
/** Far before any other, less will do. */
const FAR = 0.15;
const VERY_FAR = 0.25;
const LIKE = 0.4;
const SOME_COVERED = 0.25;
const WRITTEN = 0.85;
/** Beside a year, more words ask for something. */
const MOST_BESIDE_YEAR = 5;

/** "And in 2020?", "any newer number, 2023?": a year does not change what was spoken of. */
const isPeriodAlone = ({ frame: { periods, words, asks, ofWhat } }: FactReading): boolean =>
  periods.length > 0 && words.length <= MOST_BESIDE_YEAR && asks.length + ofWhat.length === 0;

/** Finds what answers a follow-up: the last question again, or an entry about the same topic. */
export class TopicAnswers {
  private readonly topic: Topic;
  private readonly shortOnes: ShortFollowUps;
  private readonly items: ListedItems;
  private readonly members: ToldMembers;

  constructor(deps: TopicDeps) {
    this.topic = new Topic(deps);
    this.shortOnes = new ShortFollowUps(this.topic);
    this.items = new ListedItems(this.topic);
    this.members = new ToldMembers(this.topic);
  }

  /** See {@link ToldMembers.of} and {@link ListedItems.of}. */
  listed(asked: Asked): Found | undefined {
    return this.members.of(asked) ?? this.items.of(asked);
  }

  /** See {@link ShortFollowUps.short}. */
  short(asked: Asked): TopicAnswer | undefined {
    return this.shortOnes.short(asked);
  }

  /** What a message comes to that only exchanges a part of the last question. */
  exchanged(exchange: Exchange, asked: Asked): Found | undefined {
    const answered = answerExchange(exchange, asked.conversation, this.topic.deps.engine);
    const told = answered && isOfNames(answered, exchange) ? answered : undefined;
    const facts = told && { by: 'facts' as const, facts: told, confidence: FOLLOW_UP_CONFIDENCE };
    if (told && (told.statement.complete || told.rule !== 'lookup')) return facts;
    const reworded = rewordExchange(exchange, asked, this.topic);
    if (reworded && !this.leavesTopic(reworded, asked)) return reworded;
    const figure = answerFigure(exchange, this.topic.deps.engine.facts);
    const shown = figure && {
      by: 'facts' as const,
      facts: figure,
      confidence: FOLLOW_UP_CONFIDENCE,
    };
    if (figure?.statement.complete) return shown;
    // What was only guessed to be asked for is not said to be missing.
    const isNamed = (told?.score ?? NAMED) >= NAMED;
    // "Since when?" names nothing, so "and Lootah?" after it may ask who that is.
    if (isNameAlone(asked.reading) || asksForDayAlone(exchange.last)) return undefined;
    return isNamed ? (facts ?? shown) : shown;
  }

  /** Another year does not change what was spoken of last. */
  private leavesTopic(found: Found, { reading, conversation }: Asked): boolean {
    const [latest = ''] = conversation.subjects ?? [];
    return (
      found.by === 'entry' &&
      isPeriodAlone(reading) &&
      this.topic.hasTopic(conversation) &&
      found.entry.subject !== latest &&
      !this.topic.deps.about.named(found.entry).includes(latest)
    );
  }

  /** What answers instead of a decision that is unsure or about something else than the topic. */
  instead(asked: Asked, weighed: Weighed): TopicAnswer | undefined {
    const { choice, decision, judgement } = weighed;
    const ofField = answerOfField(asked, weighed, this.topic, (one) =>
      this.agrees(one, asked.reading),
    );
    if (ofField) return ofField;
    if (choice.by === 'facts') return this.besideAnswer(asked, weighed, choice.facts);
    const ofTime = asked.isTimed ? figureOfTime(asked, weighed, this.topic) : undefined;
    const plainly = this.mayLean(asked) ? plainlyOfTopic(asked, weighed, this.topic) : undefined;
    const pointed = plainly ? undefined : answerPointed(asked, weighed, this.topic);
    if (ofTime ?? plainly ?? pointed) return ofTime ?? plainly ?? pointed;
    const isElsewhere = choice.by === 'ranking' && this.isElsewhere(asked, weighed);
    const isExplained =
      choice.by === 'missing' && choice.facts.statement.lines[0]?.form === 'explained';
    const isSure = choice.by === 'ranking' && decision.reason === 'sure';
    if (isExplained) return undefined;
    const dated = isSure
      ? undefined
      : this.topic.ofAnswer.namesDay(asked.reading, asked.conversation);
    if (dated) return { by: 'entry', entry: dated, confidence: FOLLOW_UP_CONFIDENCE };
    // "And how much money?" may be about the topic; if nothing is known of that, it is not.
    if (isSure && !isElsewhere) return this.joined(asked, weighed);
    const confidence = judgement.right;
    const lacking = isElsewhere ? this.lacking(asked, weighed) : undefined;
    const missing =
      choice.by === 'missing' ? undefined : (lacking ?? this.shortOnes.missing(asked));
    const isBare = asked.reading.uncovered.length === 0;
    const isOpen = isElliptical(asked.reading) || (missing !== undefined && isBare);
    const found = isOpen ? undefined : this.onTopic(asked, weighed);
    if (found || choice.by === 'missing') return found;
    if (missing) return { by: 'facts', facts: missing, confidence };
    return isElsewhere ? { by: 'none', confidence } : undefined;
  }

  /**
   * What answers instead of facts that are not of what the last answer was about: an entry about that,
   * or nothing.
   */
  private besideAnswer(
    { reading, conversation }: Asked,
    { decision, judgement }: Weighed,
    { rule, statement }: FactAnswer,
  ): TopicAnswer | undefined {
    const { ofAnswer } = this.topic;
    const [subject = ''] = statement.subjects;
    // "And which is the lowest?" is told of another one than was spoken of.
    if (rule !== 'lookup' || conversation.question === undefined || !leansOnAnswer(reading))
      return undefined;
    const dated = isElliptical(reading) && ofAnswer.dated(reading, conversation, statement);
    if (dated) return { by: 'entry', entry: dated, confidence: FOLLOW_UP_CONFIDENCE };
    if (ofAnswer.isOf(subject, conversation, reading)) return undefined;
    const confidence = judgement.right;
    return decision.reason === 'sure' && this.topic.isOnTopic(decision.entry, conversation)
      ? { by: 'entry', entry: decision.entry, confidence }
      : { by: 'none', confidence };
  }

  /** What was asked for by its name and is not known of the topic. */
  private lacking({ conversation }: Asked, { facts }: Weighed): FactAnswer | undefined {
    const isNamed = facts?.rule === 'lookup' && (facts.score ?? 0) >= NAMED;
    const isOfTopic = facts?.statement.subjects[0] === conversation.subjects?.[0];
    return isNamed && isOfTopic && !facts.statement.complete ? facts : undefined;
  }

  /** What is about the topic that was spoken of, and near to what is asked. */
  private onTopic(asked: Asked, { facts }: Weighed): Found | undefined {
    if (!this.mayLean(asked)) return undefined;
    const told: Found | undefined =
      facts && this.isToldOfTopic(asked, facts)
        ? { by: 'facts', facts, confidence: 0.8 }
        : undefined;
    if (!told) return this.nearTopic(asked) ?? this.withTopicNamed(asked);
    // "How much money over five years?": an entry about the topic may have the words left over.
    const named = asked.reading.uncovered.length > 0 ? this.withTopicNamed(asked) : undefined;
    return named?.by === 'entry' ? named : told;
  }

  /** A sure entry about something else, where only the topic can be meant: "who approved it?" */
  private isElsewhere({ reading, conversation }: Asked, { agreed, decision }: Weighed): boolean {
    if (decision.reason !== 'sure') return false;
    const { entry } = decision;
    const { frame } = reading;
    const [best] = agreed.ranking.candidates;
    const leans =
      leansOnAnswer(reading) ||
      (isShortAndNameless(reading) &&
        (isPeriodAlone(reading) || this.topic.isOfAnother(entry, conversation))) ||
      (reading.named.length === 0 &&
        frame.words.some(({ read }) => pointsBack(read)) &&
        this.topic.tellsOfAnother(entry, conversation));
    return (
      leans &&
      conversation.question !== undefined &&
      (entry.kind !== 'command' || frame.asks.some((id) => PARTICULAR.has(id) || id === 'list')) &&
      // "Who is responsible for that?" is no small talk.
      (entry.kind !== 'smalltalk' || (frame.asks.length > 0 && frame.ofWhat.length > 0)) &&
      entry.command !== 'source' &&
      ((best?.nearest ?? 0) < WRITTEN || this.topic.deps.about.named(entry).length > 0) &&
      (isElliptical(reading)
        ? !this.topic.isNextTo(entry, conversation)
        : (this.topic.hasTopic(conversation) || this.topic.ofAnswer.isUnnamed(conversation)) &&
          !this.topic.isOnTopic(entry, conversation))
    );
  }

  /** What answers a question that goes on with "and" about the topic, if that is known. */
  private joined(asked: Asked, weighed: Weighed): TopicAnswer | undefined {
    const { decision, judgement } = weighed;
    if (!this.joinsOn(asked, weighed)) return undefined;
    const isChat = decision.reason === 'sure' && decision.entry.kind === 'smalltalk';
    const isAsked = asked.reading.frame.ofWhat.length > 0;
    return (
      this.onTopic(asked, weighed) ??
      (isChat && isAsked ? { by: 'none', confidence: judgement.right } : undefined)
    );
  }

  /** A sure entry about something else, for a question that goes on with "and". */
  private joinsOn({ reading, conversation }: Asked, { agreed, decision }: Weighed): boolean {
    const { frame, named } = reading;
    const [best] = agreed.ranking.candidates;
    return (
      decision.reason === 'sure' &&
      named.length === 0 &&
      /^(?:and$|n$|w$|و)/.test(frame.words[0]?.typed ?? '') &&
      frame.asks.some((id) => PARTICULAR.has(id)) &&
      (best?.nearest ?? 0) < WRITTEN &&
      this.topic.hasTopic(conversation) &&
      !this.topic.isOnTopic(decision.entry, conversation)
    );
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

  /** Facts of the topic, if the words that are left are those of the topic or of the last answer. */
  private isToldOfTopic({ reading, conversation }: Asked, facts: FactAnswer): boolean {
    const { engine } = this.topic.deps;
    const { statement, places = [] } = facts;
    const [subject = ''] = statement.subjects;
    if (!statement.complete || !this.topic.topicsOf(conversation).includes(subject)) return false;
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
    const { candidates } = this.topic.deps.rankFor(question, conversation);
    const [best] = candidates;
    const near = candidates
      .slice(0, 12)
      .filter(({ entries: [entry, ...others] }) =>
        entry && others.length === 0 ? this.topic.isOnTopic(entry, conversation) : false,
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
    const ahead = first.score - rival;
    const isOpen = reading.frame.order === undefined && reading.frame.relation === undefined;
    const isLike = first.nearest >= (isOpen && ahead >= VERY_FAR ? LEAST_NEAR : LIKE);
    const isFarAhead = ahead >= FAR && isLike && share >= SOME_COVERED;
    return (isNear && share >= LEAST_COVERED) || isFarAhead
      ? { by: 'entry', entry, confidence: 0.6 }
      : undefined;
  }

  /** It is asked for in the same way, and says nothing else than what is asked. */
  private agrees(candidate: Candidate, reading: FactReading): boolean {
    const [entry] = candidate.entries;
    if (!entry) return false;
    const found = conflictWith(reading, candidate, entry, this.topic.deps.background());
    const { askedCues } = frameOfEntry(entry);
    const asks = reading.frame.asks.filter((id) => PARTICULAR.has(id));
    return (
      found === undefined && (asks.length === 0 || asks.some((id) => askedCues.has(`asks.${id}`)))
    );
  }

  /** A message that names nothing, with each of the topics named in it. */
  namedAgain(asked: Asked): { question: Question; reading: FactReading; agreed: Agreed }[] {
    const { named, frame } = asked.reading;
    const isOpen = named.length === 0 && !frame.polarity.has('negated');
    if (!isOpen || !this.mayLean(asked)) return [];
    const { facts } = this.topic.deps.engine;
    return [...this.withTopics(asked)].map(({ question, weighed: { agreed } }) => ({
      ...{ question, agreed, reading: facts.read(question) },
    }));
  }

  /** The message with the name of each topic, the latest first, as if it had been asked so. */
  private *withTopics({
    question,
    conversation,
    language,
  }: Asked): Generator<{ id: string; question: Question; weighed: Weighed }> {
    const { engine } = this.topic.deps;
    for (const id of this.topic.topicsOf(conversation)) {
      const name = engine.facts.index.subject(id)?.short[language];
      if (name === undefined) continue;
      const named = engine.read(`${question.text} ${name}`);
      yield { id, question: named, weighed: this.topic.weighAlone(named, true) };
    }
  }

  /** See {@link answerJoined}. */
  joinedWithLast(asked: Asked): Found | undefined {
    return this.mayLean(asked) ? answerJoined(asked, this.topic) : undefined;
  }

  isAbout(entry: ExpandedEntry, { conversation }: Asked): boolean {
    return this.topic.isOnTopic(entry, conversation);
  }

  /** What answers the message if the topic is named in it. */
  private withTopicNamed(asked: Asked): Found | undefined {
    const { conversation } = asked;
    for (const { id, weighed } of this.withTopics(asked)) {
      const told = this.topic.answerOf(weighed);
      if (!told) continue;
      const isAbout =
        told.by === 'facts'
          ? told.facts.statement.complete && told.facts.statement.subjects[0] === id
          : this.topic.isOnTopic(told.entry, conversation) && this.isAskedAlone(told.entry, asked);
      if (isAbout) return told;
    }
    return undefined;
  }

  /** Without the name, too, the entry has the words of the message. */
  isAskedAlone(
    { family }: ExpandedEntry,
    { question, reading, conversation }: Omit<Asked, 'language'>,
  ): boolean {
    const { candidates } = this.topic.deps.rankFor(question, conversation);
    const candidate = candidates.find((one) => one.family.id === family);
    return (
      candidate !== undefined &&
      candidate.coverage.share >= LEAST_COVERED &&
      this.agrees(candidate, reading)
    );
  }
}
