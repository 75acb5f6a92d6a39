import type { PausableWork } from '../../lib/pausableWork';
import { DIMENSIONS, toUnit } from './vectors';

/**
 * How many differences within groups it takes until they count as much as the assumption that
 * vectors differ alike in all directions.
 */
const PRIOR_DIFFERENCES = 4 * DIMENSIONS;
/** So many vectors tell how the groups scatter; more would only take longer. */
const MOST_MEASURED = 4000;

/** What a vector of unit length has in each direction on average, squared. */
const MEAN_SQUARE = 1 / DIMENSIONS;

/** The lower triangle of a symmetric matrix, row by row. */
const TRIANGLE = (DIMENSIONS * (DIMENSIONS + 1)) / 2;
const rowStart = (row: number) => (row * (row + 1)) / 2;

/** Vectors of unit length, which are made when they are looked at, and the group of each. */
export interface GroupedVectors {
  vectorAt: (row: number) => Float32Array;
  /** By row. */
  groupOf: readonly number[];
}

/** Pauses after each vector. */
function* meansOf({
  vectorAt,
  groupOf,
}: GroupedVectors): PausableWork<ReadonlyMap<number, Float64Array>> {
  const sizes = new Map<number, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const means = new Map<number, Float64Array>();
  for (const [row, group] of groupOf.entries()) {
    const vector = vectorAt(row);
    const mean = means.get(group) ?? new Float64Array(DIMENSIONS);
    means.set(group, mean);
    const size = sizes.get(group) ?? 1;
    for (let at = 0; at < DIMENSIONS; at += 1)
      mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / size;
    yield;
  }
  return means;
}

/** Adds the product of a vector with itself to the triangle of a matrix. */
function addProduct(triangle: Float64Array, vector: Float64Array): void {
  for (let row = 0; row < DIMENSIONS; row += 1) {
    const start = rowStart(row);
    const value = vector[row] ?? 0;
    for (let column = 0; column <= row; column += 1)
      triangle[start + column] = (triangle[start + column] ?? 0) + value * (vector[column] ?? 0);
  }
}

/** Replaces the triangle of a positive definite matrix by its Cholesky factor; pauses after a row. */
function* factorize(triangle: Float64Array): PausableWork<void> {
  for (let row = 0; row < DIMENSIONS; row += 1) {
    const start = rowStart(row);
    for (let column = 0; column <= row; column += 1) {
      const other = rowStart(column);
      let sum = triangle[start + column] ?? 0;
      for (let at = 0; at < column; at += 1)
        sum -= (triangle[start + at] ?? 0) * (triangle[other + at] ?? 0);
      triangle[start + column] =
        column === row ? Math.sqrt(sum) : sum / (triangle[other + column] ?? 1);
    }
    yield;
  }
}

/**
 * What tells groups of vectors apart: directions in which vectors of one group differ count less.
 * Fisher's linear discriminant ("The use of multiple measurements in taxonomic problems", 1936) with
 * the covariance within groups drawn towards a sphere (Friedman, "Regularized discriminant
 * analysis", 1989), all the more the fewer vectors there are.
 */
export class Discriminant {
  private constructor(private readonly factor: Float64Array) {}

  /** Of vectors that are centred and of unit length; pauses after each. */
  static *making(grouped: GroupedVectors): PausableWork<Discriminant> {
    const { vectorAt, groupOf } = grouped;
    const means = yield* meansOf(grouped);
    const triangle = new Float64Array(TRIANGLE);
    const stride = Math.max(1, Math.ceil(groupOf.length / MOST_MEASURED));
    let measured = 0;
    const difference = new Float64Array(DIMENSIONS);
    for (let row = 0; row < groupOf.length; row += stride) {
      const vector = vectorAt(row);
      const mean = means.get(groupOf[row] ?? 0);
      for (let at = 0; at < DIMENSIONS; at += 1)
        difference[at] = (vector[at] ?? 0) - (mean?.[at] ?? 0);
      addProduct(triangle, difference);
      measured += 1;
      yield;
    }
    // A mean is nearer to its own vectors than it should be.
    const free = groupOf.length - means.size;
    const trust = free / (free + PRIOR_DIFFERENCES);
    const scale = free > 0 ? (trust * groupOf.length) / free / measured : 0;
    for (let at = 0; at < TRIANGLE; at += 1) triangle[at] = (triangle[at] ?? 0) * scale;
    for (let row = 0; row < DIMENSIONS; row += 1) {
      const diagonal = rowStart(row) + row;
      triangle[diagonal] = (triangle[diagonal] ?? 0) + (1 - trust) * MEAN_SQUARE;
    }
    yield* factorize(triangle);
    return new Discriminant(triangle);
  }

  /** The vector in the space in which groups scatter alike in all directions, of unit length. */
  apply(vector: Float32Array): Float32Array {
    const { factor } = this;
    const applied = new Float32Array(DIMENSIONS);
    for (let row = 0; row < DIMENSIONS; row += 1) {
      const start = rowStart(row);
      let sum = vector[row] ?? 0;
      for (let at = 0; at < row; at += 1) sum -= (factor[start + at] ?? 0) * (applied[at] ?? 0);
      applied[row] = sum / (factor[start + row] ?? 1);
    }
    return toUnit(applied);
  }
}
