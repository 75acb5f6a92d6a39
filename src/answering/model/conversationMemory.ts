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
  /** Ids of what was last spoken of, as facts know it; the latest first. */
  subjects?: string[];
  /** The last question that was answered, for one that only exchanges its subject or its year. */
  question?: string;
  /** What has been put in its place since: "and customs?", "and in 2020?". */
  instead?: {
    names?: string[];
    periods?: string[];
    ofWhat?: string[];
    /** "And the second lowest?" */
    place?: { order: string; rank: number };
  };
  /** The years or months that were last spoken of: `2020-04`. */
  periods?: string[];
  /** Ids of the two that were last compared or chosen from. */
  pair?: string[];
  /** Ids of what the last answer with a list in it lists, in its order. */
  listed?: string[];
  /** Ids of the facts that were last told. */
  facts?: string[];
  /** The attribute that facts last told of. */
  attribute?: string;
  /** The questions that were last offered to choose from. */
  options?: string[];
  /** The language of the last reply, for texts that have none ("2"). */
  language?: Language;
}
