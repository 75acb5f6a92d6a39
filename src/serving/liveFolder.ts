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
class FolderWatch implements AsyncDisposable {
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

type Files = Parameters<LastGoodFiles['save']>[1];

/** What a folder holds, and what of it must not be used. */
export interface ReadFolder {
  files: Files;
  /** One line each. */
  problems: readonly string[];
}

/** What is made of the files, or every problem in them: `file:line what`. */
export type BuildResult<T> = { made: T } | { problems: readonly string[] };

export interface LiveFolderDeps<T> {
  part: Part;
  folder: string;
  /** @throws where the folder cannot be read */
  read: () => Promise<ReadFolder>;
  make: (files: Files) => Promise<BuildResult<T>>;
  /** How much it is, for the operator: `328 entries`. */
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
 * Something that is made of the files of a folder, and made anew whenever they change. While they
 * are broken the last good ones are served, also after a restart, and it is said why.
 */
export class LiveFolder<T> implements AsyncDisposable {
  private watch: FolderWatch | undefined;
  private keeping: Promise<void> = Promise.resolve();
  /** Digests of the files that were last looked at, and of those that are served. */
  private seen: string | undefined;
  private served: string | undefined;
  private stopped = false;

  constructor(private readonly deps: LiveFolderDeps<T>) {}

  /**
   * What to serve at the start: the files as they are, or else the last good ones.
   * @returns the problems of the files where no good ones are known
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

  /** From now on calls `use` with what is made of the files as they are saved. */
  start(use: (made: T) => void): void {
    this.watch ??= new FolderWatch(this.deps.folder, () => this.look(use));
    this.watch.start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopped = true;
    await this.watch?.[Symbol.asyncDispose]();
    await this.keeping;
  }

  private async look(use: (made: T) => void): Promise<void> {
    const { part, broken, operatorLog, describe } = this.deps;
    const found = await this.read();
    const digest = digestOf(found);
    if (digest === this.seen) return;
    this.seen = digest;
    const made = digest === this.served ? undefined : await this.makeOf(found);
    // What was being made was stopped with it.
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
    // Watching must go on, whatever is in the files.
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

/** The messages that everybody says, whatever the locale files hold by now. */
export class ServedMessages implements Messages {
  constructor(private current: Messages) {}

  /** From the next message on it is said in these words. */
  replace(next: Messages): void {
    this.current = next;
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
