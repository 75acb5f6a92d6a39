import { LANGUAGES, type Language } from '../../language/text/detectLanguage';
import { FeatureSpace, type FeatureSort, type TextVector } from './featureSpace';
import { GroupPostings } from './postings';
import { highest, leaveOneOutLikeness, type TrainingSet } from './hardNegatives';
import { runToEnd, type PausableWork } from '../../lib/pausableWork';
import type { Term } from '../understanding/question';
import { accumulate, sharedRows, squareOf, type SparseRows } from './sparseRows';

/** What a family's phrasings say about a question; about 0 to 1. */
export interface Likeness {
  family: string;
  /** Cosine, as written, with the mean of the family's phrasings in one language. */
  plain: number;
  /** The same with what was learned. */
  centroid: number;
  /** Cosine, as written, with the nearest single phrasing. */
  nearest: number;
}

/** One text of the knowledge base, with the family that it belongs to. */
export interface IndexedText {
  family: string;
  language: Language;
  terms: readonly Term[];
}

/** The phrasings of one family in one language. */
interface Group {
  family: string;
  members: number[];
}

/** Only the likest families are looked at closely. */
const CLOSE_LOOKS = 60;
export const CENTROID_WEIGHT = 0.8;
export const NEAREST_WEIGHT = 0.2;

/** How like a family is to a question, all things learned taken together. */
export const likenessOf = ({ centroid, nearest }: Likeness): number =>
  CENTROID_WEIGHT * centroid + NEAREST_WEIGHT * nearest;

/** Every group, and the group of each text. */
interface Grouping {
  groups: Group[];
  groupOf: Int32Array;
  /** Numbers of the groups by family and language. */
  numbers: ReadonlyMap<string, number>;
}

const keyOf = (family: string, language: Language) => `${family} ${language}`;

function groupTexts(texts: readonly IndexedText[]): Grouping {
  const groups: Group[] = [];
  const numbers = new Map<string, number>();
  const groupOf = Int32Array.from(texts, ({ family, language }, text) => {
    const key = keyOf(family, language);
    const number = numbers.get(key) ?? groups.push({ family, members: [] }) - 1;
    numbers.set(key, number);
    groups[number]?.members.push(text);
    return number;
  });
  return { groups, groupOf, numbers };
}

/** The mean of each group's texts, feature by feature and of unit length. */
interface Means {
  rows: SparseRows;
  lengths: Float64Array;
}

/** Sums up the texts of groups, one group after another. */
class GroupSum {
  private readonly sums: Float64Array;
  private readonly touchedBy: Int32Array;

  constructor(
    private readonly texts: SparseRows,
    features: number,
  ) {
    this.sums = new Float64Array(features);
    this.touchedBy = new Int32Array(features).fill(-1);
  }

  /** The mean of a group's texts: each of its features, and its amount in the order of these. */
  mean(group: number, members: readonly number[]): { features: number[]; amounts: Float64Array } {
    const { texts, sums, touchedBy } = this;
    const features: number[] = [];
    for (const text of members) {
      const end = texts.starts[text + 1] ?? 0;
      for (let at = texts.starts[text] ?? 0; at < end; at += 1) {
        const feature = texts.columns[at] ?? 0;
        if (touchedBy[feature] !== group) {
          touchedBy[feature] = group;
          sums[feature] = 0;
          features.push(feature);
        }
        sums[feature] = (sums[feature] ?? 0) + (texts.values[at] ?? 0) / members.length;
      }
    }
    return { features, amounts: Float64Array.from(features, (feature) => sums[feature] ?? 0) };
  }
}

/** Where each feature's row begins, for as many groups as have it. */
function startsOf(texts: SparseRows, groups: readonly Group[], features: number): Int32Array {
  const starts = new Int32Array(features + 1);
  const seenBy = new Int32Array(features).fill(-1);
  groups.forEach(({ members }, group) => {
    for (const text of members) {
      const end = texts.starts[text + 1] ?? 0;
      for (let at = texts.starts[text] ?? 0; at < end; at += 1) {
        const feature = texts.columns[at] ?? 0;
        if (seenBy[feature] === group) continue;
        seenBy[feature] = group;
        starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
      }
    }
  });
  for (let feature = 0; feature < features; feature += 1)
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  return starts;
}

