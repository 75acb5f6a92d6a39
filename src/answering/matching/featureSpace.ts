import { runToEnd, type PausableWork } from '../../lib/pausableWork';
import type { Term } from '../understanding/question';
import { sharedRows, type SparseRows } from './sparseRows';
import { withoutPrefixes, consonantsOf } from '../../language/text/arabicPrefixes';

const CHARACTERS = 0;
const WORDS = 1;
const ROOTS = 2;

const CHARACTER_GRAMS = [2, 4] as const;
const ROOT_GRAMS = [2, 3] as const;

/** The n-grams of a word with its bounds marked. */
function gramsOf(word: string, [from, to]: readonly [number, number], prefix: string): string[] {
  const bounded = `_${word}_`;
  const grams: string[] = [];
  for (let length = from; length <= to; length += 1)
    for (let at = 0; at + length <= bounded.length; at += 1)
      grams.push(prefix + bounded.slice(at, at + length));
  return grams;
}

const isSlot = (word: string) => word.startsWith('@');
const stemName = (stem: string) => `w:${stem}`;
const pairName = (before: string, stem: string) => `p:${before} ${stem}`;

/** The names of what a word is written with, apart from its stem. */
function partsOf({ word, stem }: Term): string[] {
  const consonants = consonantsOf(stem);
  return [
    ...gramsOf(withoutPrefixes(word), CHARACTER_GRAMS, ''),
    ...(consonants === undefined ? [] : gramsOf(consonants, ROOT_GRAMS, 'r:')),
  ];
}

/** What a feature is of, by its name. */
function sortOf(name: string): typeof CHARACTERS | typeof WORDS | typeof ROOTS {
  if (name[1] !== ':') return CHARACTERS;
  return name.startsWith('r:') ? ROOTS : WORDS;
}

/** The features that texts are written with, each with a number, in the order of the texts. */
export class FeatureNames {
  private readonly numbers = new Map<string, number>();
  /** The numbers of each word's parts, cached because words repeat. */
  private readonly parts = new Map<string, Int32Array>();

  get size(): number {
    return this.numbers.size;
  }

  [Symbol.iterator](): Iterator<[name: string, number: number]> {
    return this.numbers.entries();
  }

  numberOf(name: string): number | undefined {
    return this.numbers.get(name);
  }

  partsOf(word: string): Int32Array | undefined {
    return this.parts.get(word);
  }

  /** Gives every feature of a text a number. */
  add(terms: readonly Term[]): void {
    const number = (name: string) => {
      const known = this.numbers.get(name);
      if (known !== undefined) return known;
      this.numbers.set(name, this.numbers.size);
      return this.numbers.size - 1;
    };
    terms.forEach((term, at) => {
      const before = terms[at - 1];
      number(stemName(term.stem));
      if (before) number(pairName(before.stem, term.stem));
      if (!isSlot(term.word) && !this.parts.has(term.word))
        this.parts.set(term.word, Int32Array.from(partsOf(term), number));
    });
  }
}

/** The weighted features of one text, of unit length. */
export interface TextVector {
  features: Int32Array;
  weights: Float32Array;
  /** The share of its characters' weight that the knowledge base has, 0 to 1. */
  known: number;
}

/** What texts are compared by, in the order of these numbers. */
const FEATURE_SORTS = ['characters', 'words', 'roots'] as const;
export type FeatureSort = (typeof FEATURE_SORTS)[number];
/** How much each sort of feature counts; the roots are those of Arabic words only. */
const SHARES = [0.5, 1 / 3, 1 / 6] as const;

const PAIR_WEIGHT = 0.5;
const SLOT_WEIGHT = 0.55;
const FUNCTION_WEIGHT = 0.6;

/** What is counted in one text: features by number, and the weight of what has no number. */
interface Counts {
  features: number[];
  /** By sort: the sum of squares of the features that the knowledge base lacks. */
  strange: [number, number, number];
}

const WHOLLY_KNOWN = 1;

/** Where the features of one text go. */
type Place = Pick<TextVector, 'features' | 'weights'>;

/**
 * The features that texts are compared by: word stems and pairs of neighbours, the character
 * n-grams inside word boundaries, and for Arabic those of the consonants (which broken plurals and
 * verbs share with their roots). Each sort is weighted by tf-idf with smoothed idf over the
 * phrasings, and scaled by itself, so that none drowns another.
 */
export class FeatureSpace {
  private readonly sorts: Uint8Array;
  private idf = new Float64Array(0);
  private unseen = 0;
  /** By feature, its amount in the text that is counted; zero between texts. */
  private readonly amounts: Float64Array;

  readonly size: number;
  /** A row for each text that the space was made from. */
  texts = sharedRows(0, 0);

  private constructor(private readonly names: FeatureNames) {
    this.sorts = Uint8Array.from(names, ([name]) => sortOf(name));
    this.amounts = new Float64Array(names.size);
    this.size = names.size;
  }

  /** The space of some texts. */
  static of(texts: readonly (readonly Term[])[]): FeatureSpace {
    return runToEnd(FeatureSpace.making(texts));
  }

  /** The same, pausing after each text. */
  static *making(texts: readonly (readonly Term[])[]): PausableWork<FeatureSpace> {
    const names = new FeatureNames();
    for (const terms of texts) {
      names.add(terms);
      yield;
    }
    const space = new FeatureSpace(names);
    const lengths = yield* space.learnRarity(texts);
    space.texts = yield* space.rowsOf(texts, lengths);
    return space;
  }

