import { ExamplesBuilder, type Examples } from './trainingExamples';
import {
  numberPairs,
  recall,
  toCorrections,
  Workspace,
  type Pairs,
  type Slots,
} from './featurePairs';
import { createRandom, shuffle } from '../../lib/seededRandom';
import {
  trainingExtentOf,
  learnedRows,
  mostGroups,
  HardNegativeFinder,
  type Agreement,
  type TrainingSet,
} from './hardNegatives';
import { emptyRows, type SparseRows } from './sparseRows';

/** Epochs of each round; before each, rivals are looked for again. */
const ROUNDS = [4, 4] as const;
/**
 * In the later rounds one text in this many looks for rivals; the hard ones are learned again, too.
 */
const LOOKING_AGAIN = 4;
const RATE = 1;
/** How much slower each epoch learns than the one before. */
const SLOWING = 0.3;
const SHRINKAGE = 1e-3;
/** Smaller errors are not learned from. */
const LEAST_ERROR = 1e-3;
/** A text with a greater error is hard. */
const HARD_ERROR = 0.15;

/** What one step of learning works on. */
interface Learning {
  examples: Examples;
  /** The features of each text that are learned about. */
  rows: SparseRows;
  slots: Slots;
  /** The weight of each pair. */
  learned: Float32Array;
  /** Log-odds of one example's groups; reused for each. */
  odds: Float64Array;
}

/** One step of stochastic gradient descent on the cross-entropy of one example. */
function learn(
  { examples, rows, slots, learned, odds }: Learning,
  example: number,
  rate: number,
): void {
  const text = examples.texts[example] ?? 0;
  const from = rows.starts[text] ?? 0;
  const to = rows.starts[text + 1] ?? 0;
  const firstGroup = examples.starts[example] ?? 0;
  const groups = (examples.starts[example + 1] ?? 0) - firstGroup;
  let slot = slots.starts[example] ?? 0;
  let most = -Infinity;
  for (let group = 0; group < groups; group += 1) {
    let sum = examples.offsets[firstGroup + group] ?? 0;
    for (let at = from; at < to; at += 1, slot += 1)
      sum += (rows.values[at] ?? 0) * (learned[slots.pairs[slot] ?? 0] ?? 0);
    odds[group] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let group = 0; group < groups; group += 1) {
    const odd = Math.exp((odds[group] ?? 0) - most);
    odds[group] = odd;
    total += odd;
  }
  examples.hard[example] = Number(1 - (odds[0] ?? 0) / total > HARD_ERROR);
  for (let group = 0; group < groups; group += 1) {
    const error = (odds[group] ?? 0) / total - (group === 0 ? 1 : 0);
    if (Math.abs(error) < LEAST_ERROR) continue;
    slot = (slots.starts[example] ?? 0) + group * (to - from);
    for (let at = from; at < to; at += 1, slot += 1) {
      const pair = slots.pairs[slot] ?? 0;
      const before = learned[pair] ?? 0;
      learned[pair] = before - rate * (error * (rows.values[at] ?? 0) + SHRINKAGE * before);
    }
  }
}

export interface Training {
  /** Leaves texts out, to examine on them what was learned. */
  learnFrom?: (text: number) => boolean;
  /** What was learned from most of the same texts: a last round does. */
  before?: SparseRows | undefined;
}

/** Where learning stands in the epochs. */
interface Round {
  /** The first epoch. */
  epoch: number;
  epochs: number;
  isLast: boolean;
}

/**
 * Learns what likeness with the mean of a group does not tell: a softmax regression whose log-odds
 * begin at the likeness (a text's own group without the text) and what else speaks for a group,
 * over the groups that each text is most easily taken for and some drawn at random. After a first
 * round the rivals are looked for again, among what was overrated. Weights of the last epochs are
 * averaged (Polyak and Juditsky, "Acceleration of stochastic approximation by averaging", 1992).
 */
