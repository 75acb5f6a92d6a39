import fc from 'fast-check';
import {
  acceptedRight,
  auroc,
  meanReciprocalRank,
  percentile,
  recallAt,
  shareOf,
} from '../../../../src/cli/eval/evalReport';

/** Few different values, so that many are equal. */
const confidences = fc.array(
  fc.integer({ min: 0, max: 12 }).map((tick) => tick / 12),
  { minLength: 1, maxLength: 60 },
);
const ranks = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(Infinity)), {
  minLength: 1,
  maxLength: 40,
});

describe('the recall', () => {
  it('is the share of right entries among the first', () => {
    expect(recallAt(1, [1, 2, 3, 4, Infinity])).toBe(0.2);
    expect(recallAt(3, [1, 2, 3, 4, Infinity])).toBe(0.6);
  });

  it('agrees with counting, and never falls with depth', () => {
    fc.assert(
      fc.property(ranks, fc.integer({ min: 1, max: 9 }), (given, depth) => {
        let found = 0;
        for (const rank of given) if (rank <= depth) found += 1;
        expect(recallAt(depth, given)).toBeCloseTo(found / given.length, 12);
        expect(recallAt(depth + 1, given)).toBeGreaterThanOrEqual(found / given.length - 1e-12);
      }),
    );
  });
});

describe('the mean reciprocal rank', () => {
  it('counts an entry that is not ranked as nothing', () => {
    expect(meanReciprocalRank([1, 2, 4, Infinity])).toBe(1.75 / 4);
  });

  it('lies between the recall at 1 and 1, and is both where every entry is first or not ranked', () => {
    fc.assert(
      fc.property(ranks, (given) => {
        const mrr = meanReciprocalRank(given) ?? NaN;
        expect(mrr).toBeGreaterThanOrEqual((recallAt(1, given) ?? NaN) - 1e-12);
        expect(mrr).toBeLessThanOrEqual(1);
        const firstOrNone = given.map((rank) => (rank === 1 ? 1 : Infinity));
        expect(meanReciprocalRank(firstOrNone)).toBe(recallAt(1, firstOrNone));
      }),
    );
  });
});

describe('the area under the ROC curve', () => {
  it.each([
    ['apart', [0.8, 0.9], [0.1, 0.2], 1],
    ['the wrong way round', [0.1, 0.2], [0.8, 0.9], 0],
    ['all equal', [0.5, 0.5], [0.5], 0.5],
    // Of six pairs 0.9 wins two, 0.5 ties one and wins one, 0.3 wins one: 4.5.
    ['mixed with a tie', [0.9, 0.5, 0.3], [0.5, 0.2], 4.5 / 6],
  ])('is right where both are %s', (_, inScope, outOfScope, expected) => {
    expect(auroc(inScope, outOfScope)).toBeCloseTo(expected, 12);
  });

  it('agrees with comparing every pair, a tie counting half', () => {
    fc.assert(
      fc.property(confidences, confidences, (inScope, outOfScope) => {
        let won = 0;
        for (const inside of inScope) {
          for (const outside of outOfScope)
            won += inside > outside ? 1 : inside === outside ? 0.5 : 0;
        }
        const pairs = inScope.length * outOfScope.length;
        expect(auroc(inScope, outOfScope)).toBeCloseTo(won / pairs, 10);
      }),
    );
  });
});

describe('what is accepted and right', () => {
  const hundredOutside = Array.from({ length: 100 }, (_, at) => at / 100);

  it('lets five of a hundred out of scope pass, and counts only right ones above them', () => {
    const inScope = [
      { confidence: 0.99, right: true },
      { confidence: 0.95, right: true },
      { confidence: 0.94, right: true },
      { confidence: 0.99, right: false },
    ];
    expect(acceptedRight(inScope, hundredOutside)).toBe(0.5);
  });

  it('lets none pass where there are fewer than twenty', () => {
    const inScope = [0.9, 0.7].map((confidence) => ({ confidence, right: true }));
    expect(acceptedRight(inScope, [0.7, 0.2])).toBe(0.5);
  });

  it('rejects together what is equal', () => {
    const outside = [...new Array<number>(10).fill(0.8), ...new Array<number>(30).fill(0.1)];
    const inScope = [0.8, 0.81].map((confidence) => ({ confidence, right: true }));
    expect(acceptedRight(inScope, outside)).toBe(0.5);
  });

  it('agrees with trying every threshold', () => {
    const judged = fc.array(
      fc.record({
        confidence: fc.integer({ min: 0, max: 12 }).map((tick) => tick / 12),
        right: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(judged, confidences, (inScope, outOfScope) => {
        const thresholds = [-1, ...inScope.map(({ confidence }) => confidence), ...outOfScope];
        const allowed = thresholds.filter(
          (threshold) =>
            outOfScope.filter((value) => value <= threshold).length * 100 >= 95 * outOfScope.length,
        );
        const best = Math.max(
          ...allowed.map(
            (threshold) =>
              inScope.filter(({ confidence, right }) => right && confidence > threshold).length,
          ),
        );
        expect(acceptedRight(inScope, outOfScope)).toBeCloseTo(best / inScope.length, 12);
      }),
    );
  });
});

describe('a percentile', () => {
  it('is a value that was measured', () => {
    const values = [5, 1, 4, 2, 3];
    expect(percentile(0.5, values)).toBe(3);
    expect(percentile(0.99, values)).toBe(5);
    expect(percentile(0, values)).toBe(1);
    expect(percentile(0.5, [2, 1])).toBe(1);
  });
});

it('says of nothing that nothing was measured', () => {
  expect([
    shareOf([]),
    recallAt(1, []),
    meanReciprocalRank([]),
    percentile(0.5, []),
    auroc([0.5], []),
    auroc([], [0.5]),
    acceptedRight([{ confidence: 1, right: true }], []),
    acceptedRight([], [0.5]),
  ]).toEqual(new Array(8).fill(null));
});
