import type { TurnContext } from 'botbuilder';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A turn took too long. `running`: its effects remain, and current work may still complete.
 * `waiting`: it has not started.
 */
export class TurnCancelled extends Error {
  override readonly name = 'TurnCancelled';

  constructor(readonly during: 'waiting' | 'running') {
    super(`Given up while ${during}`);
  }
}

const SIGNAL = Symbol('signal');

/** Sets the signal that is aborted if the turn is cancelled. */
export function setTurnSignal(context: TurnContext, signal: AbortSignal): void {
  context.turnState.set(SIGNAL, signal);
}

/** Aborted if the turn is cancelled; undefined for read-only invokes, which bypass the queue. */
export const turnSignal = (context: TurnContext): AbortSignal | undefined =>
  context.turnState.get<AbortSignal | undefined>(SIGNAL);

/** Milliseconds: an invoke must be answered within five seconds. */
const LONGEST = 2_500;

/**
 * Waits for work beside the response to an invoke, but not so long that the response is late. The
 * work then continues.
 * @param work must not reject
 */
export async function waitAtMost(work: Promise<unknown>): Promise<void> {
  await Promise.race([work, sleep(LONGEST, undefined, { ref: false })]);
}
