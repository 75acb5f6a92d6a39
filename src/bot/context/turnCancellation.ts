import type { TurnContext } from 'botbuilder';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A turn has taken too long. `running`: what it has done stays done, what it was doing may still be
 * done. `waiting`: it has not begun.
 */
export class TurnCancelled extends Error {
  override readonly name = 'TurnCancelled';

  constructor(readonly during: 'waiting' | 'running') {
    super(`Given up while ${during}`);
  }
}

const SIGNAL = Symbol('signal');

/** Lets whatever works for this turn know when it is given up. */
export function setTurnSignal(context: TurnContext, signal: AbortSignal): void {
  context.turnState.set(SIGNAL, signal);
}

/** Aborted once the turn is given up; undefined for a turn that takes no turn, as it only reads. */
export const turnSignal = (context: TurnContext): AbortSignal | undefined =>
  context.turnState.get<AbortSignal | undefined>(SIGNAL);

/** Milliseconds: an invoke has to be answered within five seconds. */
const LONGEST = 2_500;

/**
 * Waits for what is done beside the answer to an invoke, but not so long that the answer comes too
 * late; it goes on then.
 * @param work must not reject
 */
export async function waitAtMost(work: Promise<unknown>): Promise<void> {
  await Promise.race([work, sleep(LONGEST, undefined, { ref: false })]);
}
