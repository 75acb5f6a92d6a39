import type { FactAnswer } from '../../facts/answerFromFacts';
import { PLACED, WHOLES } from '../../facts/factQuestion';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { placesOfCue } from '../../frames/cues/cue';
import type { Language } from '../../language/text/detectLanguage';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import type { KnowledgeBackground } from '../agreement/knowledgeBackground';
import { weigh, type Weighed } from '../arbitration/weigh';
import type { Engine } from '../engine';
import type { EntrySubjects } from '../entrySubjects';
import type { FactReading } from '../facts/factReader';
import { AnswerTopic, isElliptical } from './answerTopic';
import { frameOfEntry } from '../agreement/entryFrame';
import type { Conversation } from '../model/conversationMemory';
import type { Turn } from '../model/questionTurn';
import type { Candidate, Ranking } from '../ranking/ranking';
import type { Question } from '../understanding/question';

/** What answers a message in the light of what was answered before. */
export type Found = (
  | { by: 'entry'; entry: ExpandedEntry; confidence: number }
  | { by: 'facts'; facts: FactAnswer; confidence: number }
) & {
  /** The question that it answers, if that is another one than the last. */
  asked?: Turn['asked'];
};

/** The same, or several that may be meant, or nothing: only the topic can be, and none is known. */
export type TopicAnswer =
  | Found
  | { by: 'several'; candidates: readonly Candidate[]; confidence: number; asked?: never }
  | { by: 'none'; confidence: number; asked?: never };

export interface TopicDeps {
  engine: Engine;
  about: EntrySubjects;
  background: () => KnowledgeBackground;
  rankFor: (question: Question, conversation: Conversation) => Ranking;
}

/** A message in its conversation. */
export interface Asked {
  question: Question;
  reading: FactReading;
  conversation: Conversation;
  language: Language;
  /** The time that it points at was put in its place: "at that time". */
  isTimed?: boolean;
}

export const FOLLOW_UP_CONFIDENCE = 0.9;
/** The latest of what was spoken of is the topic. */
const MOST_TOPICS = 2;

/** Facts that answer a follow-up. */
export const foundFacts = (facts: FactAnswer): Found => ({
  by: 'facts',
  facts,
  confidence: FOLLOW_UP_CONFIDENCE,
});

/** What a conversation is about, and what is known of that. */
export class Topic {
  readonly ofAnswer: AnswerTopic;

  constructor(readonly deps: TopicDeps) {
    this.ofAnswer = new AnswerTopic(deps.engine, deps.about);
  }

  isPlaced(id: string): boolean {
    return PLACED.has(this.deps.engine.facts.index.subject(id)?.type ?? '');
  }

  /** "Which services are online?" after DEWA: an entry about the police is not meant. */
  isOfAnother({ subject }: ExpandedEntry, { subjects: [topic] = [] }: Conversation): boolean {
    return this.isLike(subject, topic);
  }

  /** "What share of *its* printers?" after the Statistics Center: not what is told of GDRFA. */
  tellsOfAnother(entry: ExpandedEntry, { subjects: [topic] = [] }: Conversation): boolean {
    return this.isLike(this.deps.about.subjectsOf(entry)[0], topic);
  }

  /** Whether two subjects are different ones of the same type. */
  private isLike(own: string | undefined, topic: string | undefined): boolean {
    const { index } = this.deps.engine.facts;
    const areTwo = own !== undefined && topic !== undefined && own !== topic;
    return areTwo && index.subject(own)?.type === index.subject(topic)?.type;
  }

  /** @param isSubjectGuessed the person did not name the subject */
  weighAlone(question: Question, isSubjectGuessed = false): Weighed {
    const { engine, background, rankFor } = this.deps;
    const reading = engine.facts.read(question);
    const ranking = rankFor(question, {});
    return weigh({ question, reading, ranking, isSubjectGuessed }, engine, background());
  }

  answerOf({ choice, decision, judgement }: Weighed): Found | undefined {
    const confidence = judgement.right;
    if (choice.by === 'facts') return { by: 'facts', facts: choice.facts, confidence: 0.9 };
    return choice.by === 'ranking' && decision.reason === 'sure'
      ? { by: 'entry', entry: decision.entry, confidence }
      : undefined;
  }

  isNamedIn(entry: ExpandedEntry, id: string): boolean {
    const { index } = this.deps.engine.facts;
    const subject = index.subject(id);
    return subject !== undefined && index.isNamedIn(frameOfEntry(entry).texts, subject);
  }

  /** The subjects that tell a topic, the latest first. */
  topicsOf({ subjects = [] }: Conversation): string[] {
    const { index } = this.deps.engine.facts;
    return subjects
      .filter((id) => !WHOLES.has(index.subject(id)?.type ?? ''))
      .slice(0, MOST_TOPICS);
  }

  /** What was spoken of last is nothing that every second question is about. */
  hasTopic({ subjects: [first = ''] = [] }: Conversation): boolean {
    const type = this.deps.engine.facts.index.subject(first)?.type;
    return type !== undefined && !WHOLES.has(type);
  }

  /** It is the last answer, or one that is offered behind that; a command is none. */
  isNextTo(entry: ExpandedEntry, { entryId = '' }: Conversation): boolean {
    const last = this.deps.engine.entries.get(entryId);
    return (
      last !== undefined &&
      entry.kind !== 'command' &&
      (entry.family === last.family || last.followUps.includes(entry.id))
    );
  }

  /** "Who verifies it?" behind what a draft is: the last answer and this one explain one field. */
  isBesideLast({ section, subject }: ExpandedEntry, conversation: Conversation): boolean {
    const last = this.deps.engine.entries.get(conversation.entryId ?? '');
    return (
      section !== undefined &&
      section === last?.section &&
      subject === undefined &&
      this.ofAnswer.isUnnamed(conversation)
    );
  }

  isOnTopic(entry: ExpandedEntry, conversation: Conversation): boolean {
    if (entry.kind === 'command' || entry.kind === 'smalltalk') return false;
    if (this.isNextTo(entry, conversation) || this.isBesideLast(entry, conversation)) return true;
    const topics = this.topicsOf(conversation);
    return (
      (entry.subject !== undefined && topics.includes(entry.subject)) ||
      this.deps.about.named(entry).some((id) => topics.includes(id))
    );
  }
}

/** A message that leaves out what it is about, where nothing was spoken of: "how many?" */
export const isLeaningAlone = ({ reading, conversation }: Asked): boolean =>
  conversation.question === undefined && isElliptical(reading) && !saysWhatOf(reading.frame);

/** "Who announced the paperless government?" has words of what it is about, everyday ones. */
const saysWhatOf = ({ words, cues }: FactReading['frame']): boolean =>
  words.filter(
    ({ read, typed }, at) =>
      !FUNCTION_WORDS.has(read) &&
      !FUNCTION_WORDS.has(typed) &&
      !cues.some((cue) => placesOfCue(cue).includes(at)),
  ).length >= LEAST_SAID;
/** "How long does it take?" has one word, and says nothing of what. */
const LEAST_SAID = 2;

/** The same, for a reason: "why not?" */
export const isReasonAlone = ({ reading, conversation }: Asked): boolean =>
  conversation.question === undefined &&
  reading.frame.conversation.has('follow_why') &&
  reading.named.length + reading.uncovered.length === 0 &&
  !saysWhatOf(reading.frame);
