import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Agreed } from '../agreement/agreeingRanking';
import type { Question } from '../understanding/question';
import type { Nearest } from './meaningIndex';

/** Below this cosine an entry is not about the same. */
const LEAST_COSINE = 0.57;

/**
 * The entry that is first by its words, though not surely, if it is the closest in meaning too.
 * Vectors know Arabic in Latin letters by its looks alone, so it is left to the words.
 */
export function entryByMeaning(
  { entry: near, facts: [fact] }: Nearest,
  { script }: Question,
  { ranking, conflict }: Agreed,
): ExpandedEntry | undefined {
  const isNear = near !== undefined && near.cosine >= Math.max(LEAST_COSINE, fact?.cosine ?? 0);
  if (!isNear || conflict !== undefined || script === 'arabizi') return undefined;
  return ranking.candidates[0]?.entries.find(({ id }) => id === near.id);
}
