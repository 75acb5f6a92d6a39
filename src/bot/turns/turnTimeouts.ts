/** Milliseconds, from the arrival of the request where nothing else is said. */
export interface TurnTimes {
  /** A person who has been sent nothing until then sees that the bot is writing. */
  typing: number;
  /** The request of a message is answered, however far its turn is; it goes on. */
  message: number;
  /** The same of an invoke: its client gives it up after 5 s. */
  invoke: number;
  /** From its beginning: the turn is given up. */
  givenUp: number;
  /** A turn that has not begun until then, for others of its conversation, never does. */
  patience: number;
}

/**
 * Teams sends a message again after 15 s, an invoke after 5 s. Whoever waits behind a turn that is
 * given up has the time of a whole turn left, and that of a replica which died and kept the
 * conversation.
 */
export const TURN_TIMES: TurnTimes = {
  typing: 1_500,
  message: 10_000,
  invoke: 4_000,
  givenUp: 15_000,
  patience: 30_000,
};
