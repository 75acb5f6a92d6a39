import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';

// The records of a ZIP archive (APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16).
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** What spreadsheets are read from; pictures and settings of printers are not. */
const READ = /\.xml(?:\.rels)?$/;

/** Files by their names. */
export type Unpacked = Record<string, Uint8Array>;

interface Entry {
  name: string;
  flags: number;
  method: number;
  /** In bytes; the second is what the archive says of itself. */
  packedSize: number;
  size: number;
  /** Where its local header is. */
  at: number;
}

/**
 * Unpacks the XML of a spreadsheet, and no more of it than fits: what an archive says about its size
 * need not be true.
 * @param most bytes
 * @returns undefined for what is no archive
 */
export function unpackXml(archive: Buffer, most: number): Unpacked | 'too much' | undefined {
  const entries = entriesOf(archive)?.filter(({ name }) => READ.test(name));
  if (!entries || new Set(entries.map(({ name }) => name)).size < entries.length) return undefined;
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) return 'too much';
  let left = most;
  const files: Unpacked = Object.create(null) as Unpacked;
  for (const entry of entries) {
    const file = unpack(archive, entry, left);
    if (file === 'too much' || file === undefined) return file;
    files[entry.name] = file;
    left -= file.length;
  }
  return files;
}

/** An archive that holds these files and nothing else, whatever way it is read. */
export const repack = (files: Unpacked): Buffer =>
  Buffer.from(zipSync({ ...files }, { level: 0 }).buffer);

function entriesOf(archive: Buffer): Entry[] | undefined {
  const end = endOf(archive);
  if (end === undefined) return undefined;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_LENGTH > archive.length || archive.readUInt32LE(at) !== ENTRY) return undefined;
    // The name, the extra field and the comment of the entry follow it.
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
      archive.readUInt16LE(at + field),
    );
    entries.push({
      name: archive.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + name),
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      packedSize: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + name + extra + comment;
  }
  return entries;
}

function unpack(
  archive: Buffer,
  { at, flags, method, packedSize }: Entry,
  most: number,
): Uint8Array | 'too much' | undefined {
  if (at + LOCAL_LENGTH > archive.length || archive.readUInt32LE(at) !== LOCAL) return undefined;
  const from = at + LOCAL_LENGTH + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(from, from + packedSize);
  if (packed.length < packedSize || (flags & ENCRYPTED) !== 0) return undefined;
  if (method === STORED) return packed.length > most ? 'too much' : packed;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too much' : undefined;
  }
}

/** Where the last record begins: at the end of the file, but for a comment. */
function endOf(archive: Buffer): number | undefined {
  const last = archive.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  return undefined;
}