export class GroupModelTrainer {
  private readonly workspace: Workspace;
  private readonly rows: SparseRows;
  private readonly finder: HardNegativeFinder;
  private readonly mostGroups: number;
  private random = createRandom(1);
  /** The texts that are learned from. */
  private texts = new Int32Array(0);
  /** The examples in the order in which they are learned from. */
  private order = new Int32Array(0);

  constructor(
    private readonly lesson: TrainingSet,
    agreement: Agreement = () => 0,
  ) {
    const extent = trainingExtentOf(lesson);
    this.workspace = new Workspace(lesson.sizes.length);
    this.rows = learnedRows(lesson, extent);
    this.mostGroups = mostGroups(extent);
    this.finder = new HardNegativeFinder(lesson, this.rows, agreement);
  }

  /** @returns a row for each feature: what it adds to the likeness with groups */
  train({ learnFrom = () => true, before }: Training = {}): SparseRows {
    this.random = createRandom(1);
    this.finder.rewind();
    this.texts = Int32Array.from(this.lesson.groupOf.keys()).filter(learnFrom);
    let corrections = before ?? emptyRows(this.lesson.means.starts.length - 1);
    let examples: Examples | undefined;
    let epoch = before ? ROUNDS[0] : 0;
    const rounds = before ? ROUNDS.slice(1) : ROUNDS;
    rounds.forEach((epochs, round) => {
      examples = examples
        ? this.repeatHardExamples(examples, corrections)
        : this.findHardNegatives(corrections);
      const isLast = round === rounds.length - 1;
      const { pairs, learned } = this.learn(examples, corrections, { epoch, epochs, isLast });
      corrections = toCorrections(pairs, learned, corrections, this.lesson);
      epoch += epochs;
    });
    return corrections;
  }

  private findHardNegatives(corrections: SparseRows): Examples {
    const found = new ExamplesBuilder(this.texts.length, this.mostGroups);
    for (const text of this.texts) this.finder.find(text, corrections, found);
    return found.build();
  }

  /** Some look for rivals again; of the others the hard ones are learned again. */
  private repeatHardExamples(examples: Examples, corrections: SparseRows): Examples {
    const isLooking = (text: number) => text % LOOKING_AGAIN === 0;
    const looking = this.texts.filter(isLooking);
    const kept = this.order.filter(
      (example) => examples.hard[example] === 1 && !isLooking(examples.texts[example] ?? 0),
    );
    const found = new ExamplesBuilder(kept.length + looking.length, this.mostGroups);
    for (const example of kept) found.copy(examples, example);
    for (const text of looking) this.finder.find(text, corrections, found);
    return found.build();
  }

  /** @returns the weights after the last epoch, or in the last round their mean over its epochs */
  private learn(
    examples: Examples,
    corrections: SparseRows,
    { epoch: first, epochs, isLast }: Round,
  ): { pairs: Pairs; learned: Float32Array } {
    const { rows, lesson, random, workspace } = this;
    const { pairs, slots } = numberPairs(examples, rows, lesson, workspace);
    const learned = recall(pairs, corrections, lesson.sizes.length, workspace);
    const learning = { examples, rows, slots, learned, odds: new Float64Array(this.mostGroups) };
    const mean = workspace.mean.take(isLast ? learned.length : 0).fill(0);
    this.order = Int32Array.from(examples.texts.keys());
    for (let epoch = first; epoch < first + epochs; epoch += 1) {
      shuffle(this.order, random);
      const rate = RATE / (1 + SLOWING * epoch);
      for (const example of this.order) {
        const isHard = examples.hard[example] === 1;
        if (isHard || ((examples.texts[example] ?? 0) + epoch) % 2 === 0)
          learn(learning, example, rate);
      }
      for (let pair = 0; pair < mean.length; pair += 1)
        mean[pair] = (mean[pair] ?? 0) + (learned[pair] ?? 0) / epochs;
    }
    return { pairs, learned: isLast ? mean : learned };
  }
}
