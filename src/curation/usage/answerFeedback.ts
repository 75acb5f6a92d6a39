import type { Answered } from '../../answering/model/answerOutcome';
import type { Language } from '../../language/text/detectLanguage';

export type Verdict = 'helpful' | 'unhelpful';

/** The usual objections to an answer. */
export const REASON_KINDS = ['wrong', 'outdated', 'offTopic'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** UTF-16 units of a reason in somebody's own words. */
export const LONGEST_REASON = 500;
/**
 * Days for which an answer can be rated; then everything that could tell who rated it is deleted.
 */
export const RATEABLE_DAYS = 7;

/** An answer that was given and can be rated. */
export interface ShownAnswer {
  /** A GUID that the bot has minted for it. */
  id: string;
  language: Language;
  entryId: string;
  /** As it was asked; see {@link maskPersonalData}. */
  question: string;
  /** Whether the card shows the question. */
  showsQuestion: boolean;
  /** What the card shows. */
  answer: Pick<Answered, 'text' | 'asOf' | 'sources' | 'followUps'>;
}

/** Where the channel has put an answer; absent if it has not said. */
export interface SentAs {
  conversationId: string;
  activityId: string;
}

/** Why somebody thinks so, as it may be kept; see {@link maskPersonalData}. */
export interface Reason {
  kind?: ReasonKind;
  text?: string;
}

export interface Rating {
  answerId: string;
  /** Who rates; it is not kept. */
  person: string;
  verdict: Verdict;
  /** Takes the place of an earlier one; absent: that stays if the verdict does. */
  reason?: Reason;
}

/** A reason as admins see it: nothing says who gave it, or when within the day. */
export interface GivenReason extends Reason {
  entryId: string;
  language: Language;
  verdict: Verdict;
  /** ISO date in Dubai. */
  day: string;
}

/**
 * What people think of answers. Each person counts once for an answer, with what was said last:
 * regardless of the button, the replica and the number of times it is sent. Days are those of
 * Dubai, by the clock of the store.
 */
export interface AnswerFeedback {
  /** To be called when the answer was sent. */
  show(answer: ShownAnswer, sentAs?: SentAs): Promise<void>;

  /** The answer in a message; undefined if it is none, or can no longer be rated. */
  idOf(sentAs: SentAs): Promise<string | undefined>;

  /**
   * Counts in the usage counters, and an unhelpful answer's question as unanswered; takes back what
   * the same person said before of the same answer.
   * @returns the answer; undefined if it can no longer be rated
   */
  rate(rating: Rating): Promise<ShownAnswer | undefined>;

  /**
   * Newest first.
   * @param days number of days back from today; absent: all that is kept
   */
  reasons(days?: number): Promise<GivenReason[]>;

  /**
   * Deletes reasons that were given longer ago, and what can no longer be rated; safe on several
   * replicas at once.
   */
  purge(retentionDays: number): Promise<void>;
}
