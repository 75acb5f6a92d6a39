import { highest, withoutItself } from './likeness';
import { createRandom } from './random';
import {
  accumulate,
  rowProduct,
  squareOf,
  transpose,
  type SparseRows,
  type Weighted,
} from './sparseRows';

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

/** How much is learned, by how much there is to learn from. */
interface Extent {
  /** Groups from which a text is told apart: those that it is most easily taken for. */
  rivals: number;
  /** And any others. */
  others: number;
  /** Nothing is learned about features that a greater share of the groups has. */
  commonest: number;
  /** What changes a likeness by less is not kept. */
  leastCorrection: number;
}

/** From so many texts on, time decides; from so many, memory, too. */
const MANY_TEXTS = 5_000;
const VERY_MANY_TEXTS = 15_000;
const THOROUGH: Extent = { rivals: 6, others: 2, commonest: 1, leastCorrection: 3e-3 };
const QUICK: Extent = { ...THOROUGH, commonest: 0.3 };
const SPARING: Extent = { rivals: 3, others: 1, commonest: 0.1, leastCorrection: 1e-2 };

/** Chooses how much to learn. */
export function extentOf({ groupOf: { length } }: Lesson): Extent {
  if (length >= VERY_MANY_TEXTS) return SPARING;
  return length >= MANY_TEXTS ? QUICK : THOROUGH;
}

/** So many of the likest groups are looked at closely to find the rivals. */
const CLOSE_LOOKS = 30;

/** What is learned from one text: the groups that it is told apart from, its own first. */
export interface Example extends Weighted {
  text: number;
  groups: Int32Array;
  /** Log-odds of the groups before any correction. */
  offsets: Float32Array;
  /** Where its slots begin: one for each group and feature, group by group. */
  firstSlot: number;
  /** True while it is not told apart well. */
  hard: boolean;
}

/** The most groups that an example has. */
export const mostGroups = ({ rivals, others }: Extent): number => 1 + rivals + others;

/** Finds the groups that texts are easily taken for, by likeness and what was learned so far. */
export class RivalFinder {
  private readonly likeness: Float64Array;
  private readonly corrected: Float64Array;
  private readonly random = createRandom(2);
  /** By feature, its weight in the text that is looked at; zero between texts. */
  private readonly weightOf: Float32Array;
  private readonly extent: Extent;
  /** The means group by group, where not all features are looked at to find the likest. */
  private readonly byGroup: SparseRows | undefined;

  constructor(private readonly lesson: Lesson) {
    const groups = lesson.sizes.length;
    this.likeness = new Float64Array(groups);
    this.corrected = new Float64Array(groups);
    this.weightOf = new Float32Array(lesson.means.starts.length - 1);
    this.extent = extentOf(lesson);
    this.byGroup = this.extent.commonest < 1 ? transpose(lesson.means, groups) : undefined;
  }

  /** What is learned from a text, with its rivals by what was learned so far. */
  example(text: number, corrections: SparseRows): Example {
    const { texts, groupOf, agreement } = this.lesson;
    const [from, to] = [texts.starts[text] ?? 0, texts.starts[text + 1] ?? 0];
    const whole = {
      features: texts.columns.subarray(from, to),
      weights: texts.values.subarray(from, to),
    };
    const learned = this.withoutCommonest(whole);
    const own = groupOf[text] ?? 0;
    this.compare(learned, corrections);
    const groups = Int32Array.from([own, ...this.rivalsOf(text, own)]);
    return {
      text,
      ...learned,
      groups,
      offsets: Float32Array.from(
        groups,
        (group) => SHARPNESS * (this.likenessOf(whole, group, own) + agreement(text, group)),
      ),
      firstSlot: 0,
      hard: true,
    };
  }

  private withoutCommonest(whole: Weighted): Weighted {
    if (!this.byGroup) return whole;
    const { starts } = this.lesson.means;
    const most = this.extent.commonest * this.lesson.sizes.length;
    const kept = whole.features.map((feature, place) =>
      (starts[feature + 1] ?? 0) - (starts[feature] ?? 0) <= most ? place : -1,
    );
    const places = kept.filter((place) => place >= 0);
    return {
      features: places.map((place) => whole.features[place] ?? 0),
      weights: Float32Array.from(places, (place) => whole.weights[place] ?? 0),
    };
  }

  /** The likeness of all groups, by what is learned about, and what the corrections make of it. */
  private compare(learned: Weighted, corrections: SparseRows): void {
    const all = [0, learned.weights.length] as const;
    this.likeness.fill(0);
    accumulate(this.lesson.means, learned, all, this.likeness);
    this.corrected.set(this.likeness);
    accumulate(corrections, learned, all, this.corrected);
  }

  /** The likeness of one group by all features; of the text's own group as if it lacked the text. */
  private likenessOf({ features, weights }: Weighted, group: number, own: number): number {
    let likeness = this.likeness[group] ?? 0;
    if (this.byGroup) {
      const { weightOf } = this;
      features.forEach((feature, place) => (weightOf[feature] = weights[place] ?? 0));
      likeness = rowProduct(this.byGroup, group, weightOf);
      for (const feature of features) weightOf[feature] = 0;
    }
    if (group !== own) return likeness;
    const { lengths, sizes } = this.lesson;
    const square = squareOf(weights);
    return withoutItself(likeness, { length: lengths[own] ?? 1, size: sizes[own] ?? 1, square });
  }

  private rivalsOf(text: number, own: number): Set<number> {
    const { sizes, agreement } = this.lesson;
    const { rivals: most, others } = this.extent;
    const near = highest(this.corrected, CLOSE_LOOKS, own);
    const totals = new Map(
      near.map((group) => [group, (this.corrected[group] ?? 0) + agreement(text, group)]),
    );
    near.sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0));
    const rivals = new Set(near.slice(0, most));
    for (let drawn = 0; drawn < others; drawn += 1)
      rivals.add(Math.floor(this.random() * sizes.length));
    rivals.delete(own);
    return rivals;
  }
}
