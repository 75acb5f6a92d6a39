import type { Pausing } from '../../knowledge/pausing';
import type { SparseRows } from './sparseRows';

/** What a text's features are looked up by: those of what is written come first. */
interface Looked {
  features: Int32Array;
  weights: Float32Array;
  written: number;
}

/**
 * The texts feature by feature and, within a feature, group by group. To compare a question with the
 * texts of a few groups only what both have is looked at.
 */
export class GroupPostings {
  /** By text; zero between comparisons. */
  private readonly products: Float64Array;
  private readonly isWanted: Uint8Array;

  private constructor(
    /** Feature by feature, the groups that have it. */
    private readonly groups: SparseRows,
    /** By entry of `groups`: the texts of that group with that feature, and its weight there. */
    private readonly texts: SparseRows,
    sizes: { texts: number; groups: number },
  ) {
    this.products = new Float64Array(sizes.texts);
    this.isWanted = new Uint8Array(sizes.groups);
  }

  /**
   * @param rows the features of each text
   * @param written how many features are of what is written; the others are left out
   * @param means the groups that have each feature, in ascending order
   * @param members the texts of each group
   */
  static *making(
    { rows, written }: { rows: SparseRows; written: number },
    means: SparseRows,
    members: readonly (readonly number[])[],
  ): Pausing<GroupPostings> {
    const starts = new Int32Array(means.columns.length + 1);
    /** Calls for each entry of each text with the entry of `means` that it belongs to. */
    function* each(visit: (place: number, text: number, at: number) => void): Pausing<void> {
      const next = means.starts.slice();
      for (const [group, texts] of members.entries()) {
        for (const text of texts) {
          const end = rows.starts[text + 1] ?? 0;
          for (let at = rows.starts[text] ?? 0; at < end; at += 1) {
            const feature = rows.columns[at] ?? 0;
            if (feature >= written) continue;
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
    const made = { starts, columns: new Int32Array(total), values: new Float32Array(total) };
    const next = starts.slice();
    yield* each((place, text, at) => {
      const to = next[place] ?? 0;
      next[place] = to + 1;
      made.columns[to] = text;
      made.values[to] = rows.values[at] ?? 0;
    });
    const sizes = { texts: rows.starts.length - 1, groups: members.length };
    return new GroupPostings(means, made, sizes);
  }

  /**
   * The product of a question, as written, with each text of some groups.
   * @param use is shown the products by text, which hold only while it runs
   */
  compare<T>(
    { features, weights, written }: Looked,
    wanted: readonly { group: number; members: readonly number[] }[],
    use: (products: Float64Array) => T,
  ): T {
    const { groups, texts, isWanted, products } = this;
    for (const { group } of wanted) isWanted[group] = 1;
    for (let place = 0; place < written; place += 1) {
      const feature = features[place] ?? 0;
      const weight = weights[place] ?? 0;
      const end = groups.starts[feature + 1] ?? 0;
      for (let at = groups.starts[feature] ?? 0; at < end; at += 1) {
        if (isWanted[groups.columns[at] ?? 0] === 0) continue;
        const last = texts.starts[at + 1] ?? 0;
        for (let entry = texts.starts[at] ?? 0; entry < last; entry += 1) {
          const text = texts.columns[entry] ?? 0;
          products[text] = (products[text] ?? 0) + weight * (texts.values[entry] ?? 0);
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
