import type { Examples } from './trainingExamples';
import { trainingExtentOf, SHARPNESS, type TrainingSet } from './hardNegatives';
import type { SparseRows } from './sparseRows';

/** Spare capacity, because the next array may have to be a little longer. */
const SPARE = 1.05;

/**
 * Large arrays that are reused: the garbage collector is slow to free memory outside of its
 * heap.
 */
class ReusableArray<T extends Int32Array | Float32Array | Uint16Array> {
  private whole: T | undefined;

  constructor(private readonly make: (length: number) => T) {}

  /** An array of a length, not cleared. The one that was handed out before is reused. */
  take(length: number): T {
    if (!this.whole || this.whole.length < length)
      this.whole = this.make(Math.ceil(length * SPARE));
    return this.whole.subarray(0, length) as T;
  }
}

/** The pairs of a feature and a group that are learned about, in the order of their numbers. */
export interface Pairs {
  /** The first number of each feature, and behind the last one how many pairs there are. */
  starts: Int32Array;
  groups: Uint16Array | Int32Array;
}

/**
 * The pairs that each example is about: one for each of its groups and features, group by group.
 */
export interface Slots {
  /** Where the slots of each example begin. */
  starts: Int32Array;
  pairs: Int32Array;
}

/** Where the large arrays are that learning needs. */
export class Workspace {
  readonly slots = new ReusableArray((length) => new Int32Array(length));
  readonly groups: ReusableArray<Uint16Array | Int32Array>;
  readonly learned = new ReusableArray((length) => new Float32Array(length));
  readonly mean = new ReusableArray((length) => new Float32Array(length));

  constructor(groupCount: number) {
    const isSmall = groupCount <= 2 ** 16;
    this.groups = new ReusableArray((length) =>
      isSmall ? new Uint16Array(length) : new Int32Array(length),
    );
  }
}

/** By feature: the examples that have it, and its place among the features of each. */
interface Places {
  starts: Int32Array;
  examples: Int32Array;
  places: Int32Array;
}

const widthOf = ({ starts }: SparseRows, text: number) =>
  (starts[text + 1] ?? 0) - (starts[text] ?? 0);

/** Turns the counts of rows, each behind its place, into the starts of the rows. */
function addUp(starts: Int32Array): number {
  for (let row = 1; row < starts.length; row += 1)
    starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  return starts[starts.length - 1] ?? 0;
}

function placesByFeature({ texts }: Examples, rows: SparseRows, features: number): Places {
  const starts = new Int32Array(features + 1);
  for (const text of texts) {
    const end = rows.starts[text + 1] ?? 0;
    for (let at = rows.starts[text] ?? 0; at < end; at += 1) {
      const feature = rows.columns[at] ?? 0;
      starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
    }
  }
  const count = addUp(starts);
  const next = starts.slice();
  const examples = new Int32Array(count);
  const places = new Int32Array(count);
  texts.forEach((text, example) => {
    const begin = rows.starts[text] ?? 0;
    const width = widthOf(rows, text);
    for (let place = 0; place < width; place += 1) {
      const feature = rows.columns[begin + place] ?? 0;
      const at = next[feature] ?? 0;
      next[feature] = at + 1;
      examples[at] = example;
      places[at] = place;
    }
  });
  return { starts, examples, places };
}

function emptySlots(
  { texts, starts }: Examples,
  rows: SparseRows,
  { slots: room }: Workspace,
): Slots {
  const slots = new Int32Array(texts.length + 1);
  texts.forEach((text, example) => {
    const groups = (starts[example + 1] ?? 0) - (starts[example] ?? 0);
    slots[example + 1] = groups * widthOf(rows, text);
  });
  return { starts: slots, pairs: room.take(addUp(slots)) };
}

/** The group of each pair: what the slots of the examples say. */
function groupsOf(examples: Examples, rows: SparseRows, slots: Slots, groups: Pairs['groups']) {
  examples.texts.forEach((text, example) => {
    const width = widthOf(rows, text);
    let slot = slots.starts[example] ?? 0;
    const end = examples.starts[example + 1] ?? 0;
    for (let at = examples.starts[example] ?? 0; at < end; at += 1) {
      const group = examples.groups[at] ?? 0;
      for (let place = 0; place < width; place += 1, slot += 1)
        groups[slots.pairs[slot] ?? 0] = group;
    }
  });
  return groups;
}

