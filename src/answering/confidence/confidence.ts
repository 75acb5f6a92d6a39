import type { PausableWork } from '../../lib/pausableWork';
import type { Tolerance } from '../model/tolerance';

/** An observation: does what the features should tell hold? */
export interface Observation {
  features: readonly number[];
  holds: boolean;
  /** How much the observation counts. */
  weight: number;
}

/** A fitted regression; plain data. */
interface Logistic {
  /** The constant, then the weight of each standardised feature. */
  weights: readonly number[];
  /** Mean and standard deviation by which each feature is standardised. */
  scales: readonly { mean: number; deviation: number }[];
}

const ROUNDS = 400;
const RATE = 0.8;
const MOMENTUM = 0.9;
const SHRINKAGE = 1e-2;

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

const standardise = (scales: Logistic['scales'], features: readonly number[]) => [
  1,
  ...scales.map(({ mean, deviation }, at) => ((features[at] ?? 0) - mean) / deviation),
];

/** The probability, 0 to 1, that what a regression was fitted to holds for given features. */
export const probability = ({ weights, scales }: Logistic, features: readonly number[]): number =>
  sigmoid(dot(weights, standardise(scales, features)));

function scalesOf(observations: readonly Observation[], total: number): Logistic['scales'] {
  const mean = (of: (features: readonly number[]) => number) =>
    observations.reduce((sum, { features, weight }) => sum + weight * of(features), 0) / total;
  return (observations[0]?.features ?? []).map((_, at) => {
    const middle = mean((features) => features[at] ?? 0);
    const variance = mean((features) => ((features[at] ?? 0) - middle) ** 2);
    return { mean: middle, deviation: Math.sqrt(variance) || 1 };
  });
}

/**
 * Fits a logistic regression with an L2 penalty on standardised features, by gradient descent with
 * momentum; made for a handful of features. Pauses after each round.
 */
export function* fittingLogistic(observations: readonly Observation[]): PausableWork<Logistic> {
  const total = observations.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scales = scalesOf(observations, total);
  const width = scales.length + 1;
  const rows = Float64Array.from(
    observations.flatMap(({ features }) => standardise(scales, features)),
  );
  const weights = new Float64Array(width);
  const speed = new Float64Array(width);
  const gradient = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round += 1) {
    weights.forEach((weight, at) => (gradient[at] = at === 0 ? 0 : SHRINKAGE * weight));
    observations.forEach(({ holds, weight }, row) => {
      const from = row * width;
      let sum = 0;
      for (let at = 0; at < width; at += 1) sum += (weights[at] ?? 0) * (rows[from + at] ?? 0);
      const error = ((sigmoid(sum) - Number(holds)) * weight) / total;
      for (let at = 0; at < width; at += 1)
        gradient[at] = (gradient[at] ?? 0) + error * (rows[from + at] ?? 0);
    });
    for (let at = 0; at < width; at += 1) {
      speed[at] = MOMENTUM * (speed[at] ?? 0) - RATE * (gradient[at] ?? 0);
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
    yield;
  }
  return { weights: [...weights], scales };
}

/** What confidence is judged by. */
export interface Evidence {
  /** The best likeness as written, as far as the question's letters are known; 0 to 1. */
  likeness: number;
  /** Logarithm of the sum of all candidates' odds. */
  odds: number;
  /** How far the second candidate is behind the first, in units of score. */
  margin: number;
  /** The share of the first candidate in the sum of the odds, 0 to 1. */
  share: number;
  /** Share of the question that the first candidate speaks of, 0 to 1. */
  coverage: number;
  /** Logarithm of how much of the question the first candidate speaks of, one more than that. */
  substance: number;
  /** Likeness of the first candidate's nearest phrasing as written, 0 to 1. */
  nearest: number;
  /** Whether the question has a name of the knowledge base, or a figure of the first candidate. */
  specific: boolean;
}

/** A judged case: was the best candidate the right one? */
export interface Case {
  evidence: Evidence;
  right: boolean;
  /** True for a question that nothing in the knowledge base answers. */
  foreign: boolean;
  /** How much the case counts. */
  weight: number;
}

/** What to calibrate on. */
export interface Cases {
  cases: readonly Case[];
  /** True if questions as people ask them decide, not phrasings that were left out. */
  tested: boolean;
  /** True if hardly any phrasing was left out, because most entries have one only. */
  sparse: boolean;
}

/** The result of judging a question. */
export interface ConfidenceScore {
  /** Estimated probability that the knowledge base answers the question at all, 0 to 1. */
  inScope: number;
  /** Estimated probability that the best candidate is right, 0 to 1. */
  right: number;
}

/** How sure to be; plain data. */
export interface Confidence {
  scope: Logistic;
  rightness: Logistic;
  /** Whether all of the evidence counts. */
  tested: boolean;
  /** Answer if the best candidate is right with more than this probability. */
  answerAt: number;
  /** Suggest if the question is in scope with at least this one. */
  suggestAt: number;
}

/**
 * A phrasing that is left out is covered by its neighbours as no question is: that would mislead.
 */
const scopeFeatures = (
  { likeness, odds, coverage, substance, nearest, specific }: Evidence,
  tested: boolean,
) => (tested ? [likeness, odds, coverage, substance, nearest, Number(specific)] : [odds]);
const rightFeatures = ({ likeness, margin, share }: Evidence, tested: boolean) =>
  tested ? [margin, share, likeness] : [margin, share];

