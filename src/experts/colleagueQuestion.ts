import type { Language } from '../language/text/detectLanguage';

export const MAX_REPLY_LENGTH = 2000;
/** Of a reason, and of what a reply lacks. */
export const MAX_REASON_LENGTH = 500;

/** Somebody of the organisation, by the object id of the directory, as the channel names them. */
export interface Colleague {
  id: string;
  name: string;
}

/** What somebody wrote, who and when. */
export interface Signed {
  text: string;
  by: Colleague;
  /** ISO instant. */
  at: string;
}

/** Signs what the bot itself does with a question. */
export const NOBODY: Colleague = { id: '', name: '' };

/**
 * - `open`: nobody has taken it.
 * - `taken`: somebody in the channel is about to answer it.
 * - `answered`: there is a reply.
 * - `closed`: nobody there can answer it.
 */
export type QuestionState = 'open' | 'taken' | 'answered' | 'closed';

/** A question that was passed on to people. */
export interface ColleagueQuestion {
  id: string;
  /** Rises with every change. */
  version: number;
  /** Exactly as it was written. */
  text: string;
  language: Language;
  /** Who asked it first, and those who have asked the same since; each asks once. */
  askers: readonly [Colleague, ...Colleague[]];
  /** ISO instant. */
  askedAt: string;
  entityId?: string;
  topicId?: string;
  channelId: string;
  /** As the channel was called then; may be empty. */
  channelName: string;
  state: QuestionState;
  /** There while it is taken. */
  assignee?: Colleague;
  /** The last reply; there whenever it is answered, and kept when it is opened again. */
  reply?: Signed;
  /** Why nobody could answer; there while it is closed. By {@link NOBODY}: its channel is gone. */
  closing?: Signed;
  /** What the reply lacked, for which it was opened again; the text may be empty. */
  lacks?: Signed;
  /** How often it has come before the channel: once more each time that it is opened again. */
  round: number;
  /** How often it was answered or closed. */
  decisions: number;
  /** Ids of those whom the last reply helped, as they say. */
  helped: readonly string[];
  /** An entry of the knowledge was drafted from the reply. */
  drafted: boolean;
}

/** One that is to be asked. */
export interface NewQuestion extends Pick<
  ColleagueQuestion,
  'text' | 'language' | 'entityId' | 'topicId' | 'channelId' | 'channelName'
> {
  asker: Colleague;
  /** The text as it is kept with the unanswered questions. */
  gapText: string;
  /** Ask although there is this reply to the same question: it was no help. */
  despite?: string;
}
