import fc from 'fast-check';
import { Discriminant } from '../../../../src/answering/meaning/discriminant';
import { DIMENSIONS, product } from '../../../../src/answering/meaning/vectors';
import { runToEnd } from '../../../../src/lib/pausableWork';
import { createRandom } from '../../../../src/lib/seededRandom';

const unit = (values: Float32Array): Float32Array => {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
};
/** Along one axis, with some of another. */
const along = (axis: number, other = axis, share = 0): Float32Array =>
  unit(
    Float32Array.from({ length: DIMENSIONS }, (_, at) =>
      at === axis ? 1 : at === other ? share : 0,
    ),
  );
const vectors = fc
  .array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 6 })
  .map((seeds) =>
    seeds.map((seed) => {
      const random = createRandom(seed);
      return unit(Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5));
    }),
  );

describe('what tells groups of vectors apart', () => {
  it('gives vectors of unit length, whatever it was made from', () => {
    fc.assert(
      fc.property(vectors, fc.nat(2), (some, groups) => {
        const groupOf = some.map((_, at) => at % (groups + 1));
        const discriminant = runToEnd(
          Discriminant.making({ vectorAt: (row) => some[row]!, groupOf }),
        );
        for (const vector of some)
          expect(Math.hypot(...discriminant.apply(vector))).toBeCloseTo(1, 4);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves vectors as they are where no group has two, and for no vectors at all', () => {
    const alone = [along(0), along(1), along(2, 3, 0.5)];
    for (const some of [alone, []]) {
      const groupOf = some.map((_, at) => at);
      const discriminant = runToEnd(
        Discriminant.making({ vectorAt: (row) => some[row]!, groupOf }),
      );
      for (const vector of alone)
        expect(product(discriminant.apply(vector), vector, 0)).toBeCloseTo(1, 4);
    }
  });

  it('lets a direction in which vectors of one group differ count less', () => {
    // Each group lies along an axis of its own; within each, vectors differ along the last axis.
    const last = DIMENSIONS - 1;
    const groupOf = Array.from({ length: 900 }, (_, at) => at % 3);
    const some = groupOf.map((group, at) => along(group, last, (at % 7) - 3));
    const discriminant = runToEnd(Discriminant.making({ vectorAt: (row) => some[row]!, groupOf }));
    const apart = along(0, last, 1);
    const cosine = product(discriminant.apply(apart), discriminant.apply(along(0)), 0);
    expect(product(apart, along(0), 0)).toBeCloseTo(Math.SQRT1_2, 4);
    expect(cosine).toBeGreaterThan(0.9);
  });
});
