import fc from 'fast-check';
import {
  accumulate,
  emptyRows,
  transpose,
  type SparseRows,
} from '../../../../src/answering/matching/sparseRows';

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
  const entries = rows.flat();
  return {
    starts: Int32Array.from([0, ...rows.map((__, at) => rows.slice(0, at + 1).flat().length)]),
    columns: Int32Array.from(entries, ([column]) => column),
    values: Float32Array.from(entries, ([, amount]) => amount),
  };
}

const byColumn = (rows: readonly (readonly Entry[])[]) =>
  rows.map((entries) => entries.toSorted(([a], [b]) => a - b));

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
  it('adds the product of the features with the matrix to the sums', () => {
    const text = fc.array(fc.tuple(fc.nat(5), value), { maxLength: 8 });
    fc.assert(
      fc.property(matrix, text, (rows, features) => {
        const expected = new Float64Array(WIDTH).fill(1);
        for (const [feature, weight] of features)
          for (const [column, amount] of rows[feature] ?? []) expected[column]! += weight * amount;
        const sums = new Float64Array(WIDTH).fill(1);
        const weighted = {
          features: Int32Array.from(features, ([feature]) => feature),
          weights: Float32Array.from(features, ([, weight]) => weight),
        };
        accumulate(built(rows), weighted, sums);
        expect(sums).toEqual(expected);
      }),
    );
  });
});
