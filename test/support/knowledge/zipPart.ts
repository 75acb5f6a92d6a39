import { constants, inflateRawSync } from 'node:zlib';

/** One file of an archive; only those that are packed as spreadsheets do. */
export function partOf(archive: Buffer, name: string): string {
  const at = archive.indexOf(name) - 30;
  const packed = archive.subarray(at + 30 + name.length + archive.readUInt16LE(at + 28));
  return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
}
