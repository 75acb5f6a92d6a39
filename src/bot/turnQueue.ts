import { LONGEST_WAIT } from './turnLedger';

/** Resolves when `turn` has ended in any way, or after the longest wait. */
async function ended(turn: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT).unref();
  });
  await Promise.race([turn.then(undefined, () => undefined), waited]);
  clearTimeout(timer);
}

/**
 * Runs the turns of one conversation in this process one after another; those of different
 * conversations run side by side. The SDK's state overwrites what a concurrent turn has written.
 */
export class TurnQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  /** Whether a turn would have to wait. */
  isBusy(key: string): boolean {
    return this.tails.has(key);
  }

  /** Runs `turn` after the turns that were begun before it under the same key, failed or not. */
  async run<T>(key: string, turn: () => Promise<T>): Promise<T> {
    const previous = this.tails.get(key) ?? Promise.resolve();
    const current = ended(previous).then(turn);
    const tail = current.catch(() => undefined);
    this.tails.set(key, tail);
    try {
      return await current;
    } finally {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    }
  }
}
