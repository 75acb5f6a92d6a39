/** What was said in a turn, as digests: the ledger keeps no words. */
export interface MessageFingerprint {
  /** The same for whatever a person says again in the same words. */
  digest: string;
  /** Of the ids and times that only the same message has. */
  marks: readonly string[];
}

/** One run of one turn. */
export interface LedgerTurn {
  conversationId: string;
  /** A GUID that no other run has. */
  token: string;
  /** Absent for what takes its turn, but may come as often as it likes. */
  said?: MessageFingerprint;
}

/**
 * - `begun`: the conversation is this turn's until it ends.
 * - `busy`: another turn has it, or an older one is waiting for it.
 * - `repeated`: this has been answered, with this response; or it is being answered elsewhere.
 */
export type TurnStart =
  { state: 'begun' } | { state: 'busy' } | { state: 'repeated'; response: string | undefined };

/** Milliseconds for which a conversation is kept for a turn that gives no sign of life. */
export const LEASE = 12_000;

/** Milliseconds after which a turn no longer holds up the next: Teams has given it up by then. */
export const LONGEST_WAIT = 15_000;

/**
 * Gives each conversation to one turn at a time, in the order in which they arrived, and knows what
 * has been answered, across replicas. Times are of the ledger's own clock; a caller only says how
 * long ago something was, in milliseconds.
 *
 * Teams sends again what was not answered in time, with the same or a new id. So a message repeats
 * an earlier one if one of the marks is the same; or if the same person said the same thing and it
 * arrived before the earlier was answered. What a turn said that has failed or died can be said again.
 */
export interface TurnLedger {
  /** Puts a turn in line that cannot begin yet. After {@link LONGEST_WAIT} it is passed over. */
  wait(turn: LedgerTurn, arrivedAgo: number): Promise<void>;

  /**
   * Begins a turn, or puts it in line.
   * @param force takes the conversation from whatever has it. `busy` then means that the very same
   *   thing is still being answered.
   */
  begin(turn: LedgerTurn, arrivedAgo: number, force: boolean): Promise<TurnStart>;

  /** A sign of life, due well before {@link LEASE} has passed. */
  renew(turn: LedgerTurn): Promise<void>;

  /**
   * Ends a turn.
   * @param answeredAgo negative: it will count as answered only after as long
   * @param response given again to whoever repeats it
   */
  finish(turn: LedgerTurn, answeredAgo: number, response: string | undefined): Promise<void>;

  /** Ends a turn that came to nothing, or gives up one that has not begun. */
  fail(turn: LedgerTurn): Promise<void>;

  /** Removes some of what is older than a day. */
  forget(): Promise<void>;
}
