import fc from 'fast-check';
import {
  accumulate,
  emptyRows,
  RowsBuilder,
  transpose,
  type SparseRows,
} from '../../../src/answering/matching/sparseRows';

const WIDTH = 7;
type Entry = readonly [column: number, value: number];

// Values that 32 bits hold exactly, so that sums can be compared exactly.
const value = fc.integer({ min: -64, max: 64 }).map((number) => number / 8);
const row = fc.uniqueArray(fc.tuple(fc.nat(WIDTH - 1), value), {
  selector: ([column]) => column,
  maxLength: WIDTH,
});
const matrix = fc.array(row, { maxLength: 6 });

function built(rows: readonly (readonly Entry[])[]): SparseRows {
  const builder = new RowsBuilder();
  for (const entries of rows) {
    for (const [column, amount] of entries) builder.add(column, amount);
    builder.endRow();
  }
  return builder.build();
}

const byColumn = (rows: readonly (readonly Entry[])[]) =>
  rows.map((entries) => entries.toSorted(([a], [b]) => a - b));

describe('the builder of sparse rows', () => {
  it('keeps rows as they were written, empty ones too', () => {
    const { starts, columns, values } = built([
      [
        [3, 0.5],
        [1, -2],
      ],
      [],
      [[6, 1]],
    ]);
    expect([...starts]).toEqual([0, 2, 2, 3]);
    expect([...columns]).toEqual([3, 1, 6]);
    expect([...values]).toEqual([0.5, -2, 1]);
  });

  it('takes many times more entries than it first has room for', () => {
    const count = 20_000;
    const { starts, columns, values } = built([
      Array.from({ length: count }, (_, at): Entry => [at, at / 2]),
    ]);
    expect([...starts]).toEqual([0, count]);
    expect(columns).toEqual(Int32Array.from({ length: count }, (_, at) => at));
    expect(values).toEqual(Float32Array.from({ length: count }, (_, at) => at / 2));
  });

  it('is not disturbed by what is added after building', () => {
    const builder = new RowsBuilder();
    builder.add(1, 1);
    builder.endRow();
    const first = builder.build();
    builder.add(2, 2);
    builder.endRow();
    expect([...first.columns]).toEqual([1]);
    expect([...builder.build().columns]).toEqual([1, 2]);
  });
});

describe('the transpose', () => {
  it('has each entry with row and column exchanged', () => {
    const turned = transpose(
      built([
        [
          [2, 5],
          [0, 1],
        ],
        [[2, 7]],
      ]),
      3,
    );
    expect(turned).toEqual(
      built([
        [[0, 1]],
        [],
        [
          [0, 5],
          [1, 7],
        ],
      ]),
    );
  });

  it('of the transpose is the matrix again, its columns in order', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const twice = transpose(transpose(built(rows), WIDTH), rows.length);
        expect(twice).toEqual(built(byColumn(rows)));
      }),
    );
  });

  it('of a matrix without entries has as many empty rows as it had columns', () => {
    expect(transpose(emptyRows(2), 4)).toEqual(emptyRows(4));
  });
});

describe('accumulating', () => {
  it('adds the product of a part of the features with the matrix to the sums', () => {
    const text = fc.array(fc.tuple(fc.nat(5), value), { maxLength: 8 });
    fc.assert(
      fc.property(matrix, text, fc.nat(8), fc.nat(8), (rows, features, one, other) => {
        const [from, to] = [Math.min(one, other), Math.min(Math.max(one, other), features.length)];
        const expected = new Float64Array(WIDTH).fill(1);
        for (const [feature, weight] of features.slice(from, to))
          for (const [column, amount] of rows[feature] ?? []) expected[column]! += weight * amount;
        const sums = new Float64Array(WIDTH).fill(1);
        const weighted = {
          features: Int32Array.from(features, ([feature]) => feature),
          weights: Float32Array.from(features, ([, weight]) => weight),
        };
        accumulate(built(rows), weighted, [from, to], sums);
        expect(sums).toEqual(expected);
      }),
    );
  });
});
