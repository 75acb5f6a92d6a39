import { extentOf, SHARPNESS, type Example, type Lesson } from './rivalFinder';
import { RowsBuilder, transpose, type SparseRows } from './sparseRows';

/** The pairs of a feature and a group that are learned about, in the order of their numbers. */
export interface Pairs {
  /** The first number of each feature, and behind the last one how many pairs there are. */
  starts: Int32Array;
  groups: Int32Array;
  /** The number of the pair of each example's group and feature. */
  slots: Int32Array;
}

/** Gives every example its place among the slots; tells how many there are. */
function placeSlots(examples: readonly Example[]): number {
  let next = 0;
  for (const example of examples) {
    example.firstSlot = next;
    next += example.groups.length * example.features.length;
  }
  return next;
}

/** The features of the examples, each with its place in its example. */
function placesOf(examples: readonly Example[]): SparseRows {
  const starts = new Int32Array(examples.length + 1);
  examples.forEach(({ features }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + features.length;
  });
  const count = starts[examples.length] ?? 0;
  const rows = { starts, columns: new Int32Array(count), values: new Float32Array(count) };
  examples.forEach(({ features }, at) => {
    const start = starts[at] ?? 0;
    rows.columns.set(features, start);
    for (let place = 0; place < features.length; place += 1) rows.values[start + place] = place;
  });
  return rows;
}

/** The group of each pair: what the slots of the examples say. */
function groupsOf(examples: readonly Example[], slots: Int32Array, count: number): Int32Array {
  const groups = new Int32Array(count);
  for (const example of examples) {
    let slot = example.firstSlot;
    for (const group of example.groups)
      for (let place = 0; place < example.features.length; place += 1, slot += 1)
        groups[slots[slot] ?? 0] = group;
  }
  return groups;
}

/** Gives every pair a number. */
export function numberPairs(examples: readonly Example[], { means, sizes }: Lesson): Pairs {
  const features = means.starts.length - 1;
  const byFeature = transpose(placesOf(examples), features);
  const slots = new Int32Array(placeSlots(examples));
  const starts = new Int32Array(features + 1);
  const numbers = new Int32Array(sizes.length);
  const seenBy = new Int32Array(sizes.length).fill(-1);
  let count = 0;
  for (let feature = 0; feature < features; feature += 1) {
    const end = byFeature.starts[feature + 1] ?? 0;
    for (let at = byFeature.starts[feature] ?? 0; at < end; at += 1) {
      const example = examples[byFeature.columns[at] ?? 0];
      if (!example) continue;
      const { groups } = example;
      const width = example.features.length;
      let slot = example.firstSlot + (byFeature.values[at] ?? 0);
      for (let row = 0; row < groups.length; row += 1, slot += width) {
        const group = groups[row] ?? 0;
        if (seenBy[group] !== feature) {
          seenBy[group] = feature;
          numbers[group] = count;
          count += 1;
        }
        slots[slot] = numbers[group] ?? 0;
      }
    }
    starts[feature + 1] = count;
  }
  return { starts, groups: groupsOf(examples, slots, count), slots };
}

/** What was learned of the pairs before, so that learning goes on from there. */
export function recall(
  { starts, groups }: Pairs,
  before: SparseRows,
  groupCount: number,
): Float32Array {
  const learned = new Float32Array(groups.length);
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
  lesson: Lesson,
): SparseRows {
  const { leastCorrection } = extentOf(lesson);
  const corrections = new RowsBuilder();
  const learnedOf = new Int32Array(lesson.sizes.length).fill(-1);
  for (let feature = 0; feature + 1 < starts.length; feature += 1) {
    const end = starts[feature + 1] ?? 0;
    for (let pair = starts[feature] ?? 0; pair < end; pair += 1) {
      const group = groups[pair] ?? 0;
      learnedOf[group] = feature;
      const amount = (learned[pair] ?? 0) / SHARPNESS;
      if (Math.abs(amount) >= leastCorrection) corrections.add(group, amount);
    }
    const last = before.starts[feature + 1] ?? 0;
    for (let at = before.starts[feature] ?? 0; at < last; at += 1) {
      const group = before.columns[at] ?? 0;
      if (learnedOf[group] !== feature) corrections.add(group, before.values[at] ?? 0);
    }
    corrections.endRow();
  }
  return corrections.build();
}
