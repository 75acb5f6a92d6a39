import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LastGoodFiles } from '../curation/publishing/lastGoodFiles';
import type { FileFaults, Part } from './fileFaults';
import type { OperatorLog } from './operatorLog';
import type { Language } from '../language/text/detectLanguage';
import type { MessageKey } from '../messages/localeSchema';
import type { Messages, MessageValues } from '../messages/messages';

/** Minimum and maximum of milliseconds between two checks of a folder. */
const SHORTEST_PAUSE = 100;
const LONGEST_PAUSE = 1_000;
/**
 * Checks may use at most this share of the time; they are slower in a busy process, and then rarer.
 */
const SHARE_OF_TIME = 1 / 200;
/** Milliseconds without a change, because editors and checkouts write in several steps. */
const SETTLED = 50;

/**
 * Identifies the state of a folder: its files with the times of their last change. A file that
 * cannot be read, or a missing folder, is a state too.
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
 * Watches a folder by polling. That also detects saving by renaming, works on every file system,
 * and survives the removal of the folder. It takes about a millisecond for a hundred files.
 */
class FolderWatch implements AsyncDisposable {
  private readonly stopping = new AbortController();
  private watching: Promise<void> | undefined;

  /** @param onChange runs after each change, never concurrently; must not reject */
  constructor(
    private readonly folder: string,
    private readonly onChange: () => Promise<void>,
  ) {}

  /** Includes changes before the start: `onChange` runs once immediately. */
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
        await this.pause(Math.min(Math.max(SHORTEST_PAUSE, took / SHARE_OF_TIME), LONGEST_PAUSE));
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

type Files = Parameters<LastGoodFiles['save']>[1];

/** The files of a folder, and the problems that prevent using them. */
export interface ReadFolder {
  files: Files;
  /** One line each. */
  problems: readonly string[];
}

/** The result of the files, or all problems as `file:line problem`. */
export type BuildResult<T> = { made: T } | { problems: readonly string[] };

export interface LiveFolderDeps<T> {
  part: Part;
  folder: string;
  /** @throws if the folder cannot be read */
  read: () => Promise<ReadFolder>;
  make: (files: Files) => Promise<BuildResult<T>>;
  /** The size for the log: `328 entries`. */
  describe: (made: T) => string;
  lastGood: LastGoodFiles;
  broken: FileFaults;
  operatorLog: OperatorLog;
}

const digestOf = ({ files, problems }: ReadFolder): string =>
  createHash('sha256')
    .update(JSON.stringify([files, problems]))
    .digest('hex');

/**
 * Something built from the files of a folder, and rebuilt after each change. While the files are
 * broken, the last good ones are served, even after a restart, and the problems are reported.
 */
export class LiveFolder<T> implements AsyncDisposable {
  private watch: FolderWatch | undefined;
  private keeping: Promise<void> = Promise.resolve();
  /** Digests of the files that were last read, and of those in use. */
  private seen: string | undefined;
  private served: string | undefined;
  private stopped = false;

  constructor(private readonly deps: LiveFolderDeps<T>) {}

  /**
   * What to serve at the start: the current files, or the last good ones.
   * @returns the problems of the files if no good ones are stored
   */
  async first(): Promise<BuildResult<T>> {
    const { folder, lastGood } = this.deps;
    const found = await this.read();
    this.seen = digestOf(found);
    const made = await this.makeOf(found);
    if ('made' in made) {
      this.nowServed(found);
      return made;
    }
    const files = await lastGood.read(folder).catch(() => undefined);
    const earlier = files && (await this.makeOf({ files, problems: [] }));
    if (!files || !earlier || 'problems' in earlier) return made;
    this.served = digestOf({ files, problems: [] });
    this.reportBroken(made.problems);
    return earlier;
  }

  /** Calls `use` with each new result from now on. */
  start(use: (made: T) => void): void {
    this.watch ??= new FolderWatch(this.deps.folder, () => this.check(use));
    this.watch.start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopped = true;
    await this.watch?.[Symbol.asyncDispose]();
    await this.keeping;
  }

  private async check(use: (made: T) => void): Promise<void> {
    const { part, broken, operatorLog, describe } = this.deps;
    const found = await this.read();
    const digest = digestOf(found);
    if (digest === this.seen) return;
    this.seen = digest;
    const made = digest === this.served ? undefined : await this.makeOf(found);
    // The build was stopped, because the folder is being disposed.
    if (this.stopped) return;
    if (made && 'problems' in made) return this.reportBroken(made.problems);
    if (made) {
      use(made.made);
      this.nowServed(found);
    }
    const again = broken.set(part, []) ? ', which can be used again' : '';
    const size = made ? ` (${describe(made.made)})` : '';
    operatorLog.tell(`In use from now on: the ${part} as saved${size}${again}`);
  }

  private async read(): Promise<ReadFolder> {
    return this.deps.read().catch((error: Error) => ({ files: [], problems: [error.message] }));
  }

  private async makeOf({ files, problems }: ReadFolder): Promise<BuildResult<T>> {
    if (problems.length > 0) return { problems };
    // Watching must continue whatever the files contain.
    return this.deps.make(files).catch((error: unknown) => ({ problems: [String(error)] }));
  }

  private nowServed(found: ReadFolder): void {
    const { folder, lastGood, operatorLog, part } = this.deps;
    this.served = digestOf(found);
    this.keeping = this.keeping
      .then(() => lastGood.save(folder, found.files))
      .catch((error: unknown) =>
        operatorLog.fault(`The ${part} could not be kept for a restart`, error),
      );
  }

  private reportBroken(problems: readonly string[]): void {
    const { part, broken, operatorLog } = this.deps;
    broken.set(part, problems);
    operatorLog.warn(
      `The ${part} cannot be used as saved; the last good ones stay in use`,
      problems,
    );
  }
}

/** The messages in use. They can be replaced while the bot runs. */
export class ServedMessages implements Messages {
  constructor(private current: Messages) {}

  /** Applies from the next message on. */
  replace(next: Messages): void {
    this.current = next;
  }

  get texts(): Messages['texts'] {
    return this.current.texts;
  }

  say<K extends MessageKey>(language: Language, key: K, ...values: MessageValues<K>): string {
    return this.current.say(language, key, ...values);
  }

  formatDate(language: Language, iso: string): string {
    return this.current.formatDate(language, iso);
  }

  pattern(language: Language, key: MessageKey): string {
    return this.current.pattern(language, key);
  }
}
