import type { Language } from '../language/text/detectLanguage';

export const MAX_REPLY_LENGTH = 2000;
/** Characters of a reason, and of the text about what a reply lacks. */
export const MAX_REASON_LENGTH = 500;

/**
 * A person of the organisation, by the object id of the directory, with the name from the channel.
 */
export interface Colleague {
  id: string;
  name: string;
}

/** A text with its author and time. */
export interface Signed {
  text: string;
  by: Colleague;
  /** ISO instant. */
  at: string;
}

/** The author of actions that the bot itself takes. */
export const NOBODY: Colleague = { id: '', name: '' };

/**
 * - `open`: nobody has taken it.
 * - `taken`: a person in the channel is about to answer it.
 * - `answered`: it has a reply.
 * - `closed`: nobody there can answer it.
 */
export type QuestionState = 'open' | 'taken' | 'answered' | 'closed';

/** A question that was sent to colleagues. */
export interface ColleagueQuestion {
  id: string;
  /** Rises with every change. */
  version: number;
  /** Exactly as it was written. */
  text: string;
  language: Language;
  /** The person who asked first, and those who have asked the same since; each only once. */
  askers: readonly [Colleague, ...Colleague[]];
  /** ISO instant. */
  askedAt: string;
  entityId?: string;
  topicId?: string;
  channelId: string;
  /** The name of the channel at the time; may be empty. */
  channelName: string;
  state: QuestionState;
  /** Present while it is taken. */
  assignee?: Colleague;
  /** The last reply; present while it is answered, and kept if it is reopened. */
  reply?: Signed;
  /**
   * Why nobody could answer; present while it is closed. If the author is {@link NOBODY}, the
   * channel is gone.
   */
  closing?: Signed;
  /** What the reply lacked, which is why it was reopened; the text may be empty. */
  lacks?: Signed;
  /** Number of posts in the channel: one, plus one for each reopening. */
  round: number;
  /** How often it was answered or closed. */
  decisions: number;
  /** Ids of the people who said that the last reply helped. */
  helped: readonly string[];
  /** An entry of the knowledge base was drafted from the reply. */
  drafted: boolean;
}

/** A question to send. */
export interface NewQuestion extends Pick<
  ColleagueQuestion,
  'text' | 'language' | 'entityId' | 'topicId' | 'channelId' | 'channelName'
> {
  asker: Colleague;
  /** The text as stored with the unanswered questions. */
  gapText: string;
  /** Id of a question whose reply did not help, so that this one is sent despite it. */
  despite?: string;
}