/** Judges a question. */
export function scoreConfidence(
  { scope, rightness, tested }: Pick<Confidence, 'scope' | 'rightness' | 'tested'>,
  evidence: Evidence,
): ConfidenceScore {
  const inScope = probability(scope, scopeFeatures(evidence, tested));
  return { inScope, right: inScope * probability(rightness, rightFeatures(evidence, tested)) };
}

interface Weighted {
  probability: number;
  weight: number;
}

const weightOf = (items: readonly Pick<Weighted, 'weight'>[]) =>
  items.reduce((sum, { weight }) => sum + weight, 0) || 1;

/**
 * The lowest probability above which of all that is answered no more than `share` is expected to be
 * wrong. Counting the few that were wrong would let it jump with every edit of the knowledge.
 */
function answerThreshold(judged: readonly Weighted[], share: number): number {
  let mishaps = 0;
  let answered = 0;
  for (const { probability: right, weight } of [...judged].sort(
    (a, b) => b.probability - a.probability,
  )) {
    mishaps += (1 - right) * weight;
    answered += weight;
    if (mishaps / answered > share) return right;
  }
  return 0;
}

/** The probability that no more than `share` of the weight lies below. */
function quantile(items: readonly Weighted[], share: number): number {
  const most = share * weightOf(items);
  let below = 0;
  for (const { probability: value, weight } of [...items].sort(
    (a, b) => a.probability - b.probability,
  )) {
    below += weight;
    if (below > most) return value;
  }
  return 1;
}

/**
 * If hardly any question is hard, the expected errors alone would let nearly everything be
 * answered. Below this probability nothing is; it is less than one half because a neighbour that
 * says the same counts as wrong in calibration.
 */
const LEAST_ANSWERED = 0.4;
/** Phrasings left out are nearer than what people ask: more has to be met with suggestions. */
const MORE_SUGGESTIONS = 2;

const fittingScope = (cases: readonly Case[], tested: boolean): PausableWork<Logistic> =>
  fittingLogistic(
    cases.map(({ evidence, foreign, weight }) => ({
      features: scopeFeatures(evidence, tested),
      holds: !foreign,
      weight,
    })),
  );

const fittingRightness = (inside: readonly Case[], tested: boolean): PausableWork<Logistic> =>
  fittingLogistic(
    inside.map(({ evidence, right, weight }) => ({
      features: rightFeatures(evidence, tested),
      holds: right,
      weight,
    })),
  );

/** The logarithm of the odds of questions in scope is higher than that of others by so much. */
const USUAL_LEAD = 2.5;
/** Where hardly anything is alike, questions seem to differ less than they do. */
const LEAST_DEVIATION = 0.8;
/** The odds that a question is in scope, whatever it is. */
const USUAL_ODDS = 7 / 3;
/**
 * How often the first candidate is right by its share of the odds, in knowledge with one phrasing
 * for each entry: 22 % at a share of 0.15, 44 % at 0.55, 89 % at 0.95.
 */
const USUAL_RIGHTNESS: Logistic = {
  weights: [0, 0, 1],
  scales: [
    { mean: 0, deviation: 1 },
    { mean: 0.55, deviation: 0.24 },
  ],
};

/**
 * In scope or not by the odds alone, as if both sorts of questions had them normally distributed
 * with the deviation that is measured for those about something else (linear discriminant analysis).
 */
function usualScope(foreign: readonly Case[]): Logistic {
  const [scale = { mean: 0, deviation: 1 }] = scalesOf(
    foreign.map(({ evidence: { odds }, weight }) => ({ features: [odds], holds: false, weight })),
    weightOf(foreign),
  );
  const deviation = Math.max(LEAST_DEVIATION, scale.deviation);
  return {
    weights: [Math.log(USUAL_ODDS), 1],
    scales: [{ mean: scale.mean + USUAL_LEAD / 2, deviation: deviation ** 2 / USUAL_LEAD }],
  };
}

/**
 * Calibrates on judged cases in two steps: whether a question is in scope, learned from questions
 * that the knowledge base should answer and general ones that nothing in it answers; and whether
 * the best candidate is the right one, learned from the former. One step for both would mislead:
 * what people ask outside the knowledge base is farther away than a hard question inside it. Where
 * there are too few of the former, what is usual stands in. Pauses in between.
 */
export function* calibrating(
  { cases, tested, sparse }: Cases,
  tolerance: Tolerance,
): PausableWork<Confidence> {
  const inside = cases.filter(({ foreign }) => !foreign);
  const scope = sparse
    ? usualScope(cases.filter(({ foreign }) => foreign))
    : yield* fittingScope(cases, tested);
  const rightness = sparse ? USUAL_RIGHTNESS : yield* fittingRightness(inside, tested);
  const judged = cases.map(({ evidence, foreign, weight }) => ({
    ...scoreConfidence({ scope, rightness, tested }, evidence),
    foreign,
    weight,
  }));
  const scopes = (foreign: boolean) =>
    judged
      .filter((item) => item.foreign === foreign)
      .map(({ inScope, weight }) => ({ probability: inScope, weight }));
  const idle = (tolerance.idleSuggestionsPerHundred / 100) * (tested ? 1 : MORE_SUGGESTIONS);
  const needless = tolerance.needlessDeclinesPerHundred / 100;
  const answerAt = answerThreshold(
    judged.map(({ right, weight }) => ({ probability: right, weight })),
    tolerance.wrongAnswersPerHundred / 100,
  );
  return {
    scope,
    rightness,
    tested,
    answerAt: Math.max(LEAST_ANSWERED, answerAt),
    suggestAt: Math.min(quantile(scopes(true), 1 - idle), quantile(scopes(false), needless)),
  };
}
