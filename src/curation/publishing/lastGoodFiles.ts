/** A text file of a folder. */
interface StoredFile {
  /** Path below the folder. */
  name: string;
  text: string;
}

/**
 * The files of a folder as they were when they could last be used, for a restart while they cannot.
 */
export interface LastGoodFiles {
  /** @param folder absolute path */
  read(folder: string): Promise<StoredFile[] | undefined>;
  /** Replaces what was kept of the folder. */
  save(folder: string, files: readonly StoredFile[]): Promise<void>;
}
