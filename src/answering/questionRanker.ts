import type { KnowledgeBackground } from './agreement/knowledgeBackground';
import { weigh, type Weighed, type WeighedQuestion } from './arbitration/weigh';
import type { ConfidenceScore } from './confidence/confidence';
import type { Engine } from './engine';
import type { TextVectors } from './meaning/textVectors';
import type { Conversation } from './model/conversationMemory';
import { contextNames, contextReference } from './ranking/followUp';
import type { Ranking } from './ranking/ranking';
import type { Question } from './understanding/question';

/**
 * From this confidence on, an answer that rests on no tests is settled by words. In three knowledge
 * bases by others, the right entry is then first as often as with a vector for every question.
 */
const SETTLED_UNTESTED = 0.9;

/** How a question was ranked last in a conversation: by words, and with a vector if it had one. */
interface Ranked {
  conversation: Conversation;
  words: Ranking;
  meant?: { vector: Float32Array; ranking: Ranking };
}

/** Ranks questions as they are asked in a conversation: by words, and by meaning where that helps. */
export class QuestionRanker {
  /** Of each question that is still being read. */
  private ranked = new WeakMap<Question, Ranked>();

  constructor(
    private readonly engine: Engine,
    private readonly background: KnowledgeBackground,
  ) {}

  /** After something new was learned. */
  forget(): void {
    this.ranked = new WeakMap();
  }

  byWords(question: Question, conversation: Conversation): Ranking {
    return this.rankedIn(question, conversation).words;
  }

  /** By words, and, if these settle nothing, by meaning too. */
  best(question: Question, conversation: Conversation, vectors: TextVectors | undefined): Ranking {
    const words = this.byWords(question, conversation);
    const score = this.engine.judge(question, words);
    return this.isSettled(words, score) ? words : this.byMeaning(question, conversation, vectors);
  }

  /** Weighs a question by words, and, if these settle nothing, by meaning too. */
  weighBest(
    asked: Omit<WeighedQuestion, 'ranking'>,
    conversation: Conversation,
    vectors: TextVectors | undefined,
  ): Weighed {
    const { question } = asked;
    const weighBy = (ranking: Ranking) =>
      weigh({ ...asked, ranking }, this.engine, this.background);
    const words = this.byWords(question, conversation);
    const byWords = weighBy(words);
    if (
      byWords.decision.reason === 'sure' &&
      this.isSettled(byWords.agreed.ranking, byWords.judgement)
    )
      return byWords;
    const all = this.byMeaning(question, conversation, vectors);
    return all === words ? byWords : weighBy(all);
  }

  /** The same as by words until the vector of the question is there; it is noted as wanted. */
  private byMeaning(
    question: Question,
    conversation: Conversation,
    vectors: TextVectors | undefined,
  ): Ranking {
    // Vectors know Arabic in Latin letters by its looks alone.
    const isComparable = this.engine.ranksByMeaning && question.script !== 'arabizi';
    const vector = isComparable ? vectors?.of(question.text) : undefined;
    const ranked = this.rankedIn(question, conversation);
    if (!vector) return ranked.words;
    if (ranked.meant?.vector !== vector)
      ranked.meant = { vector, ranking: this.rank(question, conversation, vector) };
    return ranked.meant.ranking;
  }

  /** Whether words are so sure that the vector of the question would change nothing. */
  private isSettled(words: Ranking, { right }: ConfidenceScore): boolean {
    if (words.candidates[0]?.signals.exact === 1) return true;
    const { tested, answerAt } = this.engine.confidence(words);
    return right > (tested ? answerAt : SETTLED_UNTESTED);
  }

  private rankedIn(question: Question, conversation: Conversation): Ranked {
    const known = this.ranked.get(question);
    if (known?.conversation === conversation) return known;
    const ranked = { conversation, words: this.rank(question, conversation) };
    this.ranked.set(question, ranked);
    return ranked;
  }

  private rank(question: Question, conversation: Conversation, vector?: Float32Array): Ranking {
    const last = this.engine.entries.get(conversation.entryId ?? '');
    const names = {
      mentions: question.mentions,
      context: contextNames(conversation, this.engine.names),
      leaning: contextReference(question, conversation),
      before: {
        last: last?.family,
        next: new Set(last?.followUps.map((id) => id.split('.')[0] ?? id)),
      },
    };
    return this.engine.rank(question, names, vector);
  }
}
