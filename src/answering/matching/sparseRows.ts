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

/** Adds to the sums of the columns what some of a text's features say about them. */
export function accumulate(
  { starts, columns, values }: SparseRows,
  { features, weights }: Weighted,
  [from, to]: readonly [number, number],
  sums: Float64Array,
): void {
  for (let place = from; place < to; place += 1) {
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
export function squareOf(weights: Float32Array): number {
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

/** Entries that are kept together while rows are put together. */
const CHUNK = 1 << 16;

/** Puts rows together one after another. */
export class RowsBuilder {
  private readonly starts: number[] = [0];
  private readonly full: { columns: Int32Array; values: Float32Array }[] = [];
  private columns = new Int32Array(CHUNK);
  private values = new Float32Array(CHUNK);
  /** Entries in the chunk that is being filled. */
  private used = 0;

  /** Adds an entry to the row that is being written. */
  add(column: number, value: number): void {
    if (this.used === CHUNK) {
      this.full.push({ columns: this.columns, values: this.values });
      this.columns = new Int32Array(CHUNK);
      this.values = new Float32Array(CHUNK);
      this.used = 0;
    }
    this.columns[this.used] = column;
    this.values[this.used] = value;
    this.used += 1;
  }

  /** Ends the row; what is added from now on belongs to the next one. */
  endRow(): void {
    this.starts.push(this.full.length * CHUNK + this.used);
  }

  build(): SparseRows {
    const count = this.full.length * CHUNK + this.used;
    const rows: SparseRows = {
      starts: Int32Array.from(this.starts),
      columns: new Int32Array(count),
      values: new Float32Array(count),
    };
    this.full.forEach(({ columns, values }, at) => {
      rows.columns.set(columns, at * CHUNK);
      rows.values.set(values, at * CHUNK);
    });
    rows.columns.set(this.columns.subarray(0, this.used), count - this.used);
    rows.values.set(this.values.subarray(0, this.used), count - this.used);
    return rows;
  }
}
