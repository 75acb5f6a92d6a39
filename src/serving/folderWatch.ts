import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks at a folder: so long at least and at most. */
const LOOK = 100;
const SELDOM = 1_000;
/** Of the time this share at most: looks of a busy process take long, and are seldom then. */
const SHARE_OF_TIME = 1 / 200;
/** Milliseconds that nothing must have changed: editors and checkouts write in several steps. */
const SETTLED = 50;

/**
 * What tells the state of a folder from another: which files there are, and of each when it was
 * last changed. A file that cannot be looked at, or a folder that is not there, is a state, too.
 */
async function signatureOf(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found
    .filter((item) => !item.isDirectory())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  const files = paths.map(async (path) => {
    const found = await stat(path).catch(() => undefined);
    return [path, found?.ino, found?.size, found?.mtimeMs, found?.ctimeMs].join();
  });
  return (await Promise.all(files)).join('\n');
}

/**
 * Watches a folder by looking at it: that sees what is saved by renaming, on every file system and
 * in folders that come and go. It takes about a millisecond for a hundred files.
 */
export class FolderWatch implements AsyncDisposable {
  private readonly stopping = new AbortController();
  private watching: Promise<void> | undefined;

  /** @param onChange is run after each change, never twice at once; must not reject */
  constructor(
    private readonly folder: string,
    private readonly onChange: () => Promise<void>,
  ) {}

  /** A change before the start counts: `onChange` is run once at first. */
  start(): void {
    this.watching ??= this.watch();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort();
    await this.watching;
  }

  private async watch(): Promise<void> {
    let before: string | undefined;
    while (!this.stopping.signal.aborted) {
      const from = performance.now();
      const now = await signatureOf(this.folder);
      const took = performance.now() - from;
      if (now === before) {
        await this.pause(Math.min(Math.max(LOOK, took / SHARE_OF_TIME), SELDOM));
        continue;
      }
      await this.pause(SETTLED);
      if ((await signatureOf(this.folder)) !== now) continue;
      before = now;
      await this.onChange();
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
