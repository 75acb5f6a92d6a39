/**
 * A matrix of mostly zeros, row by row: the row `r` has its entries from `starts[r]` up to
 * `starts[r + 1]` (not included) of `columns` and `values`.
 */
export interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}

/** Features of one text with their weights. */
export interface Weighted {
  features: Int32Array;
  weights: Float32Array;
}

/** Space for a matrix that threads can share, so that learning needs no copy. */
export function sharedRows(rows: number, entries: number): SparseRows {
  const room = (count: number) => new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT);
  return {
    starts: new Int32Array(room(rows + 1)),
    columns: new Int32Array(room(entries)),
    values: new Float32Array(room(entries)),
  };
}

/** Adds to the sums of the columns what a text's features say about them. */
export function accumulate(
  { starts, columns, values }: SparseRows,
  { features, weights }: Weighted,
  sums: Float64Array,
): void {
  for (let place = 0; place < features.length; place += 1) {
    const feature = features[place] ?? 0;
    const weight = weights[place] ?? 0;
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0;
      sums[column] = (sums[column] ?? 0) + weight * (values[at] ?? 0);
    }
  }
}

/** The product of one row with a vector that has a place for every column. */
export function rowProduct(
  { starts, columns, values }: SparseRows,
  row: number,
  vector: Float32Array | Float64Array,
): number {
  let sum = 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1)
    sum += (vector[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** The sum of the squares. */
export function squareOf(weights: Float32Array | Float64Array): number {
  let square = 0;
  for (const weight of weights) square += weight * weight;
  return square;
}

/** The matrix without an entry. */
export const emptyRows = (rows: number): SparseRows => ({
  starts: new Int32Array(rows + 1),
  columns: new Int32Array(0),
  values: new Float32Array(0),
});

/** The same matrix column by column: its rows are the columns, in the order of the old rows. */
export function transpose({ starts, columns, values }: SparseRows, width: number): SparseRows {
  const next = new Int32Array(width + 1);
  for (const column of columns) next[column + 1] = (next[column + 1] ?? 0) + 1;
  for (let column = 0; column < width; column += 1)
    next[column + 1] = (next[column + 1] ?? 0) + (next[column] ?? 0);
  const turned: SparseRows = {
    starts: next.slice(),
    columns: new Int32Array(columns.length),
    values: new Float32Array(values.length),
  };
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0;
      const to = next[column] ?? 0;
      turned.columns[to] = row;
      turned.values[to] = values[at] ?? 0;
      next[column] = to + 1;
    }
  }
  return turned;
}
