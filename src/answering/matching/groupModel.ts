import { numberPairs, recall, toCorrections } from './featurePairs';
import { createRandom, shuffle } from './random';
import { extentOf, mostGroups, RivalFinder, type Example, type Lesson } from './rivalFinder';
import { emptyRows, type SparseRows } from './sparseRows';

/** Epochs of each round; before each, rivals are looked for anew. */
const ROUNDS = [4, 4] as const;
/** In the later rounds one text in so many looks for rivals; the hard ones are learned again, too. */
const LOOKING_AGAIN = 4;
const RATE = 1;
/** How much slower each epoch learns than the one before. */
const SLOWING = 0.3;
const SHRINKAGE = 1e-3;
/** What is nearly right already teaches nothing. */
const LEAST_ERROR = 1e-3;
/** A text with a greater error is hard. */
const HARD_ERROR = 0.15;

/** Where learning stands. */
interface Learning {
  slots: Int32Array;
  /** The weight of each pair. */
  learned: Float32Array;
  /** Log-odds of one example's groups; used anew for each. */
  odds: Float64Array;
}

/** One step of stochastic gradient descent on the cross-entropy of one example. */
function learn(example: Example, { slots, learned, odds }: Learning, rate: number): void {
  const { weights, offsets, firstSlot } = example;
  const width = weights.length;
  const rows = offsets.length;
  let most = -Infinity;
  for (let row = 0, slot = firstSlot; row < rows; row += 1) {
    let sum = offsets[row] ?? 0;
    for (let place = 0; place < width; place += 1, slot += 1)
      sum += (weights[place] ?? 0) * (learned[slots[slot] ?? 0] ?? 0);
    odds[row] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    const odd = Math.exp((odds[row] ?? 0) - most);
    odds[row] = odd;
    total += odd;
  }
  example.hard = 1 - (odds[0] ?? 0) / total > HARD_ERROR;
  for (let row = 0; row < rows; row += 1) {
    const error = (odds[row] ?? 0) / total - (row === 0 ? 1 : 0);
    if (Math.abs(error) < LEAST_ERROR) continue;
    for (let place = 0, slot = firstSlot + row * width; place < width; place += 1, slot += 1) {
      const pair = slots[slot] ?? 0;
      const before = learned[pair] ?? 0;
      learned[pair] = before - rate * (error * (weights[place] ?? 0) + SHRINKAGE * before);
    }
  }
}

export interface Training {
  /** Leaves texts out, to examine on them what was learned. */
  learnFrom?: (text: number) => boolean;
  /** What was learned from most of the same texts: a last round does. */
  before?: SparseRows | undefined;
}

/**
 * Learns what likeness with the mean of a group does not tell: a softmax regression whose log-odds
 * begin at the likeness (a text's own group without the text) and what else speaks for a group,
 * over the groups that each text is most easily taken for and some drawn at random. After a first
 * round the rivals are looked for anew, among what was overrated. Weights of the last epochs are
 * averaged (Polyak and Juditsky, "Acceleration of stochastic approximation by averaging", 1992).
 * @returns a row for each feature: what it adds to the likeness with groups
 */
export function trainGroupModel(
  lesson: Lesson,
  { learnFrom = () => true, before }: Training = {},
): SparseRows {
  const groupCount = lesson.sizes.length;
  const random = createRandom(1);
  const finder = new RivalFinder(lesson);
  const all = [...lesson.groupOf.keys()].filter(learnFrom);
  const rounds = before ? ROUNDS.slice(1) : ROUNDS;
  let corrections = before ?? emptyRows(lesson.means.starts.length - 1);
  let examples = all.map((text) => finder.example(text, corrections));
  let epoch = before ? ROUNDS[0] : 0;
  rounds.forEach((epochs, round) => {
    if (round > 0) {
      const looking = (text: number) => text % LOOKING_AGAIN === 0;
      examples = [
        ...examples.filter(({ text, hard }) => hard && !looking(text)),
        ...all.filter(looking).map((text) => finder.example(text, corrections)),
      ];
    }
    const pairs = numberPairs(examples, lesson);
    const learned = recall(pairs, corrections, groupCount);
    const learning = {
      slots: pairs.slots,
      learned,
      odds: new Float64Array(mostGroups(extentOf(lesson))),
    };
    const mean = new Float32Array(learned.length);
    for (const last = epoch + epochs; epoch < last; epoch += 1) {
      shuffle(examples, random);
      const rate = RATE / (1 + SLOWING * epoch);
      for (const example of examples)
        if (example.hard || (example.text + epoch) % 2 === 0) learn(example, learning, rate);
      for (let pair = 0; pair < mean.length; pair += 1)
        mean[pair] = (mean[pair] ?? 0) + (learned[pair] ?? 0) / epochs;
    }
    const kept = round === rounds.length - 1 ? mean : learned;
    corrections = toCorrections(pairs, kept, corrections, lesson);
  });
  return corrections;
}
