import { withoutPrefixes } from '../language/arabicPrefixes';
import type { Language } from '../language/detectLanguage';
import type { Term } from './question';

/** Weighted features of one text; unit length. */
export type Vector = ReadonlyMap<string, number>;

/** What a family's phrasings say about a question, each from 0 to 1. */
export interface Likeness {
  family: string;
  /** Cosine with the mean of the family's phrasings in one language. */
  centroid: number;
  /** Cosine with the nearest single phrasing. */
  nearest: number;
}

interface Phrasing {
  family: string;
  language: Language;
  vector: Vector;
}

const CHARACTERS_FROM = 2;
const CHARACTERS_TO = 4;
const WORD_WEIGHT = 1;
const CHARACTER_WEIGHT = 0.42;
const SLOT_WEIGHT = 0.55;
const FUNCTION_WEIGHT = 0.6;

/** Counts of a text's features: word stems, and the character n-grams inside word boundaries. */
function countFeatures(terms: readonly Term[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, amount: number) =>
    counts.set(feature, (counts.get(feature) ?? 0) + amount);
  for (const { word, stem, content } of terms) {
    if (word.startsWith('@')) {
      add(word, SLOT_WEIGHT);
      continue;
    }
    const weight = content ? 1 : FUNCTION_WEIGHT;
    add(`w:${stem}`, WORD_WEIGHT * weight);
    const padded = `_${withoutPrefixes(word)}_`;
    for (let length = CHARACTERS_FROM; length <= CHARACTERS_TO; length += 1) {
      for (let at = 0; at + length <= padded.length; at += 1) {
        add(padded.slice(at, at + length), CHARACTER_WEIGHT * weight);
      }
    }
  }
  return counts;
}

function toUnit(weights: Map<string, number>): Vector {
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [feature, weight] of weights) weights.set(feature, weight / length);
  return weights;
}

/** Which phrasings have a feature, and with what weight; typed arrays, for this is the hot path. */
interface Postings {
  at: Int32Array;
  weights: Float64Array;
}

function collectPostings(vectors: readonly Vector[]): Map<string, Postings> {
  const lists = new Map<string, { at: number[]; weights: number[] }>();
  vectors.forEach((vector, at) => {
    for (const [feature, weight] of vector) {
      const list = lists.get(feature);
      if (list) {
        list.at.push(at);
        list.weights.push(weight);
      } else lists.set(feature, { at: [at], weights: [weight] });
    }
  });
  return new Map(
    [...lists].map(([feature, { at, weights }]) => [
      feature,
      { at: Int32Array.from(at), weights: Float64Array.from(weights) },
    ]),
  );
}

/** One text of the knowledge base, with the family that it belongs to. */
export interface IndexedText {
  family: string;
  language: Language;
  terms: readonly Term[];
}

/**
 * Compares questions with phrasings: characters and words together, at the level of the phrasing
 * (nearest) and of the entry (centroid). Weights are tf-idf with smoothed idf over phrasings.
 */
export class PhrasingIndex {
  private readonly idf = new Map<string, number>();
  private readonly unseen: number;
  private readonly phrasings: readonly Phrasing[];
  private readonly postings: ReadonlyMap<string, Postings>;
  private readonly groups: { family: string; members: number[] }[] = [];

  constructor(texts: readonly IndexedText[]) {
    const counts = texts.map(({ terms }) => countFeatures(terms));
    const frequency = new Map<string, number>();
    for (const features of counts) {
      for (const feature of features.keys())
        frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
    }
    const smoothed = (df: number) => Math.log((texts.length + 1) / (df + 1)) + 1;
    for (const [feature, df] of frequency) this.idf.set(feature, smoothed(df));
    this.unseen = smoothed(0);
    this.phrasings = texts.map(({ family, language }, at) => ({
      family,
      language,
      vector: this.weigh(counts[at] ?? new Map<string, number>()),
    }));
    this.phrasings.forEach(({ family, language }, at) => {
      this.join(`${family} ${language}`, family, at);
    });
    this.postings = collectPostings(this.phrasings.map(({ vector }) => vector));
  }

  private readonly groupIndex = new Map<string, number>();

  private join(key: string, family: string, at: number): void {
    let index = this.groupIndex.get(key);
    if (index === undefined) {
      index = this.groups.push({ family, members: [] }) - 1;
      this.groupIndex.set(key, index);
    }
    const group = this.groups[index];
    if (!group) return;
    group.members.push(at);
  }

  private weigh(counts: ReadonlyMap<string, number>): Vector {
    const weights = new Map<string, number>();
    for (const [feature, count] of counts) {
      const idf = this.idf.get(feature) ?? this.unseen;
      weights.set(feature, (count > 1 ? 1 + Math.log(count) : count) * idf);
    }
    return toUnit(weights);
  }

  /**
   * How like each family is to the question; families that share nothing with it are left out.
   * `without` leaves one phrasing out, as if it had not been written.
   */
  compare(terms: readonly Term[], without?: number): Likeness[] {
    const dots = new Float64Array(this.phrasings.length);
    for (const [feature, weight] of this.weigh(countFeatures(terms))) {
      const postings = this.postings.get(feature);
      if (!postings) continue;
      const { at, weights } = postings;
      for (let entry = 0; entry < at.length; entry += 1) {
        const phrasing = at[entry] ?? 0;
        dots[phrasing] = (dots[phrasing] ?? 0) + weight * (weights[entry] ?? 0);
      }
    }
    const best = new Map<string, Likeness>();
    for (const [index, group] of this.groups.entries()) {
      let sum = 0;
      let nearest = 0;
      let count = 0;
      for (const at of group.members) {
        if (at === without) continue;
        count += 1;
        const dot = dots[at] ?? 0;
        sum += dot;
        if (dot > nearest) nearest = dot;
      }
      if (nearest === 0) continue;
      const centroid = sum / count / this.spread(index);
      const known = best.get(group.family);
      if (!known || centroid + nearest > known.centroid + known.nearest) {
        best.set(group.family, { family: group.family, centroid, nearest });
      }
    }
    return [...best.values()];
  }

  private readonly spreads = new Map<number, number>();

  /** The length of the mean of a group's phrasings: what divides the mean dot into a cosine. */
  private spread(index: number): number {
    const known = this.spreads.get(index);
    if (known !== undefined) return known;
    const members = this.groups[index]?.members ?? [];
    const mean = new Map<string, number>();
    for (const at of members) {
      for (const [feature, weight] of this.phrasings[at]?.vector ?? []) {
        mean.set(feature, (mean.get(feature) ?? 0) + weight / members.length);
      }
    }
    let square = 0;
    for (const weight of mean.values()) square += weight * weight;
    const length = Math.sqrt(square) || 1;
    this.spreads.set(index, length);
    return length;
  }

  /** The family of the phrasing at a position of the list that the index was built from. */
  familyOf(at: number): string | undefined {
    return this.phrasings[at]?.family;
  }

  /** Rarity of a stem: how much it tells, from about 1 for the commonest up. */
  rarity(stem: string): number {
    return this.idf.get(`w:${stem}`) ?? this.unseen;
  }
}