function* makeMeans({ texts, size }: FeatureSpace, groups: readonly Group[]): PausableWork<Means> {
  const starts = startsOf(texts, groups, size);
  const rows = sharedRows(size, starts[size] ?? 0);
  rows.starts.set(starts);
  const next = starts;
  const lengths = new Float64Array(new SharedArrayBuffer(groups.length * 8));
  const sum = new GroupSum(texts, size);
  for (const [group, { members }] of groups.entries()) {
    const { features, amounts } = sum.mean(group, members);
    const length = Math.sqrt(squareOf(amounts)) || 1;
    lengths[group] = length;
    features.forEach((feature, at) => {
      const place = next[feature] ?? 0;
      next[feature] = place + 1;
      rows.columns[place] = group;
      rows.values[place] = (amounts[at] ?? 0) / length;
    });
    yield;
  }
  return { rows, lengths };
}

/** The cosine, as written, of the question with the nearest of some phrasings. */
function nearestOf(members: readonly number[], products: Float64Array, without: number): number {
  let best = 0;
  for (const text of members) {
    const product = products[text] ?? 0;
    if (product > best && text !== without) best = product;
  }
  return best;
}

/**
 * Compares questions with phrasings: with the mean of each family's phrasings, corrected by what
 * was learned, and with the nearest single one.
 */
export class PhrasingIndex {
  private readonly groups: readonly Group[];
  private readonly groupOf: Int32Array;
  private readonly groupNumbers: ReadonlyMap<string, number>;
  /** By group; reused in each comparison. */
  private readonly plain: Float64Array;
  private readonly total: Float64Array;

  private constructor(
    private readonly space: FeatureSpace,
    { groups, groupOf, numbers }: Grouping,
    private readonly means: Means,
    private readonly postings: GroupPostings,
  ) {
    this.groups = groups;
    this.groupOf = groupOf;
    this.groupNumbers = numbers;
    this.plain = new Float64Array(groups.length);
    this.total = new Float64Array(groups.length);
  }

  /** The index of some texts. */
  static of(texts: readonly IndexedText[]): PhrasingIndex {
    return runToEnd(PhrasingIndex.making(texts));
  }

  /** The same, pausing after each text. */
  static *making(texts: readonly IndexedText[]): PausableWork<PhrasingIndex> {
    const space = yield* FeatureSpace.making(texts.map(({ terms }) => terms));
    const grouping = groupTexts(texts);
    const means = yield* makeMeans(space, grouping.groups);
    const members = grouping.groups.map((group) => group.members);
    const postings = yield* GroupPostings.making(space.texts, means.rows, members);
    return new PhrasingIndex(space, grouping, means, postings);
  }

  /** The same index, from which nothing can be learned: it takes half as much memory. */
  withoutTexts(): PhrasingIndex {
    const { space, groups, groupOf, groupNumbers: numbers, means, postings } = this;
    const grouping = { groups: [...groups], groupOf, numbers };
    return new PhrasingIndex(space.withoutTexts(), grouping, means, postings);
  }

  vectorOf(terms: readonly Term[]): TextVector {
    return this.space.vectorOf(terms);
  }

