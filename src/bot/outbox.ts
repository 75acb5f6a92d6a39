import type { NoticeKind } from '../records/recordStore';

/** What a message is about, by its kind; it is written when it is sent, from what holds then. */
export interface OutgoingAbout {
  record: { notice: NoticeKind; recordId: string; version: number };
}
export type OutgoingKind = keyof OutgoingAbout;

/** A person in the personal chat with the bot, or a channel of a team, by the id of its conversation. */
export type Addressee = { person: string } | { channel: string };

/** A message that answers nothing, to be sent once what caused it is committed. */
export type OutgoingMessage = {
  [K in OutgoingKind]: {
    to: Addressee;
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
export type TakenMessage = OutgoingMessage & {
  id: number;
  /** Counts this time too. */
  attempts: number;
};

/** The queue of messages; it outlives the process, and several replicas work on it. */
export interface Outbox {
  /** Those with a key that is known are left out. */
  put(messages: readonly OutgoingMessage[]): Promise<void>;
  /**
   * Takes messages that are due and keeps other workers off them for `leaseMs` milliseconds.
   * What is not settled by then is due again.
   */
  take(limit: number, leaseMs: number): Promise<TakenMessage[]>;
  /**
   * Sent, or never to be sent. The first outcome stays.
   * @param activityId by which Teams knows what was sent
   */
  settle(id: number, outcome: 'sent' | 'undeliverable', activityId?: string): Promise<void>;
  /** To be tried again after `delayMs` milliseconds. */
  retry(id: number, delayMs: number): Promise<void>;
  /** What the message with this key was sent as; undefined while it was not, or where there is none. */
  sentAs(key: string): Promise<string | undefined>;
}
