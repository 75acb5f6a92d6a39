import type { ColleagueQuestion, NewQuestion } from './colleagueQuestion';
import type { Refusal, TransitionResult } from './questionWorkflow';

/**
 * The outcome of asking: the question was sent; the same one is open, and the person now waits for
 * it too, or already did; a colleague has answered the same one; the person has too many open
 * questions.
 */
export type Asked =
  | { kind: 'sent' | 'joined' | 'waiting' | 'known'; question: ColleagueQuestion }
  | { kind: 'tooMany' };

/** The result of a step, with the current question. */
export interface Changed {
  question: ColleagueQuestion;
  refused?: Refusal;
}

/** Open questions per person. */
export const MOST_WAITING = 20;
/** Days for which a colleague's reply is given to others who ask the same. */
export const REPLY_HOLDS_DAYS = 90;

/**
 * The questions that were sent to colleagues. Every change locks the question, and queues the
 * notifications in the same transaction.
 */
export interface ColleagueQuestions {
  get(id: string): Promise<ColleagueQuestion | undefined>;

  /**
   * Two questions are the same if they have the same words, regardless of spelling variants and
   * punctuation.
   */
  ask(question: NewQuestion): Promise<Asked>;

  /**
   * @param step called with the current question, perhaps more than once
   * @returns undefined if the question does not exist
   */
  change(
    id: string,
    step: (question: ColleagueQuestion) => TransitionResult,
  ): Promise<Changed | undefined>;

  /** Open questions, oldest first, of one channel or of all. */
  waiting(limit: number, channelId?: string): Promise<ColleagueQuestion[]>;

  /**
   * The latest reply to any of these texts, as stored with the unanswered questions, that has not
   * been drafted yet.
   */
  repliedTo(gapTexts: readonly string[]): Promise<ColleagueQuestion | undefined>;

  /**
   * The median hours to an answer for recent questions of a channel; undefined if there are too
   * few.
   */
  usualHours(channelId: string): Promise<number | undefined>;

  /**
   * Deletes questions that were answered or closed more than that many days ago.
   * @returns how many
   */
  purge(retentionDays: number): Promise<number>;
}
