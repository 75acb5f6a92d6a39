import type { Asked } from './askQuestions';
import { decisionInScope, decisionOutOfScope, IN_SCOPE, OUT_OF_SCOPE } from './decisionMetrics';
import {
  acceptedRight,
  auroc,
  meanReciprocalRank,
  percentile,
  recallAt,
  shareOf,
} from './rankingMetrics';

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

/** What was measured; shares are from 0 to 1, and `null` where there was no question of the sort. */
export interface Report extends Cost {
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

function recallOf(inScope: readonly Asked[]): Recall {
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

const confidencesOf = (asked: readonly Asked[]) => asked.map(({ outcome }) => outcome.confidence);

const thousandths = (value: number | null) =>
  value === null ? null : Math.round(value * 1000) / 1000;

/** Rates what came of the questions. Tags without a question in scope are left out. */
export function createReport(asked: readonly Asked[], cost: Cost): Report {
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
