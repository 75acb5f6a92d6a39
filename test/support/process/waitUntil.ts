import { setTimeout as sleep } from 'node:timers/promises';

interface Wait {
  /** What is waited for, as the error names it if it never happens. */
  what: string;
  /** Milliseconds after which the wait fails: long, as only a broken test ever takes them. */
  timeout?: number;
  /** Milliseconds between two looks. */
  every?: number;
}

/** What is taken for a yes. */
type Found<T> = Exclude<T, false | undefined | null | 0 | ''>;

/**
 * Looks until something holds. The tests' only way to wait for what they cannot await: a fixed time
 * is too short on a busy machine and too long on an idle one.
 * @returns the first value of the look that is neither false, nor undefined, nor zero, nor empty
 */
export async function waitUntil<T>(
  look: () => T | Promise<T>,
  { what, timeout = 60_000, every = 10 }: Wait,
): Promise<Found<T>> {
  const end = performance.now() + timeout;
  for (;;) {
    const found = await look();
    if (found) return found as Found<T>;
    if (performance.now() > end)
      throw new Error(`Waited ${timeout} ms in which this did not happen: ${what}`);
    await sleep(every);
  }
}
