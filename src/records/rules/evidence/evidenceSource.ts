import { linkedFile } from '../../model/fileLink';
import { namesReference } from '../../../language/records/evidenceReference';

/**
 * Where a piece of evidence can be looked at: an address, a file that is kept with the record, or a
 * document that bears a number.
 */
export type EvidenceSource = 'address' | 'file' | 'reference';

/** An address, not the reference of a document: «DMS:2024/15» is a reference. */
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:https?|javascript|data|blob|mailto|vbscript):)/i;

/**
 * What a text leads a verifier to. This alone decides what is evidence, in the chat, in forms and in
 * files; whether an address may stay is found by `linkFaults`.
 * @returns undefined if it leads nowhere: "I don't know", «برسله باجر»
 */
export function evidenceSource(text: string): EvidenceSource | undefined {
  if (ADDRESS.test(text.trim())) return 'address';
  if (linkedFile(text) !== undefined) return 'file';
  return namesReference(text) ? 'reference' : undefined;
}
