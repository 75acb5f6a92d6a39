/** What confidence is judged by; each about 0 to 1. */
export interface Evidence {
  /** Score of the best candidate. */
  score: number;
  /** How far the second one is behind. */
  margin: number;
  /** Share of the question that the best candidate speaks of. */
  coverage: number;
  /** Share of the question that the knowledge base knows at all. */
  familiarity: number;
  /** Share of the question's words that are like no known word. */
  strangeness: number;
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

export interface Tolerance {
  /** Of a hundred questions, how many may be answered wrongly. */
  wrongAnswersPerHundred: number;
  /** Of a hundred questions about something else, how many may be met with suggestions. */
  idleSuggestionsPerHundred: number;
}

export interface Confidence {
  /** Estimated probability that the best candidate is right, 0 to 1. */
  of: (evidence: Evidence) => number;
  /** Answer at or above this probability. */
  answerAt: number;
  /** Suggest at or above this one. */
  suggestAt: number;
}

const ROUNDS = 400;
const RATE = 0.8;
const SHRINKAGE = 0.0005;

/** A lead counts only as far as the question is covered: the best of bad candidates leads too. */
const featuresOf = ({ score, margin, coverage, familiarity, strangeness }: Evidence) => [
  1,
  Math.min(score, 1.2),
  Math.min(margin, 0.3) * 3 * coverage,
  coverage,
  coverage * coverage,
  familiarity,
  strangeness,
];
const FEATURES = 7;

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** Logistic regression by gradient descent with momentum on a handful of features. */
function fit(cases: readonly Case[]): number[] {
  const rows = cases.map(({ evidence, right, weight }) => ({
    x: featuresOf(evidence),
    y: right ? 1 : 0,
    weight,
  }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const weights = new Array<number>(FEATURES).fill(0);
  const speed = new Array<number>(FEATURES).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight) => SHRINKAGE * weight);
    for (const { x, y, weight } of rows) {
      const error = ((sigmoid(dot(weights, x)) - y) * weight) / total;
      x.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + error * value));
    }
    gradient.forEach((slope, at) => {
      speed[at] = 0.9 * (speed[at] ?? 0) - RATE * slope;
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    });
  }
  return weights;
}

/**
 * The lowest probability from which the weighted share of mishaps stays within `share`. The
 * mishaps are expected ones (for an answer, 1 − probability): counting the few that happened
 * would let the threshold jump with every edit of the knowledge.
 */
function thresholdFor(
  judged: readonly { probability: number; mishap: number; weight: number }[],
  share: number,
): number {
  const sorted = [...judged].sort((a, b) => b.probability - a.probability);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let mishaps = 0;
  for (const { probability, mishap, weight } of sorted) {
    mishaps += mishap * weight;
    if (mishaps / total > share) return probability + 1e-9;
  }
  return 0;
}

/**
 * Where hardly any question is hard, the expected mishaps alone would let nearly everything be
 * answered. Below this probability nothing is; it is less than one half because a neighbour that
 * says the same counts as wrong in calibration.
 */
const LEAST_ANSWERED = 0.4;

/**
 * Calibrates on judged cases: questions that the knowledge base should answer, and general ones
 * that nothing in it answers. Without the latter it would mislead: what people ask outside the
 * knowledge base is farther away than a hard question inside it.
 */
export function calibrate(cases: readonly Case[], tolerance: Tolerance): Confidence {
  const weights = fit(cases);
  const of = (evidence: Evidence) => sigmoid(dot(weights, featuresOf(evidence)));
  const judged = cases.map(({ evidence, foreign, weight }) => {
    const probability = of(evidence);
    return { probability, foreign, mishap: 1 - probability, weight };
  });
  const answerAt = Math.max(
    LEAST_ANSWERED,
    thresholdFor(judged, tolerance.wrongAnswersPerHundred / 100),
  );
  const idle = judged.filter(({ foreign }) => foreign).map((item) => ({ ...item, mishap: 1 }));
  const suggestAt = thresholdFor(idle, tolerance.idleSuggestionsPerHundred / 100);
  return { of, answerAt, suggestAt: Math.min(suggestAt, answerAt) };
}
