import type { Language } from '../../language/text/detectLanguage';
import type { FieldName } from '../../records/model/recordFields';
import type { NoticeKind } from '../../records/model/recordStore';
import type { RecordState } from '../../records/reminders/reminder';
import type { CardEnd, OpenCardKind } from '../../records/model/openCards';

/**
 * The subject of a message, by its kind. The text is written when it is sent, from the data at that
 * time.
 */
export interface OutgoingAbout {
  record: { notice: NoticeKind; recordId: string; version: number };
  /** For an admin: the problems of the files, one line each; empty if they are fixed. */
  files: { problems: readonly string[] };
  /** For their owner: unfinished drafts that have not changed since. */
  drafts: { states: readonly RecordState[] };
  /** For a verifier: every record that has waited too long by then. */
  waiting: Record<string, never>;
  /** For a verifier: the week that ended on this Monday, an ISO day. */
  digest: { monday: string };
  /** For its owner: a record whose launch was planned for this day, to ask whether it took place. */
  launch: PlannedLaunch;
  /** In the place of that question: what became of the launch. */
  launchOver: PlannedLaunch;
  /** For a deputy: a period, or that it was ended early. */
  deputy: { deputyship: number };
  /** For the channel: a question to answer, in its round. */
  question: { questionId: string; round: number };
  /** For the person who asked: the reply, or that there will be none. */
  reply: { questionId: string; decision: number };
  /** In the place of a card of a draft that is over: what became of it. */
  card: CardReplacement;
}
interface PlannedLaunch {
  recordId: string;
  /** ISO day. */
  day: string;
}
/** A card that is over, and why. */
interface CardReplacement {
  conversationId: string;
  activityId: string;
  recordId: string;
  card: OpenCardKind;
  language: Language;
  end: CardEnd;
  /** What a form has saved. */
  fields: readonly FieldName[];
}
export type OutgoingKind = keyof OutgoingAbout;

const ONLY_REPLACING: ReadonlySet<OutgoingKind> = new Set<OutgoingKind>(['card', 'launchOver']);
/** Whether a message only takes the place of an earlier one: without that, it says nothing new. */
export const onlyReplaces = (kind: OutgoingKind): boolean => ONLY_REPLACING.has(kind);

/**
 * A person in the personal chat with the bot, or a channel of a team, by the id of its
 * conversation.
 */
export type Recipient = { person: string } | { channel: string };

/** A message that is not a reply, to be sent after its cause is committed. */
export type OutgoingMessage = {
  [K in OutgoingKind]: {
    to: Recipient;
    kind: K;
    about: OutgoingAbout[K];
    /** Of several messages with the same key, only the first is queued. */
    key?: string;
    /** The key of an earlier message that this one replaces, if that one was sent. */
    replaces?: string;
    notBefore?: Date;
  };
}[OutgoingKind];

/** A message that a worker has leased for sending. */
export type LeasedMessage = OutgoingMessage & {
  id: number;
  /** Number of posts, including one in progress. */
  attempts: number;
  /** When it was due. */
  wantedAt: Date;
  /** Identifies this lease; a later one has another token. */
  token: string;
};

/**
 * Whether a message may be posted now, in how many milliseconds, or not by this worker because its
 * lease was lost.
 */
export type SendPermit = 'now' | 'lost' | { wait: number };

/** The queue of messages. It outlives the process, and several replicas work on it. */
export interface Outbox {
  /** Ignores messages whose key is known. */
  put(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Called after each `put` of this process. */
  onPut(listener: () => void): void;
  /**
   * Leases due messages for `leaseMs` milliseconds. If they are not settled or returned by then,
   * they are due again. It returns only the first message of each recipient, and none while an
   * earlier one is in progress or waits for a retry.
   */
  take(limit: number, leaseMs: number): Promise<LeasedMessage[]>;
  /**
   * Asks to post a message once, and counts the post, if the rates of all replicas allow it. The
   * caller then has the message for at least `leaseMs` milliseconds.
   */
  permit(message: LeasedMessage, conversationId: string, leaseMs: number): Promise<SendPermit>;
  /**
   * The message was sent, or will never be. The first outcome stays.
   * @param activityId the id that Teams gave the message
   */
  settle(id: number, outcome: 'sent' | 'undeliverable', activityId?: string): Promise<void>;
  /**
   * Retries the message after `delayMs` milliseconds.
   * @param held whether later messages to the recipient wait for it
   */
  retry(message: LeasedMessage, delayMs: number, held: boolean): Promise<void>;
  /**
   * The activity id of the message with this key; undefined if it does not exist or was not sent.
   */
  sentAs(key: string): Promise<string | undefined>;
  /** Prevents sending the message with this key, if it has not been sent. */
  withdraw(key: string): Promise<void>;
  /** Makes messages due that were postponed after failed posts. */
  resume(): Promise<void>;
  /** Removes some messages that were settled long ago. */
  forget(): Promise<void>;
}
