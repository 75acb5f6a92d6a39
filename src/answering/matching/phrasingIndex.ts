import type { Language } from '../../language/detectLanguage';
import { FeatureSpace, type TextVector } from './featureSpace';
import { highest, withoutItself } from './likeness';
import type { Term } from '../question';
import type { Lesson } from './rivalFinder';
import {
  accumulate,
  rowProduct,
  RowsBuilder,
  squareOf,
  transpose,
  type SparseRows,
} from './sparseRows';
import type { WordVectors } from './wordVectors';

/** What a family's phrasings say about a question; about 0 to 1. */
export interface Likeness {
  family: string;
  /** Cosine, as written, with the mean of the family's phrasings in one language. */
  plain: number;
  /** The same with what is meant and what was learned. */
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
const NEAREST_WEIGHT = 0.2;

/** How like a family is to a question, all things learned taken together. */
export const likenessOf = ({ centroid, nearest }: Likeness): number =>
  CENTROID_WEIGHT * centroid + NEAREST_WEIGHT * nearest;

function groupTexts(texts: readonly IndexedText[]): { groups: Group[]; groupOf: Int32Array } {
  const groups: Group[] = [];
  const numbers = new Map<string, number>();
  const groupOf = Int32Array.from(texts, ({ family, language }, text) => {
    const key = `${family} ${language}`;
    const number = numbers.get(key) ?? groups.push({ family, members: [] }) - 1;
    numbers.set(key, number);
    groups[number]?.members.push(text);
    return number;
  });
  return { groups, groupOf };
}

/** The mean of each group's texts, feature by feature and of unit length. */
interface Means {
  rows: SparseRows;
  lengths: Float64Array;
  /** The length of the part that is written, as a share of the whole. */
  written: Float64Array;
}

function meansOf(texts: SparseRows, groups: readonly Group[], space: FeatureSpace): Means {
  const byGroup = new RowsBuilder();
  const sums = new Float64Array(space.size);
  const lengths = new Float64Array(groups.length);
  const written = new Float64Array(groups.length);
  const touchedBy = new Int32Array(space.size).fill(-1);
  groups.forEach(({ members }, group) => {
    const touched: number[] = [];
    for (const text of members) {
      const end = texts.starts[text + 1] ?? 0;
      for (let at = texts.starts[text] ?? 0; at < end; at += 1) {
        const feature = texts.columns[at] ?? 0;
        // A sum may be zero again: what words mean can cancel out.
        if (touchedBy[feature] !== group) touched.push(feature);
        touchedBy[feature] = group;
        sums[feature] = (sums[feature] ?? 0) + (texts.values[at] ?? 0) / members.length;
      }
    }
    let square = 0;
    let squareWritten = 0;
    for (const feature of touched) {
      const share = (sums[feature] ?? 0) ** 2;
      square += share;
      if (feature < space.written) squareWritten += share;
    }
    const length = Math.sqrt(square) || 1;
    lengths[group] = length;
    written[group] = Math.sqrt(squareWritten) / length || 1;
    for (const feature of touched) {
      byGroup.add(feature, (sums[feature] ?? 0) / length);
      sums[feature] = 0;
    }
    byGroup.endRow();
  });
  return { rows: transpose(byGroup.build(), space.size), lengths, written };
}

/**
 * Compares questions with phrasings: with the mean of each family's phrasings, corrected by what was
 * learned, and with the nearest single one.
 */
export class PhrasingIndex {
  private readonly space: FeatureSpace;
  private readonly texts: SparseRows;
  private readonly groupOf: Int32Array;
  private readonly groups: readonly Group[];
  private readonly means: Means;
  /** By group; used anew in each comparison. */
  private readonly plain: Float64Array;
  private readonly total: Float64Array;
  private readonly query: Float64Array;

  constructor(texts: readonly IndexedText[], vectors?: WordVectors) {
    this.space = new FeatureSpace(
      texts.map(({ terms }) => terms),
      vectors,
    );
    const rows = new RowsBuilder();
    for (const { terms } of texts) {
      const { features, weights } = this.space.vectorOf(terms);
      features.forEach((feature, place) => rows.add(feature, weights[place] ?? 0));
      rows.endRow();
    }
    this.texts = rows.build();
    const { groups, groupOf } = groupTexts(texts);
    this.groups = groups;
    this.groupOf = groupOf;
    this.means = meansOf(this.texts, groups, this.space);
    this.plain = new Float64Array(groups.length);
    this.total = new Float64Array(groups.length);
    this.query = new Float64Array(this.space.size);
  }

  vectorOf(terms: readonly Term[]): TextVector {
    return this.space.vectorOf(terms);
  }

  /**
   * How like each of the likest families is to a question, likest first.
   * @param corrections what was learned from the {@link lesson}, if anything
   * @param without leaves one phrasing out, as if it had not been written
   */
  compare(vector: TextVector, corrections?: SparseRows, without = -1): Likeness[] {
    const { plain, total, means } = this;
    const { features, weights, written } = vector;
    plain.fill(0);
    accumulate(means.rows, vector, [0, written], plain);
    total.set(plain);
    accumulate(means.rows, vector, [written, features.length], total);
    if (without >= 0) this.leaveOut(without, vector);
    if (corrections) accumulate(corrections, vector, [0, features.length], total);
    const likest = highest(total, CLOSE_LOOKS);
    for (let place = 0; place < written; place += 1)
      this.query[features[place] ?? 0] = weights[place] ?? 0;
    const best = new Map<string, Likeness>();
    for (const group of likest) {
      const family = this.groups[group]?.family ?? '';
      const likeness = {
        family,
        plain: (plain[group] ?? 0) / (means.written[group] ?? 1),
        centroid: total[group] ?? 0,
        nearest: this.nearest(group, without),
      };
      const known = best.get(family);
      if (!known || likenessOf(likeness) > likenessOf(known)) best.set(family, likeness);
    }
    for (let place = 0; place < written; place += 1) this.query[features[place] ?? 0] = 0;
    return [...best.values()].sort((a, b) => likenessOf(b) - likenessOf(a));
  }

  private leaveOut(text: number, { weights, written }: TextVector): void {
    const { plain, total, means } = this;
    const group = this.groupOf[text] ?? 0;
    const size = this.groups[group]?.members.length ?? 1;
    const length = means.lengths[group] ?? 1;
    const share = means.written[group] ?? 1;
    const part = { length: length * share, size, square: squareOf(weights.subarray(0, written)) };
    plain[group] = withoutItself((plain[group] ?? 0) / share, part) * share;
    const whole = { length, size, square: squareOf(weights) };
    total[group] = withoutItself(total[group] ?? 0, whole);
  }

  /** The cosine, as written, of the question with the nearest phrasing of a group. */
  private nearest(group: number, without: number): number {
    let best = 0;
    for (const text of this.groups[group]?.members ?? []) {
      if (text === without) continue;
      best = Math.max(best, rowProduct(this.texts, text, this.query));
    }
    return best;
  }

  /** Everything that can be learned from the phrasings. */
  lesson(agreement: (text: number, family: string) => number): Lesson {
    return {
      texts: this.texts,
      groupOf: this.groupOf,
      means: this.means.rows,
      lengths: this.means.lengths,
      sizes: Int32Array.from(this.groups, ({ members }) => members.length),
      agreement: (text, group) => agreement(text, this.groups[group]?.family ?? ''),
    };
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
