import { isUtf8 } from 'node:buffer';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FILE_TYPES, LARGEST_FILE, type FileFault, type FileType } from '../../model/evidenceFile';
import { extensionOf } from './fileName';

/** Bytes at the beginning that no file of another type has. */
const SIGNATURES: readonly (readonly [FileType, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff])],
];
const ARCHIVE = Buffer.from('PK\u0003\u0004');

/** The parts that make an archive a workbook or a document, with their content types. */
const OFFICE_PARTS: readonly (readonly [FileType, string, string])[] = [
  ['xlsx', 'xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
  ['docx', 'word/document.xml', 'wordprocessingml.document.main+xml'],
];
const CONTENT_TYPES = '[Content_Types].xml';
/** Programs inside a document. */
const MACROS = /vbaProject\.bin$/i;

const MOST_ENTRIES = 5_000;
/** Bytes of everything in an archive, and of its list of content types. */
const MOST_UNPACKED = 100 * 1024 * 1024;
const MOST_CONTENT_TYPES = 1024 * 1024;

const EXTENSIONS: Readonly<Record<string, FileType>> = {
  ...(Object.fromEntries(Object.keys(FILE_TYPES).map((type) => [type, type])) as Record<
    FileType,
    FileType
  >),
  jpeg: 'jpg',
};

/**
 * What a file is by its content; its name has to say the same.
 * @returns the type, or why the file is refused
 */
export async function readFileType(
  name: string,
  content: Buffer,
): Promise<{ type: FileType } | { fault: FileFault }> {
  if (content.length === 0) return { fault: 'empty' };
  if (content.length > LARGEST_FILE) return { fault: 'too_large' };
  const named = EXTENSIONS[extensionOf(name)];
  if (named === undefined) return { fault: 'wrong_type' };
  const type = await typeOf(content);
  if (type === 'too much') return { fault: 'unpacks_too_large' };
  return type === named ? { type } : { fault: 'not_what_it_says' };
}

async function typeOf(content: Buffer): Promise<FileType | 'too much' | undefined> {
  const signed = SIGNATURES.find(([, signature]) =>
    content.subarray(0, signature.length).equals(signature),
  );
  if (signed) return signed[0];
  return content.subarray(0, ARCHIVE.length).equals(ARCHIVE)
    ? officeTypeOf(content)
    : textTypeOf(content);
}

/** A workbook or a document without macros, that unpacks to no more than fits. */
async function officeTypeOf(content: Buffer): Promise<FileType | 'too much' | undefined> {
  try {
    // Sizes are counted below: what an archive says about them need not be true.
    const zip = await fromBufferPromise(content, { validateEntrySizes: false });
    if (zip.entryCount > MOST_ENTRIES) return 'too much';
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const names = entries.map(({ fileName }) => fileName);
    const part = OFFICE_PARTS.find(([, name]) => names.includes(name));
    if (!part || names.some((name) => MACROS.test(name))) return undefined;
    if (new Set(names).size < names.length) return undefined;
    if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > MOST_UNPACKED)
      return 'too much';
    const listed = await unpackAll(zip, entries);
    if (listed === 'too much') return listed;
    return listed.types.includes(part[2]) ? part[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Unpacks everything once, and keeps of it only the list of content types. */
async function unpackAll(
  zip: ZipFile,
  entries: readonly Entry[],
): Promise<{ types: string } | 'too much'> {
  let left = MOST_UNPACKED;
  const listed: Buffer[] = [];
  let kept = 0;
  for (const entry of entries) {
    // Leaving the loop ends the stream: nothing more is unpacked.
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      const bytes = piece as Buffer;
      left -= bytes.length;
      if (left < 0) return 'too much';
      if (entry.fileName !== CONTENT_TYPES) continue;
      kept += bytes.length;
      if (kept > MOST_CONTENT_TYPES) return 'too much';
      listed.push(bytes);
    }
  }
  return { types: Buffer.concat(listed).toString('utf8') };
}

/** C0 without tab and line ends, and DEL: no text has them. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const MARKUP = /^\s*<|<\s*(?:!doctype|html|head|body|script|iframe|svg|object)\b/i;
const HEADER = /^[A-Za-z][A-Za-z0-9-]*:/;
const FOLDED = /^[ \t]/;

function textTypeOf(content: Buffer): FileType | undefined {
  if (isMail(content)) return 'eml';
  if (!isUtf8(content)) return undefined;
  const text = content.toString('utf8').replace(/^\ufeff/, '');
  if (CONTROLS.test(text) || MARKUP.test(text)) return undefined;
  const [first = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return /[,;\t]/.test(first) ? 'csv' : undefined;
}

/** Headers of an e-mail (RFC 5322) before the first empty line: who wrote it, and when or what. */
function isMail(content: Buffer): boolean {
  const head = content.subarray(0, 64 * 1024).toString('latin1');
  const lines = (head.split(/\r?\n\r?\n/, 1)[0] ?? '').split(/\r?\n/);
  const isHeaders = lines.every((line, at) => HEADER.test(line) || (at > 0 && FOLDED.test(line)));
  const names = new Set(lines.map((line) => line.split(':', 1)[0]?.toLowerCase()));
  return isHeaders && names.has('from') && (names.has('date') || names.has('subject'));
}
