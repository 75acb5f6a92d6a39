import { pipeline, Readable } from 'node:stream';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive, its text piece by piece. */
export interface ZippedFile {
  /** ASCII. */
  name: string;
  pieces: AsyncIterable<string> | Iterable<string>;
}

interface Entry {
  name: Buffer;
  at: number;
  crc: number;
  packed: number;
  size: number;
}

// ZIP, APPNOTE 6.3.10: 4.3.7 local header, 4.3.9 data descriptor, 4.3.12 and 4.3.16 directory.
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Sizes and checksum follow the content. */
const FLAGS = 0x0008;
const DEFLATED = 8;
/** The first day that the format knows: the same content is the same archive. */
const DAY = 0x0021;
const LEVEL = 6;

const common = ({ name, crc, packed, size }: Entry, flags: number): Buffer => {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(flags, 2);
  bytes.writeUInt16LE(DEFLATED, 4);
  bytes.writeUInt16LE(DAY, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
};

const words = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
};

const localHeader = (entry: Entry): Buffer =>
  Buffer.concat([
    words(LOCAL),
    common({ ...entry, crc: 0, packed: 0, size: 0 }, FLAGS),
    entry.name,
  ]);

function centralHeader(entry: Entry): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(VERSION);
  const attributes = Buffer.alloc(14);
  attributes.writeUInt32LE(entry.at, 10);
  return Buffer.concat([words(CENTRAL), made, common(entry, FLAGS), attributes, entry.name]);
}

function directoryEnd(count: number, size: number, at: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(END, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
}

/** Counts what goes in, and lets others have their turn after each piece. */
async function* metered(pieces: ZippedFile['pieces'], entry: Entry): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
    await othersTurn();
  }
}

/**
 * A ZIP archive piece by piece: what is read is packed in Node's own threads, and no more of it is
 * in memory than is under way. Up to 4 GB.
 */
export async function* zipPieces(files: Iterable<ZippedFile>): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let at = 0;
  for (const { name, pieces } of files) {
    const entry: Entry = { name: Buffer.from(name), at, crc: 0, packed: 0, size: 0 };
    entries.push(entry);
    const header = localHeader(entry);
    yield header;
    const deflate = createDeflateRaw({ level: LEVEL });
    // What goes wrong in the source comes out of the loop below.
    pipeline(Readable.from(metered(pieces, entry)), deflate, () => undefined);
    for await (const packed of deflate as AsyncIterable<Buffer>) {
      entry.packed += packed.length;
      yield packed;
    }
    const descriptor = words(DESCRIPTOR, entry.crc, entry.packed, entry.size);
    yield descriptor;
    at += header.length + entry.packed + descriptor.length;
  }
  const directory = Buffer.concat(entries.map(centralHeader));
  yield Buffer.concat([directory, directoryEnd(entries.length, directory.length, at)]);
}
