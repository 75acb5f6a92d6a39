// The records of a ZIP archive (APPNOTE 6.3.10, 4.3.12 and 4.3.16).
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

/**
 * The bytes that a ZIP archive says its files have unpacked, so that one that is made to fill the
 * memory is not unpacked at all. Undefined for what is no archive.
 */
export function unpackedSize(archive: Buffer): number | undefined {
  const end = endOf(archive);
  if (end === undefined) return undefined;
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  let size = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_LENGTH > archive.length || archive.readUInt32LE(at) !== ENTRY) return undefined;
    size += archive.readUInt32LE(at + 24);
    // The name, the extra field and the comment of the entry follow it.
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return size;
}

/** Where the last record begins: at the end of the file, but for a comment. */
function endOf(archive: Buffer): number | undefined {
  const last = archive.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  return undefined;
}
