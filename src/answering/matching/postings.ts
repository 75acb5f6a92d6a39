import type { PausableWork } from '../../lib/pausableWork';
import type { SparseRows, Weighted } from './sparseRows';

/** Words in an entry: what it is of, and a number for that. */
const PAIR = 2;

/**
 * The texts feature by feature and, within a feature, group by group. To compare a question with
 * the texts of a few groups only what both have is looked at. What is read together lies together,
 * as most of the time goes into fetching it.
 */
export class GroupPostings {
  /** By text; zero between comparisons. */
  private readonly products: Float64Array;
  private readonly isWanted: Uint8Array;

  private constructor(
    /** The groups that have each feature. */
    private readonly means: Pick<SparseRows, 'starts' | 'columns'>,
    /** By place in these: where the texts of the group that have the feature begin. */
    private readonly firsts: Int32Array,
    /** Pairs of a text and its weight. */
    private readonly texts: Int32Array,
    private readonly weights: Float32Array,
    sizes: { texts: number; groups: number },
  ) {
    this.products = new Float64Array(sizes.texts);
    this.isWanted = new Uint8Array(sizes.groups);
  }

  /**
   * @param rows the features of each text
   * @param means the groups that have each feature, in ascending order
   * @param members the texts of each group
   */
  static *making(
    rows: SparseRows,
    means: SparseRows,
    members: readonly (readonly number[])[],
  ): PausableWork<GroupPostings> {
    const starts = new Int32Array(means.columns.length + 1);
    /** Calls for each entry of each text with the entry of `means` that it belongs to. */
    function* each(visit: (place: number, text: number, at: number) => void): PausableWork<void> {
      const next = means.starts.slice();
      for (const [group, texts] of members.entries()) {
        for (const text of texts) {
          const end = rows.starts[text + 1] ?? 0;
          for (let at = rows.starts[text] ?? 0; at < end; at += 1) {
            const feature = rows.columns[at] ?? 0;
            let place = next[feature] ?? 0;
            while ((means.columns[place] ?? group) < group) place += 1;
            next[feature] = place;
            visit(place, text, at);
          }
        }
        yield;
      }
    }
    yield* each((place) => void (starts[place + 1] = (starts[place + 1] ?? 0) + 1));
    for (let place = 1; place < starts.length; place += 1)
      starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
    const total = starts[starts.length - 1] ?? 0;
    const room = new ArrayBuffer(total * PAIR * Int32Array.BYTES_PER_ELEMENT);
    const made = { texts: new Int32Array(room), weights: new Float32Array(room) };
    const next = starts.slice();
    yield* each((place, text, at) => {
      const to = (next[place] ?? 0) * PAIR;
      next[place] = (next[place] ?? 0) + 1;
      made.texts[to] = text;
      made.weights[to + 1] = rows.values[at] ?? 0;
    });
    for (let place = 0; place < starts.length; place += 1)
      starts[place] = (starts[place] ?? 0) * PAIR;
    const sizes = { texts: rows.starts.length - 1, groups: members.length };
    return new GroupPostings(means, starts, made.texts, made.weights, sizes);
  }

  /**
   * The product of a question, as written, with each text of some groups.
   * @param use is shown the products by text, which hold only while it runs
   */
  compare<T>(
    { features, weights }: Weighted,
    wanted: readonly { group: number; members: readonly number[] }[],
    use: (products: Float64Array) => T,
  ): T {
    const { means, firsts, texts, weights: amounts, isWanted, products } = this;
    const { starts, columns } = means;
    for (const { group } of wanted) isWanted[group] = 1;
    for (let place = 0; place < features.length; place += 1) {
      const feature = features[place] ?? 0;
      const weight = weights[place] ?? 0;
      const end = starts[feature + 1] ?? 0;
      for (let at = starts[feature] ?? 0; at < end; at += 1) {
        if (isWanted[columns[at] ?? 0] === 0) continue;
        const last = firsts[at + 1] ?? 0;
        for (let entry = firsts[at] ?? 0; entry < last; entry += PAIR) {
          const text = texts[entry] ?? 0;
          products[text] = (products[text] ?? 0) + weight * (amounts[entry + 1] ?? 0);
        }
      }
    }
    const used = use(products);
    for (const { group, members } of wanted) {
      isWanted[group] = 0;
      for (const text of members) products[text] = 0;
    }
    return used;
  }
}
