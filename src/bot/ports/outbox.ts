import type { NoticeKind } from '../../records/model/recordStore';
import type { RecordState } from '../../records/reminders/reminder';

/** What a message is about, by its kind; it is written when it is sent, from what holds then. */
export interface OutgoingAbout {
  record: { notice: NoticeKind; recordId: string; version: number };
  /** For an admin: what is wrong with the files, a line each; none: nothing any more. */
  files: { problems: readonly string[] };
  /** For their owner: drafts that were left, those that are still as they were. */
  drafts: { states: readonly RecordState[] };
  /** For a verifier: everything that waits too long by then. */
  waiting: Record<string, never>;
  /** For a verifier: the week that was over on this Monday, an ISO day. */
  digest: { monday: string };
  /** For the channel: a question to answer, in its round. */
  question: { questionId: string; round: number };
  /** For who has asked: a reply, or that there is none. */
  reply: { questionId: string; decision: number };
}
export type OutgoingKind = keyof OutgoingAbout;

/** A person in the personal chat with the bot, or a channel of a team, by the id of its conversation. */
export type Recipient = { person: string } | { channel: string };

/** A message that answers nothing, to be sent once what caused it is committed. */
export type OutgoingMessage = {
  [K in OutgoingKind]: {
    to: Recipient;
    kind: K;
    about: OutgoingAbout[K];
    /** Of messages with the same key the first alone is ever queued. */
    key?: string;
    /** The key of an earlier message that this one takes the place of, where that one was sent. */
    replaces?: string;
    notBefore?: Date;
  };
}[OutgoingKind];

/** A message that somebody has taken to send. */
export type LeasedMessage = OutgoingMessage & {
  id: number;
  /** How often it was posted, or was about to be. */
  attempts: number;
  /** From when on it was to be sent. */
  wantedAt: Date;
  /** Of this taking: whoever takes it later has another. */
  token: string;
};

/** Whether a message may be posted now, in how many milliseconds, or no more by whom it was taken. */
export type SendPermit = 'now' | 'lost' | { wait: number };

/** The queue of messages; it outlives the process, and several replicas work on it. */
export interface Outbox {
  /** Those with a key that is known are left out. */
  put(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Told after each `put` of this process. */
  onPut(listener: () => void): void;
  /**
   * Takes messages that are due and keeps other workers off them for `leaseMs` milliseconds.
   * What is not settled or given back by then is due again. Of each addressee it gives the first
   * alone, and nothing while one that was given before is on its way or to be tried again.
   */
  take(limit: number, leaseMs: number): Promise<LeasedMessage[]>;
  /**
   * Asks for one post of a message and counts it, if it keeps to the rates of all replicas. The
   * message is the caller's for at least `leaseMs` milliseconds then.
   */
  permit(message: LeasedMessage, conversationId: string, leaseMs: number): Promise<SendPermit>;
  /**
   * Sent, or never to be sent. The first outcome stays.
   * @param activityId by which Teams knows what was sent
   */
  settle(id: number, outcome: 'sent' | 'undeliverable', activityId?: string): Promise<void>;
  /**
   * To be tried again after `delayMs` milliseconds.
   * @param held whether later messages to the addressee wait for it
   */
  retry(message: LeasedMessage, delayMs: number, held: boolean): Promise<void>;
  /** What the message with this key was sent as; undefined while it was not, or where there is none. */
  sentAs(key: string): Promise<string | undefined>;
  /** The message with this key is never sent, unless it was. */
  withdraw(key: string): Promise<void>;
  /** What has been put off, after posts that came to nothing, is due. */
  resume(): Promise<void>;
  /** Removes some of what was settled long ago. */
  forget(): Promise<void>;
}
