import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Learned } from '../answering/engine';
import type { Tolerance } from '../answering/model/tolerance';
import { learnedKey } from './learnedCacheKey';
import type { LearnedStore } from './learnedStore';

/** Files to keep: after a rollback an earlier one is needed again. */
const MOST_KEPT = 5;
const SUFFIX = '.learned';
const CHECKSUM_BYTES = 32;
/** A draft that is older than this is of a process that ended while it wrote. */
const LONGEST_WRITING_MS = 3_600_000;

const checksum = (content: Buffer): Buffer => createHash('sha256').update(content).digest();

/** What is learned from knowledge, kept in a folder, so that a restart need not learn again. */
export class LearnedFiles implements LearnedStore {
  constructor(private readonly folder: string) {}

  /**
   * What was learned from a version of the knowledge by this version of the code; undefined if
   * nothing.
   */
  async read(version: string, tolerance: Tolerance): Promise<Learned | undefined> {
    try {
      const path = await this.pathOf(version, tolerance);
      const bytes = await readFile(path);
      // The result is used even if it cannot be written.
      await utimes(path, new Date(), new Date()).catch(() => undefined);
      const content = bytes.subarray(CHECKSUM_BYTES);
      const isWhole = checksum(content).equals(bytes.subarray(0, CHECKSUM_BYTES));
      return isWhole ? (deserialize(content) as Learned) : undefined;
    } catch {
      // Not there: it is learned again.
      return undefined;
    }
  }

  /**
   * Keeps what was learned, and throws away what was used longest ago; a reader never sees half a
   * file.
   */
  async write(version: string, tolerance: Tolerance, learned: Learned): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const path = await this.pathOf(version, tolerance);
    // Replicas that share the folder may have the same process id, each in its container.
    const draft = `${path}.${randomUUID()}`;
    const content = serialize(learned);
    await writeFile(draft, Buffer.concat([checksum(content), content]));
    await rename(draft, path);
    await this.forgetOldest();
  }

  private async pathOf(version: string, tolerance: Tolerance): Promise<string> {
    return join(this.folder, `${await learnedKey(version, tolerance)}${SUFFIX}`);
  }

  private async forgetOldest(): Promise<void> {
    const files = await this.list();
    const oldest = files
      .filter(({ isWhole }) => isWhole)
      .sort((a, b) => b.used - a.used)
      .slice(MOST_KEPT);
    const givenUp = files.filter(
      ({ isWhole, used }) => !isWhole && used < Date.now() - LONGEST_WRITING_MS,
    );
    await Promise.all([...oldest, ...givenUp].map(({ path }) => rm(path, { force: true })));
  }

  /** What is in the folder; drafts are not whole. */
  private async list() {
    const names = await readdir(this.folder);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.folder, name);
        // Another writer may have thrown it away meanwhile.
        const found = await stat(path).catch(() => undefined);
        return found ? [{ path, used: found.mtimeMs, isWhole: name.endsWith(SUFFIX) }] : [];
      }),
    );
    return files.flat();
  }
}
