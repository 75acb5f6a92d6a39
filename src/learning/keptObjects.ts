import { readGraph, writeGraph, type KeptClasses } from '../lib/keptGraph';
import { KeptFiles } from './keptFiles';

/**
 * Files of each sort to keep: the one in use, and the one before it. Of the shipped knowledge they
 * take 60 MB each.
 */
const MOST_KEPT = 2;

interface KeptObjectsOptions {
  folder: string;
  /** Of the files, with its dot. */
  suffix: string;
  /** Of what is kept. */
  classes?: KeptClasses;
  /** Told which file cannot be used and why. */
  onDamaged: (line: string) => void;
}

/**
 * For what could not be kept: if the folder is not writable, only the next start takes longer.
 * @throws any other error
 */
export function unlessFileError(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code === undefined) throw error;
}

/** Objects in files of one sort. What is damaged is reported, and the caller makes it again. */
export class KeptObjects<T extends object> {
  private readonly files: KeptFiles;

  constructor(private readonly options: KeptObjectsOptions) {
    this.files = new KeptFiles(options.folder, options.suffix, MOST_KEPT);
  }

  /** What was written under a key; undefined if nothing was, or it is damaged. */
  async read(key: string): Promise<T | undefined> {
    const { suffix, classes, onDamaged } = this.options;
    try {
      const found = await this.files.read(key);
      return found && (readGraph(found.head, found.body, classes) as T);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      onDamaged(`${key}${suffix} cannot be used and is made again: ${why}`);
      return undefined;
    }
  }

  /** @throws if it cannot be written, or is not to be kept */
  async write(key: string, value: T): Promise<void> {
    const { head, body } = writeGraph(value, this.options.classes);
    await this.files.write(key, head, body);
  }
}
