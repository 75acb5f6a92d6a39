/** Work that pauses after each small step, for whoever has other things to do in between. */
export type Pausing<T> = Generator<undefined, T>;

/** Does the work with nothing done in between. */
export function finish<T>(work: Pausing<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
