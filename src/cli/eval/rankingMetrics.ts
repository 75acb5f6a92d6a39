/**
 * How good a ranking and its confidence are. Ranks begin at 1 and are `Infinity` where the right
 * entry is not ranked at all. What nothing was measured for is `null`.
 */

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The share of true ones. */
export const shareOf = (cases: readonly boolean[]): number | null => mean(cases.map(Number));

/** The share of questions whose right entry is among the first `depth`. */
export const recallAt = (depth: number, ranks: readonly number[]): number | null =>
  shareOf(ranks.map((rank) => rank <= depth));

/** The mean of 1 ÷ rank; an entry that is not ranked counts 0. */
export const meanReciprocalRank = (ranks: readonly number[]): number | null =>
  mean(ranks.map((rank) => 1 / rank));

/**
 * Area under the ROC curve: how often a question in scope has a higher confidence than one out of
 * scope, equal ones counting half. By the sum of ranks, in which equal values share their mean rank
 * (Mann and Whitney).
 */
export function auroc(inScope: readonly number[], outOfScope: readonly number[]): number | null {
  if (inScope.length === 0 || outOfScope.length === 0) return null;
  const sorted = [
    ...inScope.map((value) => ({ value, inside: 1 })),
    ...outOfScope.map((value) => ({ value, inside: 0 })),
  ].sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let start = 0; start < sorted.length;) {
    const value = sorted[start]?.value;
    let end = start;
    let inside = 0;
    while (end < sorted.length && sorted[end]?.value === value) {
      inside += sorted[end]?.inside ?? 0;
      end += 1;
    }
    rankSum += (inside * (start + 1 + end)) / 2;
    start = end;
  }
  const least = (inScope.length * (inScope.length + 1)) / 2;
  return (rankSum - least) / (inScope.length * outOfScope.length);
}

/** One in so many questions out of scope may pass when 95 % are rejected. */
const ONE_PASSES_OF = 20;

/**
 * The share of the questions in scope that are accepted and right at the lowest threshold that
 * rejects at least 95 % of those out of scope. A question passes when its confidence is above the
 * threshold, so that equal ones pass or fail together.
 */
export function acceptedRight(
  inScope: readonly { confidence: number; right: boolean }[],
  outOfScope: readonly number[],
): number | null {
  if (outOfScope.length === 0) return null;
  const descending = [...outOfScope].sort((a, b) => b - a);
  const threshold = descending[Math.floor(outOfScope.length / ONE_PASSES_OF)] ?? Infinity;
  return shareOf(inScope.map(({ confidence, right }) => right && confidence > threshold));
}

/** The least value that at least this share of the values do not exceed (nearest rank). */
export function percentile(share: number, values: readonly number[]): number | null {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[Math.max(0, Math.ceil(share * values.length) - 1)] ?? null;
}
