import type { ColleagueQuestion, NewQuestion } from './colleagueQuestion';
import type { Refusal, TransitionResult } from './questionWorkflow';

/**
 * What came of asking: it was passed on; the same is being asked and the person now waits for it as
 * well, or did so before; a colleague has answered the same; the person waits for too much already.
 */
export type Asked =
  | { kind: 'sent' | 'joined' | 'waiting' | 'known'; question: ColleagueQuestion }
  | { kind: 'tooMany' };

/** What came of a step; the question as it is now. */
export interface Changed {
  question: ColleagueQuestion;
  refused?: Refusal;
}

/** Questions that one person may wait for at once. */
export const MOST_WAITING = 20;
/** Days for which a colleague's reply is given to others who ask the same. */
export const REPLY_HOLDS_DAYS = 90;

/**
 * The questions that were passed on to people. Every change is made under a lock of the question, and
 * who is to be told of it is queued with it.
 */
export interface ColleagueQuestions {
  get(id: string): Promise<ColleagueQuestion | undefined>;

  /** Two questions are the same where they have the same words, but for spelling and marks. */
  ask(question: NewQuestion): Promise<Asked>;

  /**
   * @param step called with the question as it is, perhaps more than once
   * @returns undefined where there is no such question
   */
  change(
    id: string,
    step: (question: ColleagueQuestion) => TransitionResult,
  ): Promise<Changed | undefined>;

  /** Those that wait for a reply, oldest first; of one channel, or of all. */
  waiting(limit: number, channelId?: string): Promise<ColleagueQuestion[]>;

  /** The last reply to any of these texts, as they are kept with the unanswered questions, that is not drafted yet. */
  repliedTo(gapTexts: readonly string[]): Promise<ColleagueQuestion | undefined>;

  /** In how many hours half of the lately asked questions of a channel were answered; undefined where few were. */
  usualHours(channelId: string): Promise<number | undefined>;

  /**
   * Deletes what was answered or closed longer ago.
   * @returns how many
   */
  purge(retentionDays: number): Promise<number>;
}
