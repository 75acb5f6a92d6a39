import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { PausableWork } from './pausableWork';

/** Milliseconds for which a thread that serves may be kept from it. */
const LONGEST_HOLD_UP = 10;
/** The same for work that nobody waits for. */
export const SHORT_HOLD_UP = 1;

/**
 * Does work in slices, so that this thread goes on serving.
 * @param signal stops it; the promise rejects with its reason
 * @param longest milliseconds of a slice, if not 10
 */
export async function runInSlices<T>(
  work: PausableWork<T>,
  signal: AbortSignal,
  longest = LONGEST_HOLD_UP,
): Promise<T> {
  for (let pause = performance.now() + longest; ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < pause) continue;
    await turnOfTheLoop(undefined, { signal });
    pause = performance.now() + longest;
  }
}
