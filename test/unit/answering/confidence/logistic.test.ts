import fc from 'fast-check';
import {
  fittingLogistic,
  probability,
  type Observation,
} from '../../../../src/answering/confidence/confidence';
import { runToEnd } from '../../../../src/lib/pausableWork';

const fittedTo = (observations: readonly Observation[]) => runToEnd(fittingLogistic(observations));

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** Every point of a grid, once as it holds and once as it does not, each as likely as it should be. */
function observationsOf(constant: number, coefficients: readonly number[]): Observation[] {
  const points = coefficients.reduce<number[][]>(
    (all) => all.flatMap((point) => [-2, -1, 0, 1, 2].map((value) => [...point, value])),
    [[]],
  );
  return points.flatMap((features) => {
    const chance = sigmoid(
      features.reduce((sum, value, at) => sum + value * (coefficients[at] ?? 0), constant),
    );
    return [
      { features, holds: true, weight: chance },
      { features, holds: false, weight: 1 - chance },
    ];
  });
}

const observation = fc.record<Observation>({
  features: fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer({ min: 0, max: 1 })),
  holds: fc.boolean(),
  weight: fc.double({ min: 0.001, max: 1, noNaN: true }),
});
const observations = fc.array(observation, { minLength: 1, maxLength: 20 });

describe('the logistic regression', () => {
  it('finds how much each feature tells, and which way', () => {
    const { weights } = fittedTo(observationsOf(0.5, [2, -1, 0.3, 0]));
    const [constant, strong, against, weak, none] = weights;
    expect(constant).toBeGreaterThan(0.2);
    expect(strong).toBeGreaterThan(Math.abs(against!));
    expect(against).toBeLessThan(-weak!);
    expect(weak).toBeGreaterThan(0.1);
    expect(none).toBeCloseTo(0, 6);
  });

  it('tells about the probabilities that the observations were made with', () => {
    const fitted = fittedTo(observationsOf(-0.5, [1, -0.5]));
    for (const [x, y] of [
      [0, 0],
      [2, -1],
      [-2, 1],
      [1, 2],
    ] as const)
      expect(probability(fitted, [x, y])).toBeCloseTo(sigmoid(x - 0.5 * y - 0.5), 1);
  });

  it('makes no odds of the unit that a feature is measured in', () => {
    const base = observationsOf(0.2, [1, -1]);
    const scaled = base.map((one) => ({ ...one, features: one.features.map((x) => 1000 * x + 7) }));
    const [fitted, other] = [fittedTo(base), fittedTo(scaled)];
    expect(probability(other, [1007, 2007])).toBeCloseTo(probability(fitted, [1, 2]), 6);
  });

  it('rises with a feature throughout where it tells for, and falls where it tells against', () => {
    fc.assert(
      fc.property(observations, fc.double({ min: -60, max: 60, noNaN: true }), (seen, x) => {
        const fitted = fittedTo(seen);
        const [at, further] = [probability(fitted, [x, 0]), probability(fitted, [x + 1, 0])];
        const slope = fitted.weights[1]!;
        if (slope >= 0) expect(further).toBeGreaterThanOrEqual(at);
        if (slope <= 0) expect(further).toBeLessThanOrEqual(at);
      }),
    );
  });

  it('is a probability whatever was seen, on average the share of what holds', () => {
    fc.assert(
      fc.property(observations, (seen) => {
        const fitted = fittedTo(seen);
        const total = seen.reduce((sum, { weight }) => sum + weight, 0);
        let [expected, held] = [0, 0];
        for (const { features, holds, weight } of seen) {
          const chance = probability(fitted, features);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          expected += (weight * chance) / total;
          held += (weight * Number(holds)) / total;
        }
        expect(Math.abs(expected - held)).toBeLessThan(0.02);
      }),
    );
  });

  it('learns nothing from a feature that is always the same', () => {
    const seen = observationsOf(0, [1]).map((one) => ({ ...one, features: [...one.features, 5] }));
    const { weights } = fittedTo(seen);
    expect(weights[1]).toBeGreaterThan(0.5);
    expect(weights[2]).toBeCloseTo(0, 6);
  });

  it('counts an observation as much as it weighs', () => {
    const of = (holds: boolean, weight: number) => ({ features: [1], holds, weight });
    expect(probability(fittedTo([of(true, 3), of(false, 1)]), [1])).toBeCloseTo(0.75, 2);
    expect(probability(fittedTo([of(true, 1), of(false, 3)]), [1])).toBeCloseTo(0.25, 2);
  });

  it('knows nothing of nothing: as likely as not', () => {
    expect(probability(fittedTo([]), [])).toBe(0.5);
    expect(probability(fittedTo([]), [3, 4])).toBe(0.5);
  });
});
