import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** Content of a file in two parts, which are read into memory of their own. */
export interface FileContent {
  head: Buffer;
  body: ArrayBuffer;
}

/** The file is not what was written. */
class DamagedFileError extends Error {
  override name = 'DamagedFileError';
}

const CHECKSUM_BYTES = 32;
/** The checksum, and the length of the head. */
const PREFIX_BYTES = CHECKSUM_BYTES + 8;
/** A draft that is older than this is of a process that ended while it wrote. */
const LONGEST_WRITING_MS = 3_600_000;

function checksum(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

async function readPart(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const part = Buffer.from(new ArrayBuffer(length));
  const { bytesRead } = await file.read(part, 0, length, position);
  if (bytesRead < length) throw new DamagedFileError('it is cut off');
  return part;
}

/** Files in a folder by their keys, each checked when it is read; those used last stay. */
export class KeptFiles {
  /**
   * @param suffix of the files, with its dot
   * @param mostKept so many files at most
   */
  constructor(
    private readonly folder: string,
    private readonly suffix: string,
    private readonly mostKept: number,
  ) {}

  /**
   * What was written under a key; undefined if nothing was.
   * @throws DamagedFileError
   */
  async read(key: string): Promise<FileContent | undefined> {
    const path = this.pathOf(key);
    const file = await open(path).catch(() => undefined);
    if (!file) return undefined;
    try {
      const content = await this.readWhole(file);
      // It is used even if that cannot be noted.
      await utimes(path, new Date(), new Date()).catch(() => undefined);
      return content;
    } finally {
      await file.close();
    }
  }

  private async readWhole(file: FileHandle): Promise<FileContent> {
    const { size } = await file.stat();
    if (size < PREFIX_BYTES) throw new DamagedFileError('it is cut off');
    const prefix = await readPart(file, 0, PREFIX_BYTES);
    const length = prefix.readDoubleLE(CHECKSUM_BYTES);
    if (!(length >= 0 && length <= size - PREFIX_BYTES))
      throw new DamagedFileError('its beginning is not what was written');
    const head = await readPart(file, PREFIX_BYTES, length);
    const body = await readPart(file, PREFIX_BYTES + length, size - PREFIX_BYTES - length);
    const found = checksum(prefix.subarray(CHECKSUM_BYTES), head, body);
    if (!found.equals(prefix.subarray(0, CHECKSUM_BYTES)))
      throw new DamagedFileError('its checksum is wrong');
    return { head, body: body.buffer as ArrayBuffer };
  }

  /**
   * Writes under a key, and throws away what was used longest ago; a reader never sees half a file.
   */
  async write(key: string, head: Buffer, body: readonly Buffer[] = []): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const path = this.pathOf(key);
    // Replicas that share the folder may have the same process id, each in its container.
    const draft = `${path}.${randomUUID()}`;
    const length = Buffer.alloc(PREFIX_BYTES - CHECKSUM_BYTES);
    length.writeDoubleLE(head.length);
    try {
      await writeFile(draft, [checksum(length, head, ...body), length, head, ...body]);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await this.forgetOldest();
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}${this.suffix}`);
  }

  private async forgetOldest(): Promise<void> {
    const files = await this.list();
    const oldest = files
      .filter(({ isWhole }) => isWhole)
      .sort((a, b) => b.used - a.used)
      .slice(this.mostKept);
    const givenUp = files.filter(
      ({ isWhole, used }) => !isWhole && used < Date.now() - LONGEST_WRITING_MS,
    );
    await Promise.all([...oldest, ...givenUp].map(({ path }) => rm(path, { force: true })));
  }

  /** The files of this suffix; drafts are not whole. */
  private async list() {
    const names = await readdir(this.folder);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.folder, name);
        // Another writer may have thrown it away meanwhile.
        const found = name.includes(this.suffix)
          ? await stat(path).catch(() => undefined)
          : undefined;
        return found ? [{ path, used: found.mtimeMs, isWhole: name.endsWith(this.suffix) }] : [];
      }),
    );
    return files.flat();
  }
}
