import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { PausableWork } from './pausableWork';

/** Milliseconds for which a thread that serves may be kept from it. */
const LONGEST_HOLD_UP = 10;

/**
 * Does work in slices, so that this thread goes on serving.
 * @param signal stops it; the promise rejects with its reason
 */
export async function runInSlices<T>(work: PausableWork<T>, signal: AbortSignal): Promise<T> {
  for (let pause = performance.now() + LONGEST_HOLD_UP; ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < pause) continue;
    await turnOfTheLoop(undefined, { signal });
    pause = performance.now() + LONGEST_HOLD_UP;
  }
}
