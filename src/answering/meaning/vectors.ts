import { runToEnd, type PausableWork } from '../../lib/pausableWork';

/** Numbers of a vector of meaning. */
export const DIMENSIONS = 256;

/** The vector that stands for no text. */
export const NO_VECTOR = new Float32Array(DIMENSIONS);

/** Looks up the vector of a text; undefined if it has none. */
export type VectorOf = (text: string) => Float32Array | undefined;

/** Gives a vector the length of one; one of zeros stays as it is. */
export function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, vector, 0)) || 1;
  return vector.map((value) => value / length);
}

/** Takes away the mean, which all texts of one kind share, and makes the vector of unit length. */
export const centred = (vector: Float32Array, mean: Float32Array): Float32Array =>
  toUnit(vector.map((value, at) => value - (mean[at] ?? 0)));

/**
 * The product of a vector with the one that begins at `start`: their cosine, if both are of unit
 * length. Four sums side by side take a third of the time of one, in which each addition waits for
 * the one before.
 */
export function product(
  vector: Float32Array,
  vectors: Float32Array | Int8Array,
  start: number,
): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0; at < DIMENSIONS; at += 4) {
    const own = start + at;
    first += (vector[at] ?? 0) * (vectors[own] ?? 0);
    second += (vector[at + 1] ?? 0) * (vectors[own + 1] ?? 0);
    third += (vector[at + 2] ?? 0) * (vectors[own + 2] ?? 0);
    fourth += (vector[at + 3] ?? 0) * (vectors[own + 3] ?? 0);
  }
  return first + second + (third + fourth);
}

/** A number of a unit vector in one byte: a cosine changes by less than 0.003. */
export const BYTE_SCALE = 200;
const MOST = 127;
const toByte = (value: number) => Math.max(-MOST, Math.min(MOST, Math.round(value * BYTE_SCALE)));

/** A unit vector in a quarter of the room; products with it are {@link BYTE_SCALE} times as large. */
export const toBytes = (vector: Float32Array): Int8Array => Int8Array.from(vector, toByte);

/** The sum of some vectors, divided by a number. */
export const sumOf = (vectors: readonly Float32Array[], divisor: number): Float32Array =>
  runToEnd(
    addingUp(
      vectors.map((vector) => () => vector),
      divisor,
    ),
  );

/** The same of vectors that are made when they are looked at; pauses after each. */
export function* addingUp(
  vectors: readonly (() => Float32Array)[],
  divisor: number,
): PausableWork<Float32Array> {
  const sum = new Float32Array(DIMENSIONS);
  for (const make of vectors) {
    const vector = make();
    for (let at = 0; at < DIMENSIONS; at += 1)
      sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0) / divisor;
    yield;
  }
  return sum;
}
