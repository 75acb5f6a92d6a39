import type { Tolerance } from '../answering/model/tolerance';
import type { Learned } from '../answering/learned';

/** Where what was learned from knowledge is kept, so that it need not be learned again. */
export interface LearnedStore {
  /**
   * What was learned from a version of the knowledge by this version of the code; undefined if
   * nothing.
   */
  read(version: string, tolerance: Tolerance): Promise<Learned | undefined>;
  write(version: string, tolerance: Tolerance, learned: Learned): Promise<void>;
}

/** Reads from the first store that has it, which the ones before are given, and writes to all. */
export function layeredStores(...stores: readonly LearnedStore[]): LearnedStore {
  return {
    async read(version, tolerance) {
      for (const [at, store] of stores.entries()) {
        const learned = await store.read(version, tolerance);
        if (!learned) continue;
        const lacking = stores.slice(0, at);
        // If one cannot be written, it is read from the other again.
        await Promise.allSettled(lacking.map((each) => each.write(version, tolerance, learned)));
        return learned;
      }
      return undefined;
    },
    async write(version, tolerance, learned) {
      const written = await Promise.allSettled(
        stores.map((store) => store.write(version, tolerance, learned)),
      );
      for (const result of written) if (result.status === 'rejected') throw result.reason;
    },
  };
}
