/** Milliseconds, from the arrival of the request unless stated otherwise. */
export interface TurnTimes {
  /** A typing indicator is shown if nothing has been sent by then. */
  typing: number;
  /** The request of a message is answered even if its turn continues. */
  message: number;
  /** The same for an invoke, whose client times out after 5 s. */
  invoke: number;
  /** From its start: the turn is cancelled. */
  givenUp: number;
  /** A turn that has waited so long for others of its conversation never starts. */
  patience: number;
}

/**
 * Teams repeats a message after 15 s, an invoke after 5 s. A turn that waits behind a cancelled one
 * has the time of a whole turn left, plus the lease of a replica that died with the conversation.
 */
export const TURN_TIMES: TurnTimes = {
  typing: 1_500,
  message: 10_000,
  invoke: 4_000,
  givenUp: 15_000,
  patience: 30_000,
};
