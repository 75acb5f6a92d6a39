import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Answerer } from '../answerer';

/** What stands for an entry in a list. */
export type Found = Pick<ExpandedEntry, 'id' | 'label'>;

/** Entries for what stands in a search box, best first. */
export interface FoundEntries {
  entries: readonly Found[];
  /** So many of the first ones have every word, or answer the text as a question. */
  certain: number;
}

/** Finds entries in the knowledge that is served, while somebody types. */
export interface EntrySearch extends Pick<Answerer, 'answer' | 'answerOf'> {
  /** Those of the entries that can be found: no small talk, commands, or what is not in the sources. */
  findable(ids: readonly string[]): Promise<Found[]>;
  /** Nothing for a text without words. */
  search(text: string): Promise<FoundEntries>;
}
