/** An observation: does what the features should tell hold? */
export interface Observation {
  features: readonly number[];
  holds: boolean;
  /** How much the observation counts. */
  weight: number;
}

/** A fitted regression; plain data. */
export interface Logistic {
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
 * momentum; made for a handful of features.
 */
export function fitLogistic(observations: readonly Observation[]): Logistic {
  const total = observations.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scales = scalesOf(observations, total);
  const rows = observations.map(({ features, holds, weight }) => ({
    x: standardise(scales, features),
    y: holds ? 1 : 0,
    weight: weight / total,
  }));
  const weights = new Array<number>(scales.length + 1).fill(0);
  const speed = weights.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : SHRINKAGE * weight));
    for (const { x, y, weight } of rows) {
      const error = (sigmoid(dot(weights, x)) - y) * weight;
      x.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + error * value));
    }
    gradient.forEach((slope, at) => {
      speed[at] = MOMENTUM * (speed[at] ?? 0) - RATE * slope;
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    });
  }
  return { weights, scales };
}
