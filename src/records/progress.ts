import type { Counted } from './recordStore';
import { portfolio, type Portfolio } from './portfolio';

/** A version that counts, or one that may count when it is verified. */
export interface Countable extends Counted {
  status: 'verified' | 'submitted';
}

/** What has been achieved, and what waits; the second is in none of the first's sums. */
export interface Progress {
  verified: Portfolio;
  pending: Pick<Portfolio, 'records' | 'eliminatedSheets'>;
}

export interface ProgressStore {
  /** Every verified version, and every submitted one. */
  countable(): Promise<Countable[]>;
}

/**
 * The sums of these versions.
 * @param belongs which entities are asked for; absent: all
 */
export function progressOf(
  countable: readonly Countable[],
  belongs: (entityId: string) => boolean = () => true,
): Progress {
  const asked = countable.filter(({ entityId }) => belongs(entityId));
  const inState = (wanted: Countable['status']) => asked.filter(({ status }) => status === wanted);
  return { verified: portfolio(inState('verified')), pending: portfolio(inState('submitted')) };
}
