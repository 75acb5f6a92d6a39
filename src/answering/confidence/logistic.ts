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
  }
  return { weights: [...weights], scales };
}
