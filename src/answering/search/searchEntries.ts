import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Answerer } from '../answerer';
import type { TitleHit, TitleIndex } from './titleIndex';
import { readSearchWords } from './searchWords';

/** What stands for an entry in a list. */
export type Found = Pick<ExpandedEntry, 'id' | 'label'>;

/** Entries for what stands in a search box, best first. */
export interface FoundEntries {
  entries: readonly Found[];
  /** How many of the first ones have every word, or answer the text as a question. */
  certain: number;
}

/** Finds entries in the knowledge that is served, while somebody types. */
export interface EntrySearch extends Pick<Answerer, 'answer' | 'answerOf'> {
  /**
   * Those of the entries that can be found: no small talk, commands, or what is not in the sources.
   */
  findable(ids: readonly string[]): Promise<Found[]>;
  /** Nothing for a text without words. */
  search(text: string): Promise<FoundEntries>;
}

/** Expansions of one family that stand together; the rest come after the others. */
const MOST_OF_A_FAMILY = 3;
/** The engine is for questions; one word alone asks nothing yet. */
const FEWEST_WORDS = 2;

/**
 * One list out of two ways of finding: what the engine is sure to be asked stands first, then the
 * entries that have every word, what the engine would offer, and the entries that have most words.
 * Scores of the two are not alike, so they are not added.
 */
export function searchEntries(
  text: string,
  titles: TitleIndex,
  answerer: Pick<Answerer, 'answer'>,
): FoundEntries {
  const hits = titles.find(text);
  const words = readSearchWords(text).length;
  const whole = limitPerFamily(hits.filter((hit) => hit.whole));
  const asked = words >= FEWEST_WORDS || (words > 0 && whole.length === 0);
  const { first, offered } = asked ? understandQuery(text, answerer) : { first: [], offered: [] };
  const byId = (ids: readonly string[]) => ids.flatMap((id) => titles.entry(id) ?? []);
  const certain = distinct([...byId(first), ...whole]);
  const partly = limitPerFamily(hits.filter((hit) => !hit.whole));
  return {
    entries: distinct([...certain, ...byId(offered), ...partly]),
    certain: certain.length,
  };
}

/**
 * What the engine makes of a text that stands alone: the entry that answers it, or those to choose
 * from.
 */
function understandQuery(
  text: string,
  answerer: Pick<Answerer, 'answer'>,
): { first: string[]; offered: string[] } {
  const { outcome } = answerer.answer(text, {});
  if (outcome.status === 'answered') return { first: [outcome.entryId], offered: [] };
  const offered =
    outcome.status === 'suggested' ? outcome.options.map(({ entryId }) => entryId) : [];
  return { first: [], offered };
}

const distinct = (entries: readonly ExpandedEntry[]): ExpandedEntry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
];

/** Limits a family that is written for many names. */
function limitPerFamily(hits: readonly TitleHit[]): ExpandedEntry[] {
  const counts = new Map<string, number>();
  const near: ExpandedEntry[] = [];
  const far: ExpandedEntry[] = [];
  for (const { entry } of hits) {
    const count = (counts.get(entry.family) ?? 0) + 1;
    counts.set(entry.family, count);
    (count <= MOST_OF_A_FAMILY ? near : far).push(entry);
  }
  return [...near, ...far];
}
