import type { ExamplesBuilder } from './trainingExamples';
import { createRandom } from '../../lib/seededRandom';
import {
  accumulate,
  rowProduct,
  squareOf,
  transpose,
  type SparseRows,
  type Weighted,
} from './sparseRows';

/** A text's part in the mean of its group. */
interface Part {
  /** Length of the mean. */
  length: number;
  /** Texts in the group. */
  size: number;
  /** The square of the text's own length. */
  square: number;
}

/** The likeness of a text with the mean of its own group's other texts. */
export function leaveOneOutLikeness(likeness: number, { length, size, square }: Part): number {
  if (size < 2) return 0;
  // The mean of the others is (size × mean − text) / (size − 1).
  const mean = likeness * length;
  const dot = (size * mean - square) / (size - 1);
  const rest = (size * size * length * length - 2 * size * mean + square) / (size - 1) ** 2;
  return dot / Math.sqrt(Math.max(rest, 1e-9));
}

/** The positions of the highest values above 0, highest first, but for one. */
export function highest(values: Float64Array, most: number, except = -1): number[] {
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value <= least || at === except) continue;
    let place = best.length < most ? best.push(at) - 1 : most - 1;
    for (; place > 0 && (values[best[place - 1] ?? 0] ?? 0) < value; place -= 1)
      best[place] = best[place - 1] ?? 0;
    best[place] = at;
    if (best.length === most) least = values[best[most - 1] ?? 0] ?? 0;
  }
  return best;
}

/**
 * The texts that are learned from, the groups that they belong to, and what is known of these.
 * Plain data: its large parts are shared with a thread that it is sent to.
 */
export interface TrainingSet {
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
}

/** What else than likeness speaks for a group as the group of a text, in units of likeness. */
export type Agreement = (text: number, group: number) => number;

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

/** From this many texts on, time decides; from this many, memory, too. */
const MANY_TEXTS = 5_000;
const VERY_MANY_TEXTS = 15_000;
const THOROUGH: Extent = { rivals: 6, others: 2, commonest: 1, leastCorrection: 3e-3 };
const QUICK: Extent = { ...THOROUGH, commonest: 0.3 };
const SPARING: Extent = { rivals: 3, others: 1, commonest: 0.1, leastCorrection: 1e-2 };

/** Chooses how much to learn. */
export function trainingExtentOf({ groupOf: { length } }: TrainingSet): Extent {
  if (length >= VERY_MANY_TEXTS) return SPARING;
  return length >= MANY_TEXTS ? QUICK : THOROUGH;
}

/** Number of likest groups that are compared closely to find the rivals. */
const CLOSE_LOOKS = 30;

/** The most groups that a text is told apart from, its own with them. */
export const mostGroups = ({ rivals, others }: Extent): number => 1 + rivals + others;

/** The texts without the features that nothing is learned about. */
export function learnedRows(
  { texts, means, sizes }: TrainingSet,
  { commonest }: Extent,
): SparseRows {
  if (commonest >= 1) return texts;
  const most = commonest * sizes.length;
  const isLearned = (feature: number) =>
    (means.starts[feature + 1] ?? 0) - (means.starts[feature] ?? 0) <= most;
  const count = texts.columns.reduce((sum, feature) => sum + Number(isLearned(feature)), 0);
  const rows: SparseRows = {
    starts: new Int32Array(texts.starts.length),
    columns: new Int32Array(count),
    values: new Float32Array(count),
  };
  let used = 0;
  for (let text = 0; text + 1 < texts.starts.length; text += 1) {
    const end = texts.starts[text + 1] ?? 0;
    for (let at = texts.starts[text] ?? 0; at < end; at += 1) {
      if (!isLearned(texts.columns[at] ?? 0)) continue;
      rows.columns[used] = texts.columns[at] ?? 0;
      rows.values[used] = texts.values[at] ?? 0;
      used += 1;
    }
    rows.starts[text + 1] = used;
  }
  return rows;
}

const rowOf = ({ starts, columns, values }: SparseRows, row: number): Weighted => ({
  features: columns.subarray(starts[row], starts[row + 1]),
  weights: values.subarray(starts[row], starts[row + 1]),
});

/** Finds the groups that texts are easily taken for, by likeness and what was learned so far. */
export class HardNegativeFinder {
  private readonly likeness: Float64Array;
  private readonly corrected: Float64Array;
  private random = createRandom(2);
  /** By feature, its weight in the text that is looked at; zero between texts. */
  private readonly weightOf: Float32Array;
  private readonly extent: Extent;
  /** The means group by group, if not all features are looked at to find the likest. */
  private readonly byGroup: SparseRows | undefined;

  constructor(
    private readonly lesson: TrainingSet,
    /** What is learned about; see {@link learnedRows}. */
    private readonly learned: SparseRows,
    private readonly agreement: Agreement,
  ) {
    const groups = lesson.sizes.length;
    this.likeness = new Float64Array(groups);
    this.corrected = new Float64Array(groups);
    this.weightOf = new Float32Array(lesson.means.starts.length - 1);
    this.extent = trainingExtentOf(lesson);
    this.byGroup = this.extent.commonest < 1 ? transpose(lesson.means, groups) : undefined;
  }

  /** Draws from now on what was drawn from the beginning. */
  rewind(): void {
    this.random = createRandom(2);
  }

  /** Adds what is learned from a text, with its rivals by what was learned so far. */
  find(text: number, corrections: SparseRows, examples: ExamplesBuilder): void {
    const { texts, groupOf } = this.lesson;
    const whole = rowOf(texts, text);
    const own = groupOf[text] ?? 0;
    this.compare(rowOf(this.learned, text), corrections);
    examples.begin(text);
    for (const group of [own, ...this.hardNegativesOf(text, own)]) {
      const likeness = this.likenessOf(whole, group, own);
      examples.add(group, SHARPNESS * (likeness + this.agreement(text, group)));
    }
  }

  /** The likeness of all groups, by what is learned about, and what the corrections make of it. */
  private compare(learned: Weighted, corrections: SparseRows): void {
    this.likeness.fill(0);
    accumulate(this.lesson.means, learned, this.likeness);
    this.corrected.set(this.likeness);
    accumulate(corrections, learned, this.corrected);
  }

  /**
   * The likeness of one group by all features; of the text's own group as if it lacked the text.
   */
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
    return leaveOneOutLikeness(likeness, {
      length: lengths[own] ?? 1,
      size: sizes[own] ?? 1,
      square,
    });
  }

  private hardNegativesOf(text: number, own: number): Set<number> {
    const { sizes } = this.lesson;
    const { rivals: most, others } = this.extent;
    const near = highest(this.corrected, CLOSE_LOOKS, own);
    const totals = new Map(
      near.map((group) => [group, (this.corrected[group] ?? 0) + this.agreement(text, group)]),
    );
    near.sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0));
    const rivals = new Set(near.slice(0, most));
    for (let drawn = 0; drawn < others; drawn += 1)
      rivals.add(Math.floor(this.random() * sizes.length));
    rivals.delete(own);
    return rivals;
  }
}
