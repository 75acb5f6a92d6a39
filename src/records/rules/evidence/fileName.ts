import { UNSEEN, writtenLine } from '../../../language/text/sanitizeText';
import type { FileFault } from '../../model/evidenceFile';

/** Characters, as many as the title of a piece of evidence has. */
const LONGEST_NAME = 150;
/** Parts of a path on any system, and what Windows takes for one. */
const PATH = /[/\\]|^[a-z]:|^\.{1,2}$/i;
/** Not allowed in names on some systems, and of no use in any. */
const UNUSUAL = /[<>:"|?*]/g;

/** The extension in lower case; empty without one. */
export const extensionOf = (name: string): string =>
  /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The name under which a file is kept: one line without marks that cannot be seen or that turn the
 * text around them, such as U+202E in "invoice\u202Efdp.exe".
 */
export function cleanFileName(raw: string): { name: string } | { fault: FileFault } {
  const seen = writtenLine(raw.normalize('NFC').replace(UNSEEN, '')).replace(UNSEEN, '');
  if (PATH.test(seen)) return { fault: 'path_in_name' };
  const plain = seen.replace(UNUSUAL, '_');
  const extension = extensionOf(plain);
  const stem = (extension === '' ? plain : plain.slice(0, -extension.length - 1))
    .replace(/^[.\s]+/, '')
    .trim();
  if (stem === '') return { fault: 'no_name' };
  const room = LONGEST_NAME - extension.length - 1;
  return { name: extension === '' ? stem.slice(0, room) : `${stem.slice(0, room)}.${extension}` };
}
