import { isScalar, isSeq } from 'yaml';
import type { Language } from '../../language/text/detectLanguage';
import { phrasingKey } from '../../language/text/normalizeText';
import { editTexts } from './editTexts';
import { findPlace } from './nodePlace';
import { readText } from './textSplices';
import type { EditPath } from './textEdit';

function textsAt(text: string, path: EditPath): string[] {
  const { node } = findPlace(text, readText(text).document, path);
  const items = isSeq(node) ? node.items : [];
  return items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
}

/** The texts that no other one before them asks the same as. */
function notYetAmong(known: readonly string[], texts: readonly string[]): string[] {
  const keys = new Set(known.map(phrasingKey));
  return texts.filter((text) => {
    const key = phrasingKey(text);
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

/**
 * Adds phrasings to an entry, behind those that it has. One that is asked there already, but for
 * case, marks and the like, is left out: it would not load.
 * @param text of a file of entries
 * @param entryId as it is written in the file: the id of the family
 * @param phrasings patterns of ICU; see {@link literalMessage} for what somebody typed
 * @returns the text of the file, all else in it as it was
 * @throws CannotEdit if there is no such entry, or the file has to be edited by hand
 */
export function addPhrasings(
  text: string,
  entryId: string,
  language: Language,
  phrasings: readonly string[],
): string {
  const path = [entryId, 'questions', language];
  return editTexts(text, [{ path, add: notYetAmong(textsAt(text, path), phrasings) }]);
}
