/** Work that pauses after each small step, so that other work can run in between. */
export type PausableWork<T> = Generator<undefined, T>;

/** Does the work with nothing done in between. */
export function runToEnd<T>(work: PausableWork<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
