import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Agreed } from '../agreement/agreeingRanking';
import { isCounted } from '../facts/factCoverage';
import type { FactReading } from '../facts/factReader';
import type { Question } from '../understanding/question';
import type { Nearest } from './meaningIndex';

/** Below this cosine an entry is not about the same. */
const LEAST_COSINE = 0.57;
/** From this on it answers though the entry that is likeliest by its words does not agree. */
const LEAST_AGAINST_WORDS = 0.7;
/**
 * From this one on it answers though it is doubted. Questions for what nobody knows of a subject
 * come close to the entry about it by its name alone: of 300 three were closer.
 */
const LEAST_AGAINST_DOUBT = 0.85;

/**
 * The entry that is first by its words, though not surely, if it is the closest in meaning too. If
 * another one that does not agree was likelier, it has to be very close, and closer if it is doubted.
 * Vectors know Arabic in Latin letters by its looks alone, so it is left to the words.
 */
export function entryByMeaning(
  { entry: near, facts: [fact] }: Nearest,
  { question: { script }, reading }: { question: Question; reading: FactReading },
  { ranking, conflict, doubt }: Agreed & { doubt?: string | undefined },
): ExpandedEntry | undefined {
  const isNear = near !== undefined && near.cosine >= Math.max(LEAST_COSINE, fact?.cosine ?? 0);
  if (doubt !== undefined && isNear && near.cosine < LEAST_AGAINST_DOUBT) return undefined;
  const isVeryNear = isNear && near.cosine >= LEAST_AGAINST_WORDS;
  if (!isNear || script === 'arabizi' || (conflict !== undefined && !isVeryNear)) return undefined;
  // "How much plastic": something else is counted than what is known here.
  if (conflict !== undefined && reading.uncovered.some((at) => isCounted(reading.frame, at)))
    return undefined;
  return ranking.candidates[0]?.entries.find(({ id }) => id === near.id);
}
