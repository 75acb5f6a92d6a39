const UTF16_MARK = Buffer.from([0xff, 0xfe]);

/**
 * The text of a file: of UTF-8 with a mark or without, or of UTF-16 with its mark, which is what
 * Excel calls "Unicode text".
 * @param remedy what to do where it is neither
 * @throws Error that says what is wrong with the file
 */
export function decodeText(file: Buffer, remedy: string): string {
  const text = decode(file, remedy);
  if (text.includes('\0')) throw new Error('it is no text');
  return text;
}

function decode(file: Buffer, remedy: string): string {
  if (file.subarray(0, 2).equals(UTF16_MARK)) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw new Error(`it is not UTF-8; ${remedy}`);
  }
}
