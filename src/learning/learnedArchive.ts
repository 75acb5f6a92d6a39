import { deserialize, serialize } from 'node:v8';
import type { Tolerance } from '../answering/model/tolerance';
import type { Learned } from '../answering/learned';
import { learnedKey } from './learnedCacheKey';
import type { LearnedStore } from './learnedStore';

/** Bytes under a key, for every replica. */
export interface LearnedArchive {
  read(key: string): Promise<Buffer | undefined>;
  /** Replaces what is under the key, and may throw away what was written long before. */
  write(key: string, content: Buffer): Promise<void>;
}

/** What was learned, kept where every replica finds it: one learns, the others take it over. */
export class ArchivedLearnedStore implements LearnedStore {
  constructor(private readonly archive: LearnedArchive) {}

  async read(version: string, tolerance: Tolerance): Promise<Learned | undefined> {
    try {
      const content = await this.archive.read(learnedKey(version, tolerance));
      return content && (deserialize(content) as Learned);
    } catch {
      // Missing, or written by a later Node.js: it is learned again.
      return undefined;
    }
  }

  async write(version: string, tolerance: Tolerance, learned: Learned): Promise<void> {
    await this.archive.write(learnedKey(version, tolerance), serialize(learned));
  }
}
