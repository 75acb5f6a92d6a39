/** Identifies the content of a message by digests: the ledger stores no text. */
export interface MessageFingerprint {
  /** The same if a person sends the same text again. */
  digest: string;
  /** Digests of ids and times that only the same message has. */
  marks: readonly string[];
}

/** One run of one turn. */
export interface LedgerTurn {
  conversationId: string;
  /** A GUID, unique per run. */
  token: string;
  /** Absent for activities that queue, but are never repetitions. */
  said?: MessageFingerprint;
}

/**
 * - `begun`: this turn has the conversation until it ends.
 * - `busy`: another turn has it, or an older one is waiting.
 * - `repeated`: this was answered, with this response; or it is being answered elsewhere.
 */
export type TurnStart =
  { state: 'begun' } | { state: 'busy' } | { state: 'repeated'; response: string | undefined };

/** Milliseconds for which a turn keeps its conversation without renewing. */
export const LEASE = 12_000;

/**
 * Milliseconds after which a waiting turn no longer blocks the next: Teams has timed out by then.
 */
export const LONGEST_WAIT = 15_000;

/**
 * Gives each conversation to one turn at a time, in order of arrival, and recognises answered
 * messages, across replicas. Times are of the ledger's own clock; a caller only says how long ago
 * something happened, in milliseconds.
 *
 * Teams repeats messages that were not answered in time, with the same or a new id. A message
 * repeats an earlier one if it has one of its marks, or if the same person sent the same content
 * before the earlier one was answered. The content of a failed turn may be sent again.
 */
export interface TurnLedger {
  /** Queues a turn that cannot start yet. After {@link LONGEST_WAIT} it is skipped. */
  wait(turn: LedgerTurn, arrivedAgo: number): Promise<void>;

  /**
   * Starts a turn, or queues it.
   * @param force takes the conversation from any other turn. `busy` then means that the very same
   *   message is still being answered.
   */
  begin(turn: LedgerTurn, arrivedAgo: number, force: boolean): Promise<TurnStart>;

  /** Keeps the conversation; due well before {@link LEASE} has passed. */
  renew(turn: LedgerTurn): Promise<void>;

  /**
   * Ends a turn.
   * @param answeredAgo milliseconds; negative if it only counts as answered later
   * @param response returned again for a repetition
   */
  finish(turn: LedgerTurn, answeredAgo: number, response: string | undefined): Promise<void>;

  /** Ends a failed turn, or gives up one that has not started. */
  fail(turn: LedgerTurn): Promise<void>;

  /** Removes some entries that are older than a day. */
  forget(): Promise<void>;
}