/**
 * Gives every pair a number.
 * @param rows the features of each text that are learned about
 */
export function numberPairs(
  examples: Examples,
  rows: SparseRows,
  { means, sizes }: TrainingSet,
  workspace: Workspace,
): { pairs: Pairs; slots: Slots } {
  const features = means.starts.length - 1;
  const byFeature = placesByFeature(examples, rows, features);
  const slots = emptySlots(examples, rows, workspace);
  const starts = new Int32Array(features + 1);
  const numbers = new Int32Array(sizes.length);
  const seenBy = new Int32Array(sizes.length).fill(-1);
  let count = 0;
  for (let feature = 0; feature < features; feature += 1) {
    const last = byFeature.starts[feature + 1] ?? 0;
    for (let found = byFeature.starts[feature] ?? 0; found < last; found += 1) {
      const example = byFeature.examples[found] ?? 0;
      const width = widthOf(rows, examples.texts[example] ?? 0);
      let slot = (slots.starts[example] ?? 0) + (byFeature.places[found] ?? 0);
      const end = examples.starts[example + 1] ?? 0;
      for (let at = examples.starts[example] ?? 0; at < end; at += 1, slot += width) {
        const group = examples.groups[at] ?? 0;
        if (seenBy[group] !== feature) {
          seenBy[group] = feature;
          numbers[group] = count;
          count += 1;
        }
        slots.pairs[slot] = numbers[group] ?? 0;
      }
    }
    starts[feature + 1] = count;
  }
  const groups = groupsOf(examples, rows, slots, workspace.groups.take(count));
  return { pairs: { starts, groups }, slots };
}

/** What was learned of the pairs before, so that learning goes on from there. */
export function recall(
  { starts, groups }: Pairs,
  before: SparseRows,
  groupCount: number,
  workspace: Workspace,
): Float32Array {
  const learned = workspace.learned.take(groups.length);
  const row = new Float32Array(groupCount);
  for (let feature = 0; feature + 1 < starts.length; feature += 1) {
    const [from, to] = [before.starts[feature] ?? 0, before.starts[feature + 1] ?? 0];
    for (let at = from; at < to; at += 1)
      row[before.columns[at] ?? 0] = (before.values[at] ?? 0) * SHARPNESS;
    const end = starts[feature + 1] ?? 0;
    for (let pair = starts[feature] ?? 0; pair < end; pair += 1)
      learned[pair] = row[groups[pair] ?? 0] ?? 0;
    for (let at = from; at < to; at += 1) row[before.columns[at] ?? 0] = 0;
  }
  return learned;
}

/** The learned weights as corrections of likenesses; those of pairs not learned about stay. */
export function toCorrections(
  { starts, groups }: Pairs,
  learned: Float32Array,
  before: SparseRows,
  lesson: TrainingSet,
): SparseRows {
  const { leastCorrection } = trainingExtentOf(lesson);
  const learnedOf = new Int32Array(lesson.sizes.length);
  const visit = (feature: number, correct: (group: number, amount: number) => void) => {
    const end = starts[feature + 1] ?? 0;
    for (let pair = starts[feature] ?? 0; pair < end; pair += 1) {
      const group = groups[pair] ?? 0;
      learnedOf[group] = feature;
      const amount = (learned[pair] ?? 0) / SHARPNESS;
      if (Math.abs(amount) >= leastCorrection) correct(group, amount);
    }
    const last = before.starts[feature + 1] ?? 0;
    for (let at = before.starts[feature] ?? 0; at < last; at += 1) {
      const group = before.columns[at] ?? 0;
      if (learnedOf[group] !== feature) correct(group, before.values[at] ?? 0);
    }
  };
  const features = starts.length - 1;
  const rows = new Int32Array(features + 1);
  learnedOf.fill(-1);
  for (let feature = 0; feature < features; feature += 1)
    visit(feature, () => (rows[feature + 1] = (rows[feature + 1] ?? 0) + 1));
  const count = addUp(rows);
  const columns = new Int32Array(count);
  const values = new Float32Array(count);
  let used = 0;
  learnedOf.fill(-1);
  for (let feature = 0; feature < features; feature += 1) {
    visit(feature, (group, amount) => {
      columns[used] = group;
      values[used] = amount;
      used += 1;
    });
  }
  return { starts: rows, columns, values };
}
