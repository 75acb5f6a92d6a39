import { zipSync } from 'fflate';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** What spreadsheets are read from; pictures and settings of printers are not. */
const READ = /\.xml(?:\.rels)?$/;

/** Files by their names. */
export type UnzippedFiles = Record<string, Uint8Array>;

/**
 * Unpacks the XML of a spreadsheet, and no more of it than fits: what an archive says about its
 * size need not be true.
 * @param most bytes
 * @returns undefined for what is not an archive
 */
export async function unzipXml(
  archive: Buffer,
  most: number,
): Promise<UnzippedFiles | 'too much' | undefined> {
  try {
    // Sizes are counted below.
    const zip = await fromBufferPromise(archive, { validateEntrySizes: false });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (READ.test(entry.fileName)) entries.push(entry);
    if (new Set(entries.map(({ fileName }) => fileName)).size < entries.length) return undefined;
    if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > most) return 'too much';
    return await unzipAll(zip, entries, most);
  } catch {
    return undefined;
  }
}

/** An archive that holds these files and nothing else, whatever way it is read. */
export const rezip = (files: UnzippedFiles): Buffer =>
  Buffer.from(zipSync({ ...files }, { level: 0 }).buffer);

async function unzipAll(
  zip: ZipFile,
  entries: readonly Entry[],
  most: number,
): Promise<UnzippedFiles | 'too much'> {
  const files: UnzippedFiles = Object.create(null) as UnzippedFiles;
  let left = most;
  for (const entry of entries) {
    const pieces: Buffer[] = [];
    // Leaving the loop ends the stream: nothing more is unpacked.
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      pieces.push(piece as Buffer);
      left -= (piece as Buffer).length;
      if (left < 0) return 'too much';
    }
    files[entry.fileName] = Buffer.concat(pieces);
  }
  return files;
}
