import type { EvalQuestion } from '../../src/cli/eval/readEvalQuestions';
import {
  acceptedRight,
  auroc,
  meanReciprocalRank,
  percentile,
  recallAt,
} from '../../src/cli/eval/evalReport';

/** What came of one question. */
export interface Asked {
  question: EvalQuestion;
  /** Rank of the right entry; `Infinity` where it is not ranked, or where there is none. */
  rank: number;
  confidence: number;
  /** Milliseconds that the answer took. */
  ms: number;
}

/** What a system cost; memory is that of its process, in units of 1,048,576 bytes. */
export interface Cost {
  buildMs: number;
  /** Before it was built: Node, the compiler of the tests and the code. */
  startRssMb: number;
  peakRssMb: number;
}

/** How a system did on a set; shares are from 0 to 1, and `null` where nothing was asked. */
export interface Measurement extends Cost {
  recallAt1: Record<string, number | null>;
  recallAt3: number | null;
  mrr: number | null;
  auroc: number | null;
  acc95: number | null;
  p50: number | null;
  p99: number | null;
}

const ranksOf = (asked: readonly Asked[]) => asked.map(({ rank }) => rank);

export function measure(asked: readonly Asked[], cost: Cost): Measurement {
  const inScope = asked.filter(({ question }) => question.expect !== null);
  const outside = asked
    .filter(({ question }) => question.expect === null)
    .map(({ confidence }) => confidence);
  const tags = [...new Set(inScope.map(({ question }) => question.tag))];
  const ranks = ranksOf(inScope);
  const times = asked.map(({ ms }) => ms);
  return {
    ...cost,
    recallAt1: Object.fromEntries(
      tags.map((tag) => [
        tag,
        recallAt(1, ranksOf(inScope.filter(({ question }) => question.tag === tag))),
      ]),
    ),
    recallAt3: recallAt(3, ranks),
    mrr: meanReciprocalRank(ranks),
    auroc: auroc(
      inScope.map(({ confidence }) => confidence),
      outside,
    ),
    acc95: acceptedRight(
      inScope.map(({ confidence, rank }) => ({ confidence, right: rank === 1 })),
      outside,
    ),
    p50: percentile(0.5, times),
    p99: percentile(0.99, times),
  };
}
