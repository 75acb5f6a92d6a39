import { deserialize, serialize } from 'node:v8';
import type { Learned } from '../answering/learned';
import type { Tolerance } from '../answering/model/tolerance';
import { KeptFiles } from './keptFiles';
import { learnedKey } from './learnedCacheKey';
import type { LearnedStore } from './learnedStore';

/** Files to keep: after a rollback an earlier one is needed again. */
const MOST_KEPT = 5;

/** What is learned from knowledge, kept in a folder, so that a restart need not learn again. */
export class LearnedFiles implements LearnedStore {
  private readonly files: KeptFiles;

  constructor(folder: string) {
    this.files = new KeptFiles(folder, '.learned', MOST_KEPT);
  }

  async read(version: string, tolerance: Tolerance): Promise<Learned | undefined> {
    try {
      const content = await this.files.read(learnedKey(version, tolerance));
      return content && (deserialize(content.head) as Learned);
    } catch {
      // Damaged, or of a later Node.js: it is learned again.
      return undefined;
    }
  }

  async write(version: string, tolerance: Tolerance, learned: Learned): Promise<void> {
    await this.files.write(learnedKey(version, tolerance), serialize(learned));
  }
}
