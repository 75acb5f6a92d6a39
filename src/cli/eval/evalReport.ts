import type { EvalAnswer } from './askQuestions';
import type { Outcome } from '../../answering/model/answerOutcome';

/**
 * How good a ranking and its confidence are. Ranks begin at 1 and are `Infinity` if the right
 * entry is not ranked at all. What was not measured is `null`.
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

/** One in this many questions out of scope may pass when 95 % are rejected. */
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

const IN_SCOPE = [
  'answeredRight',
  'answeredWrong',
  'suggestedWithRight',
  'suggestedWithout',
  'declined',
] as const;
const OUT_OF_SCOPE = ['answered', 'suggested', 'declined'] as const;

const isAbout = (id: string | undefined, expect: string | null) =>
  id !== undefined && (id === expect || id.split('.')[0] === expect);

/** What was done about a question that an entry answers. */
export function decisionInScope({
  question: { expect },
  outcome,
}: Pick<EvalAnswer, 'question' | 'outcome'>): (typeof IN_SCOPE)[number] {
  if (outcome.status === 'suggested') {
    return outcome.options.some(({ entryId }) => isAbout(entryId, expect))
      ? 'suggestedWithRight'
      : 'suggestedWithout';
  }
  if (isAbout(outcome.entryId, expect)) return 'answeredRight';
  return outcome.status === 'unknown' ? 'declined' : 'answeredWrong';
}

/** What was done about a question that nothing answers. */
export function decisionOutOfScope({ status }: Outcome): (typeof OUT_OF_SCOPE)[number] {
  if (status === 'suggested') return 'suggested';
  return status === 'unknown' ? 'declined' : 'answered';
}

/** How questions in scope are ranked. */
export interface Recall {
  n: number;
  recallAt1: number | null;
  recallAt3: number | null;
  mrr: number | null;
}

type Shares<K extends string> = Record<K, number | null>;

/** What the engine cost, apart from the questions. */
export interface Cost {
  entries: number;
  phrasings: number;
  /** From the knowledge as it was loaded to the first question. */
  buildMs: number;
  /** Of the whole process, in units of 1,048,576 bytes. */
  peakRssMb: number;
}

/** What was measured; shares are from 0 to 1, and `null` if there was no question of the sort. */
export interface EvalReport extends Cost {
  tags: Record<string, Recall>;
  all: Recall;
  auroc: number | null;
  acc95: number | null;
  decision: {
    inScope: Shares<(typeof IN_SCOPE)[number]>;
    outOfScope: Shares<(typeof OUT_OF_SCOPE)[number]>;
  };
  latencyMs: { p50: number | null; p99: number | null };
}

function recallOf(inScope: readonly EvalAnswer[]): Recall {
  const ranks = inScope.map(({ rank }) => rank);
  return {
    n: ranks.length,
    recallAt1: recallAt(1, ranks),
    recallAt3: recallAt(3, ranks),
    mrr: meanReciprocalRank(ranks),
  };
}

function sharesOf<K extends string>(keys: readonly K[], decisions: readonly K[]): Shares<K> {
  return Object.fromEntries(
    keys.map((key) => [key, shareOf(decisions.map((decision) => decision === key))]),
  ) as Shares<K>;
}

const confidencesOf = (asked: readonly EvalAnswer[]) =>
  asked.map(({ outcome }) => outcome.confidence);

const thousandths = (value: number | null) =>
  value === null ? null : Math.round(value * 1000) / 1000;

/** Rates the results of the questions. Tags without a question in scope are left out. */
export function createEvalReport(asked: readonly EvalAnswer[], cost: Cost): EvalReport {
  const inScope = asked.filter(({ question }) => question.expect !== null);
  const outOfScope = asked.filter(({ question }) => question.expect === null);
  const tags = [...new Set(inScope.map(({ question }) => question.tag))];
  const outside = confidencesOf(outOfScope);
  const times = asked.map(({ ms }) => ms);
  const { entries, phrasings, buildMs, peakRssMb } = cost;
  return {
    tags: Object.fromEntries(
      tags.map((tag) => [tag, recallOf(inScope.filter(({ question }) => question.tag === tag))]),
    ),
    all: recallOf(inScope),
    auroc: auroc(confidencesOf(inScope), outside),
    acc95: acceptedRight(
      inScope.map(({ outcome, rank }) => ({ confidence: outcome.confidence, right: rank === 1 })),
      outside,
    ),
    decision: {
      inScope: sharesOf(IN_SCOPE, inScope.map(decisionInScope)),
      outOfScope: sharesOf(
        OUT_OF_SCOPE,
        outOfScope.map(({ outcome }) => decisionOutOfScope(outcome)),
      ),
    },
    entries,
    phrasings,
    buildMs: Math.round(buildMs),
    latencyMs: {
      p50: thousandths(percentile(0.5, times)),
      p99: thousandths(percentile(0.99, times)),
    },
    peakRssMb: Math.round(peakRssMb),
  };
}

/** An entry that is ranked first in place of the right one. */
export interface Confusion {
  expected: string;
  /** Absent if nothing was ranked. */
  found: string | undefined;
  count: number;
  /** The first question in which it happened. */
  example: string;
}

/** The pairs of entries that are confused most often, worst first, at most `most`. */
export function worstConfusions(asked: readonly EvalAnswer[], most: number): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { question, rank, first } of asked) {
    const { expect, text } = question;
    if (expect === null || rank === 1) continue;
    const key = JSON.stringify([expect, first]);
    const pair = pairs.get(key);
    if (pair) pair.count += 1;
    else pairs.set(key, { expected: expect, found: first, count: 1, example: text });
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count).slice(0, most);
}
