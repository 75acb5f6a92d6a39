import { withoutPrefixes } from '../../language/text/arabicPrefixes';
import { consonantsOf } from '../../language/text/arabicConsonants';
import type { Term } from '../understanding/question';

export const CHARACTERS = 0;
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

export const isSlot = (word: string) => word.startsWith('@');
export const stemName = (stem: string) => `w:${stem}`;
export const pairName = (before: string, stem: string) => `p:${before} ${stem}`;

/** The names of what a word is written with, apart from its stem. */
export function partsOf({ word, stem }: Term): string[] {
  const consonants = consonantsOf(stem);
  return [
    ...gramsOf(withoutPrefixes(word), CHARACTER_GRAMS, ''),
    ...(consonants === undefined ? [] : gramsOf(consonants, ROOT_GRAMS, 'r:')),
  ];
}

/** What a feature is of, by its name. */
export function sortOf(name: string): typeof CHARACTERS | typeof WORDS | typeof ROOTS {
  if (name[1] !== ':') return CHARACTERS;
  return name.startsWith('r:') ? ROOTS : WORDS;
}

/** The features that texts are written with, each with a number, in the order of the texts. */
export class FeatureNames {
  private readonly numbers = new Map<string, number>();
  /** The numbers of each word's parts: words come again and again. */
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
