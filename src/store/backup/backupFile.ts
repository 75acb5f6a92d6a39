import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError, type Header } from './backupFormat';
import { readBackup } from './readBackup';
import { restoreBackup, type Restored } from './restoreBackup';
import { backupLines, type Written } from './writeBackup';

/** Stands for standard output or input. */
export const STANDARD = '-';

/** Bytes that are decompressed at once. */
const CHUNK = 256 * 1024;

/**
 * Writes a backup into a file that its owner alone can read. It is made beside, and takes its name
 * when it is whole and on the disk: an older file of that name stays until then.
 * @returns what it holds, and its size in bytes
 */
export async function backUp(url: string, file: string): Promise<Written & { bytes: number }> {
  const written: Partial<Written> = {};
  const lines = () => Readable.from(backupLines(url, written));
  const gzip = createGzip({ level: 6 });
  if (file === STANDARD) await pipeline(lines(), gzip, process.stdout, { end: false });
  else {
    const partial = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}`);
    try {
      const target = createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true });
      await pipeline(lines(), gzip, target);
      renameSync(partial, file);
    } finally {
      rmSync(partial, { force: true });
    }
  }
  const { header, tables } = written;
  if (!header || !tables) throw new Error('A backup without a head.');
  return { header, tables, bytes: sizeOf(file) };
}

/**
 * Reads a backup from its first byte to its last, and changes nothing anywhere.
 * @throws BackupError if it is not whole, or changed
 */
export function verifyBackup(file: string): Promise<Written & { bytes: number }> {
  return reading(file, async (bytes) => {
    let header: Header | undefined;
    const tables: Written['tables'] = [];
    for await (const part of readBackup(bytes)) {
      if (part.kind === 'header') header = part.header;
      if (part.kind === 'tableEnd') tables.push({ table: part.table, ...part.end });
    }
    if (!header) throw new BackupError('The file has no head.');
    return { header, tables, bytes: sizeOf(file) };
  });
}

const sizeOf = (file: string): number => (file === STANDARD ? 0 : statSync(file).size);

/**
 * See {@link restoreBackup}. A file is read once before, so that a wrong one changes nothing at
 * all.
 */
export async function restoreFile(url: string, file: string): Promise<Restored> {
  if (file !== STANDARD) await verifyBackup(file);
  return reading(file, (bytes) => restoreBackup(url, bytes));
}

async function reading<T>(
  file: string,
  read: (bytes: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  const source = file === STANDARD ? process.stdin : createReadStream(file);
  const gunzip = createGunzip({ chunkSize: CHUNK });
  source.on('error', (error: Error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    return await read(gunzip as AsyncIterable<Buffer>);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR')
      throw new BackupError('The file is not whole: it ends in the middle.');
    if (code.startsWith('Z_')) throw new BackupError('The file is not a backup, or it is damaged.');
    throw error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
