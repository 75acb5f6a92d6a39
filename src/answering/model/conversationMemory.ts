import type { Language } from '../../language/text/detectLanguage';

/**
 * What is remembered between the turns of one conversation: ids and texts
 * only, so that it survives storage as JSON and a changed knowledge base.
 */
export interface Conversation {
  /** The last entry that was answered. */
  entryId?: string;
  /** Ids of the names that were last spoken of. */
  names?: string[];
  /** The questions that were last offered to choose from. */
  options?: string[];
  /** The language of the last reply, for texts that have none ("2"). */
  language?: Language;
}
