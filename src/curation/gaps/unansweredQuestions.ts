import type { Language } from '../../language/text/detectLanguage';

/**
 * Why a question counts as unanswered: nothing was found; what was found says that the sources have
 * no answer; none of the questions that were offered was meant; the answer was no help; it was
 * passed on to a person.
 */
export type UnansweredReason = 'unknown' | 'declined' | 'none' | 'unhelpful' | 'escalated';

/** A question as it is kept: nothing says who asked it, or when within the day. */
export interface UnansweredQuestion {
  /** See {@link maskPersonalData}. */
  text: string;
  /** The language that it was answered in. */
  language: Language;
  reason: UnansweredReason;
}

/** One spelling of what was asked without an answer and is not settled yet. */
export interface UnansweredSpelling {
  text: string;
  language: Language;
  /** How often it was asked. */
  count: number;
  reasons: readonly UnansweredReason[];
  /** ISO date on which it was asked last. */
  lastDay: string;
}

export type Settlement = 'added' | 'dismissed';

/**
 * The questions that were asked without an answer. Days are those of Dubai, by the clock of the
 * store.
 */
export interface UnansweredQuestions {
  /** A question that was dismissed before stays dismissed. */
  save(question: UnansweredQuestion): Promise<void>;

  /**
   * What is open and in no change that waits to be pulled, most asked first.
   * @param days number of days back from today; absent: all that is kept
   */
  open(limit: number, days?: number): Promise<UnansweredSpelling[]>;

  /** @returns how many were open until now */
  settle(texts: readonly string[], as: Settlement): Promise<number>;

  /**
   * Deletes what was asked longer ago, and changes that were pulled longer ago; safe on several
   * replicas at once.
   * @returns how many questions
   */
  purge(retentionDays: number): Promise<number>;
}
