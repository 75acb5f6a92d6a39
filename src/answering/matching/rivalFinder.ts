import { highest, withoutItself } from './likeness';
import { createRandom } from './random';
import { accumulate, type SparseRows } from './sparseRows';

/** The texts that are learned from, the groups that they belong to, and what is known of these. */
export interface Lesson {
  /** A row for each text: the weights of its features. */
  texts: SparseRows;
  /** The group of each text. */
  groupOf: Int32Array;
  /** A row for each feature: its weight in the mean of each group, the means of unit length. */
  means: SparseRows;
  /** How long the mean of each group was before. */
  lengths: Float64Array;
  /** How many texts each group has. */
  sizes: Int32Array;
  /** What else speaks for a group, in units of likeness. */
  agreement: (text: number, group: number) => number;
}

/** Log-odds for each unit of likeness: what the corrections are learned on top of. */
export const SHARPNESS = 8;

/** Groups from which a text is told apart: those that it is most easily taken for, and any others. */
const RIVALS = 6;
const OTHERS = 2;
/** From so many texts on, each is told apart from fewer groups: memory grows with both. */
const MANY_TEXTS = 30_000;
const FEW_RIVALS = 3;
const FEW_OTHERS = 1;
/** So many of the likest groups are looked at closely to find the rivals. */
const CLOSE_LOOKS = 30;

/** What is learned from one text: the groups that it is told apart from, its own first. */
export interface Example {
  text: number;
  features: Int32Array;
  weights: Float32Array;
  groups: Int32Array;
  /** Log-odds of the groups before any correction. */
  offsets: Float32Array;
  /** Where its slots begin: one for each group and feature, group by group. */
  firstSlot: number;
  /** True while it is not told apart well. */
  hard: boolean;
}

/** The most groups that an example has. */
export const MOST_GROUPS = 1 + RIVALS + OTHERS;

/** Finds the groups that texts are easily taken for, by likeness and what was learned so far. */
export class RivalFinder {
  private readonly likeness: Float64Array;
  private readonly corrected: Float64Array;
  private readonly random = createRandom(2);

  constructor(private readonly lesson: Lesson) {
    this.likeness = new Float64Array(lesson.sizes.length);
    this.corrected = new Float64Array(lesson.sizes.length);
  }

  /** What is learned from a text, with its rivals by what was learned so far. */
  example(text: number, corrections: SparseRows): Example {
    const { texts, groupOf, agreement } = this.lesson;
    const [from, to] = [texts.starts[text] ?? 0, texts.starts[text + 1] ?? 0];
    const features = texts.columns.subarray(from, to);
    const weights = texts.values.subarray(from, to);
    const own = groupOf[text] ?? 0;
    this.compare(own, features, weights, corrections);
    const groups = Int32Array.from([own, ...this.rivalsOf(text, own)]);
    return {
      text,
      features,
      weights,
      groups,
      offsets: Float32Array.from(
        groups,
        (group) => SHARPNESS * ((this.likeness[group] ?? 0) + agreement(text, group)),
      ),
      firstSlot: 0,
      hard: true,
    };
  }

  private compare(
    own: number,
    features: Int32Array,
    weights: Float32Array,
    corrections: SparseRows,
  ): void {
    const { means, lengths, sizes } = this.lesson;
    const { likeness, corrected } = this;
    likeness.fill(0);
    accumulate(means, { features, weights }, [0, weights.length], likeness);
    let square = 0;
    for (const weight of weights) square += weight * weight;
    const part = { length: lengths[own] ?? 1, size: sizes[own] ?? 1, square };
    likeness[own] = withoutItself(likeness[own] ?? 0, part);
    corrected.set(likeness);
    accumulate(corrections, { features, weights }, [0, weights.length], corrected);
  }

  private rivalsOf(text: number, own: number): Set<number> {
    const { sizes, groupOf, agreement } = this.lesson;
    const many = groupOf.length >= MANY_TEXTS;
    const near = highest(this.corrected, CLOSE_LOOKS, own);
    const totals = new Map(
      near.map((group) => [group, (this.corrected[group] ?? 0) + agreement(text, group)]),
    );
    near.sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0));
    const rivals = new Set(near.slice(0, many ? FEW_RIVALS : RIVALS));
    for (let drawn = 0; drawn < (many ? FEW_OTHERS : OTHERS); drawn += 1)
      rivals.add(Math.floor(this.random() * sizes.length));
    rivals.delete(own);
    return rivals;
  }
}
