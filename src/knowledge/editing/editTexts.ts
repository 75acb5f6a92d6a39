import type { Document } from 'yaml';
import { addTexts } from './addTexts';
import { CannotEdit } from './cannotEdit';
import { expectEdits } from './expectedValue';
import { findPlace } from './nodePlace';
import { setText } from './setText';
import { readText, splicedSafely, type Splice } from './textSplices';
import { readablePath, type TextEdit } from './textEdit';

function toSplice(text: string, document: Document, edit: TextEdit): Splice {
  const place = findPlace(text, document, edit.path);
  const key = String(edit.path.at(-1));
  try {
    return 'add' in edit
      ? addTexts(text, place, key, edit.add)
      : setText(text, place, key, edit.text);
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
    throw new CannotEdit(`${readablePath(edit.path)}: ${error.message}`);
  }
}

/**
 * Changes texts of a YAML file and leaves every other character of it as it is: comments, order,
 * quotes, blank lines, indentation, line ends.
 * @returns the text of the file
 * @throws CannotEdit where a path leads nowhere, or the file has to be edited by hand
 */
export function editTexts(text: string, edits: readonly TextEdit[]): string {
  const wanted = edits.filter((edit) => 'text' in edit || edit.add.length > 0);
  const { document, value } = readText(text);
  const splices = wanted.map((edit) => toSplice(text, document, edit));
  return splicedSafely(text, splices, expectEdits(value, wanted));
}
