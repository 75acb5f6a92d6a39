import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Agreed } from '../agreement/agreeingRanking';
import { isCounted } from '../factCoverage';
import type { FactReading } from '../factReader';
import type { Question } from '../understanding/question';
import type { Ranking } from '../ranking/ranking';
import type { Nearest } from './meaningIndex';

/** Below this cosine an entry is not about the same. */
const LEAST_COSINE = 0.57;
/** From this on it answers though the entry that is likeliest by its words does not agree. */
const LEAST_AGAINST_WORDS = 0.7;
/** So many at most are likelier by their words. */
const MOST_BEFORE = 2;

/**
 * The entry that is first by its words, though not surely, if it is the closest in meaning too. If it
 * is very close, it need not have the words of the question.
 * Vectors know Arabic in Latin letters by its looks alone, so it is left to the words.
 * @param all the candidates, those included that do not agree
 */
export function entryByMeaning(
  { entry: near, facts: [fact] }: Nearest,
  { question: { script }, reading }: { question: Question; reading: FactReading },
  { ranking, conflict }: Agreed,
  all: Ranking,
): ExpandedEntry | undefined {
  const isNear = near !== undefined && near.cosine >= Math.max(LEAST_COSINE, fact?.cosine ?? 0);
  const isVeryNear = isNear && near.cosine >= LEAST_AGAINST_WORDS;
  if (!isNear || script === 'arabizi' || (conflict !== undefined && !isVeryNear)) return undefined;
  // "How much plastic": something else is counted than what is known here.
  if (conflict !== undefined && reading.uncovered.some((at) => isCounted(reading.frame, at)))
    return undefined;
  const likely =
    conflict === 'words'
      ? all.candidates.slice(0, MOST_BEFORE + 1).flatMap(({ entries }) => entries)
      : (ranking.candidates[0]?.entries ?? []);
  return likely.find(({ id, slot }) => id === near.id && (conflict !== 'words' || !slot));
}