  /** The same without the rows of its texts, which are large, and which only learning needs. */
  withoutTexts(): FeatureSpace {
    const space = new FeatureSpace(this.names);
    return Object.assign(space, { idf: this.idf, unseen: this.unseen });
  }

  /** @returns how many features each text has */
  private *learnRarity(texts: readonly (readonly Term[])[]): PausableWork<number[]> {
    const frequency = new Float64Array(this.size);
    const lengths: number[] = [];
    for (const terms of texts) {
      const { features } = this.count(terms);
      for (const feature of features) {
        frequency[feature] = (frequency[feature] ?? 0) + 1;
        this.amounts[feature] = 0;
      }
      lengths.push(features.length);
      yield;
    }
    const smoothed = (df: number) => Math.log((texts.length + 1) / (df + 1)) + 1;
    this.idf = frequency.map(smoothed);
    this.unseen = smoothed(0);
    return lengths;
  }

  private *rowsOf(
    texts: readonly (readonly Term[])[],
    lengths: readonly number[],
  ): PausableWork<SparseRows> {
    const rows = sharedRows(
      texts.length,
      lengths.reduce((sum, length) => sum + length, 0),
    );
    for (const [text, terms] of texts.entries()) {
      const from = rows.starts[text] ?? 0;
      const to = from + (lengths[text] ?? 0);
      rows.starts[text + 1] = to;
      this.weigh(this.count(terms), {
        features: rows.columns.subarray(from, to),
        weights: rows.values.subarray(from, to),
      });
      yield;
    }
    return rows;
  }

  /** Counts a text into the amounts, which the caller sets back to zero. */
  private count(terms: readonly Term[]): Counts {
    const { amounts } = this;
    const strange: Counts['strange'] = [0, 0, 0];
    const features: number[] = [];
    const add = (feature: number, amount: number) => {
      const before = amounts[feature] ?? 0;
      if (before === 0) features.push(feature);
      amounts[feature] = before + amount;
    };
    const addNamed = (name: string, amount: number) => {
      const feature = this.names.numberOf(name);
      if (feature === undefined) strange[sortOf(name)] += (amount * this.unseen) ** 2;
      else add(feature, amount);
    };
    terms.forEach((term, at) => {
      const before = terms[at - 1];
      if (before) addNamed(pairName(before.stem, term.stem), PAIR_WEIGHT);
      if (isSlot(term.word)) {
        addNamed(stemName(term.stem), SLOT_WEIGHT);
        return;
      }
      const weight = term.content ? 1 : FUNCTION_WEIGHT;
      addNamed(stemName(term.stem), weight);
      const parts = this.names.partsOf(term.word);
      if (parts) for (const feature of parts) add(feature, weight);
      else for (const name of partsOf(term)) addNamed(name, weight);
    });
    return { features, strange };
  }

  /** The vector of a text. Words that the knowledge base lacks shorten it; so do its parts. */
  vectorOf(terms: readonly Term[]): TextVector {
    const counts = this.count(terms);
    const { length } = counts.features;
    const place = { features: new Int32Array(length), weights: new Float32Array(length) };
    return { ...place, known: this.weigh(counts, place) };
  }

  /** Puts what was counted in its place, weighted; returns what is known. */
  private weigh({ features, strange }: Counts, place: Place): number {
    const squares = [0, 0, 0];
    features.forEach((feature, at) => {
      const amount = this.amounts[feature] ?? 0;
      this.amounts[feature] = 0;
      const weight = (amount > 1 ? 1 + Math.log(amount) : amount) * (this.idf[feature] ?? 0);
      const sort = this.sorts[feature] ?? 0;
      squares[sort] = (squares[sort] ?? 0) + weight * weight;
      place.features[at] = feature;
      place.weights[at] = weight;
    });
    const totals = strange.map((square, sort) => square + (squares[sort] ?? 0));
    this.scale(place.weights, features, totals);
    const characters = totals[CHARACTERS] ?? 0;
    return characters === 0 ? WHOLLY_KNOWN : (squares[CHARACTERS] ?? 0) / characters;
  }

  private scale(weights: Float32Array, features: readonly number[], totals: readonly number[]) {
    const present = SHARES.reduce((sum, share, sort) => sum + (totals[sort] ? share : 0), 0);
    const scales = SHARES.map((share, sort) => Math.sqrt(share / present / (totals[sort] || 1)));
    features.forEach((feature, at) => {
      weights[at] = (weights[at] ?? 0) * (scales[this.sorts[feature] ?? 0] ?? 0);
    });
  }

  /** What a feature is of. */
  sortOf(feature: number): FeatureSort {
    return FEATURE_SORTS[this.sorts[feature] ?? CHARACTERS] ?? 'characters';
  }

  /** By number here: the number that a feature has in another space; -1 if it has none. */
  numbersIn(other: FeatureSpace): Int32Array {
    const numbers = new Int32Array(this.size).fill(-1);
    for (const [name, number] of this.names) numbers[number] = other.names.numberOf(name) ?? -1;
    return numbers;
  }

  /** Rarity of a stem: how much it tells, from about 1 for the commonest up. */
  rarity(stem: string): number {
    const feature = this.names.numberOf(stemName(stem));
    return feature === undefined ? this.unseen : (this.idf[feature] ?? 0);
  }
}