  /**
   * How like each of the likest families is to a question, likest first.
   * @param corrections what was learned from the {@link trainingSet}, if anything
   * @param without leaves one phrasing out, as if it had not been written
   * @param also families that are compared even if they are not among the likest
   */
  compare(
    vector: TextVector,
    corrections?: SparseRows,
    without = -1,
    also: readonly string[] = [],
  ): Likeness[] {
    const { plain, total, means } = this;
    plain.fill(0);
    accumulate(means.rows, vector, plain);
    if (without >= 0) this.leaveOut(without, vector);
    total.set(plain);
    if (corrections) accumulate(corrections, vector, total);
    const likest = highest(total, CLOSE_LOOKS);
    for (const group of this.groupsOf(also)) if (!likest.includes(group)) likest.push(group);
    const close = likest.map((group) => ({ group, members: this.groups[group]?.members ?? [] }));
    const nearest = this.postings.compare(vector, close, (products) =>
      close.map(({ members }) => nearestOf(members, products, without)),
    );
    const best = new Map<string, { likeness: Likeness; all: number }>();
    likest.forEach((group, at) => {
      const family = this.groups[group]?.family ?? '';
      const likeness = {
        family,
        plain: plain[group] ?? 0,
        centroid: total[group] ?? 0,
        nearest: nearest[at] ?? 0,
      };
      const all = likenessOf(likeness);
      const known = best.get(family);
      if (!known) best.set(family, { likeness, all });
      else if (all > known.all) Object.assign(known, { likeness, all });
    });
    return [...best.values()].sort((a, b) => b.all - a.all).map(({ likeness }) => likeness);
  }

  /**
   * The phrasing of a group that is nearest to a question, by its position, and its cosine as
   * written; undefined if none is like it.
   */
  nearestIn(group: number, vector: TextVector): { text: number; cosine: number } | undefined {
    const members = this.groups[group]?.members ?? [];
    return this.postings.compare(vector, [{ group, members }], (products) => {
      const cosineOf = (text: number) => products[text] ?? 0;
      const [text] = [...members].sort((a, b) => cosineOf(b) - cosineOf(a));
      return text === undefined || cosineOf(text) <= 0
        ? undefined
        : { text, cosine: cosineOf(text) };
    });
  }

  private groupsOf(families: readonly string[]): number[] {
    return families.flatMap((family) =>
      LANGUAGES.flatMap((language) => this.groupNumbers.get(keyOf(family, language)) ?? []),
    );
  }

  private leaveOut(text: number, { weights }: TextVector): void {
    const { plain, means } = this;
    const group = this.groupOf[text] ?? 0;
    const size = this.groups[group]?.members.length ?? 1;
    const whole = { length: means.lengths[group] ?? 1, size, square: squareOf(weights) };
    plain[group] = leaveOneOutLikeness(plain[group] ?? 0, whole);
  }

  /** Everything that can be learned from the phrasings. */
  trainingSet(): TrainingSet {
    return {
      texts: this.space.texts,
      groupOf: this.groupOf,
      means: this.means.rows,
      lengths: this.means.lengths,
      sizes: Int32Array.from(this.groups, ({ members }) => members.length),
    };
  }

  /** The family of each group of the lesson. */
  familiesOfGroups(): string[] {
    return this.groups.map(({ family }) => family);
  }

  /** What a feature is of. */
  sortOf(feature: number): FeatureSort {
    return this.space.sortOf(feature);
  }

  /**
   * What was learned for the phrasings of another index, as far as it is about what is here, too.
   */
  translate(corrections: SparseRows, from: PhrasingIndex): SparseRows {
    const groupHere = new Map(
      [...from.groupNumbers].map(([key, group]) => [group, this.groupNumbers.get(key)]),
    );
    const starts = new Int32Array(this.space.size + 1);
    const columns: number[] = [];
    const values: number[] = [];
    this.space.numbersIn(from.space).forEach((feature, here) => {
      const end = corrections.starts[feature + 1] ?? 0;
      for (let at = corrections.starts[feature] ?? end; at < end; at += 1) {
        const group = groupHere.get(corrections.columns[at] ?? -1);
        if (group === undefined) continue;
        columns.push(group);
        values.push(corrections.values[at] ?? 0);
      }
      starts[here + 1] = columns.length;
    });
    return { starts, columns: Int32Array.from(columns), values: Float32Array.from(values) };
  }

  /** Rarity of a stem: how much it tells, from about 1 for the commonest up. */
  rarity(stem: string): number {
    return this.space.rarity(stem);
  }

  /** The family of the phrasing at a position of the list that the index was built from. */
  familyOf(at: number): string | undefined {
    return this.groups[this.groupOf[at] ?? -1]?.family;
  }
}
