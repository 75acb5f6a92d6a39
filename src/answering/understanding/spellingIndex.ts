import type { PausableWork } from '../../lib/pausableWork';

/** Words are numbered below this, so that a hash and a number fit one exact double together. */
const MOST_WORDS = 2 ** 21;

/**
 * Hashes of a word and of what is left of it after deleting up to a number of letters: FNV-1a over
 * UTF-16 code units, 32 bits (G. Fowler, L. C. Noll, P. Vo). What is left is never written out: a
 * hash goes on from that of the letters before.
 * @param from the letter that comes next
 * @param hash of the letters before it that are left
 */
function addHashes(
  word: string,
  depth: number,
  hashes: Set<number>,
  from = 0,
  hash = 0x811c9dc5,
): void {
  let left = hash;
  for (let at = from; at < word.length; at += 1) {
    if (depth > 0) addHashes(word, depth - 1, hashes, at + 1, left);
    left = Math.imul(left ^ word.charCodeAt(at), 0x01000193);
  }
  hashes.add(left >>> 0);
}

function hashesOf(word: string, depth: number): Set<number> {
  const hashes = new Set<number>();
  addHashes(word, depth, hashes);
  return hashes;
}

/**
 * Finds the words that may be a few typing errors away: those that share with what was typed what
 * is left after deleting some letters (after W. Garbe's symmetric delete algorithm). It costs the
 * same for any size of vocabulary. What is left is kept as hashes, in order: a twentieth of what
 * the strings would take.
 */
export class DeletionIndex {
  private constructor(
    private readonly words: readonly string[],
    /** Hash × MOST_WORDS + number of the word, in ascending order. */
    private readonly keys: Float64Array,
  ) {}

  /**
   * The index of some words; pauses after each.
   * @param depthFor how many letters may be deleted of a word
   */
  static *making(
    words: readonly string[],
    depthFor: (word: string) => number,
  ): PausableWork<DeletionIndex> {
    const indexed = words.slice(0, MOST_WORDS);
    const keys: number[] = [];
    for (const [number, word] of indexed.entries()) {
      for (const hash of hashesOf(word, depthFor(word))) keys.push(hash * MOST_WORDS + number);
      yield;
    }
    return new DeletionIndex(indexed, Float64Array.from(keys).sort());
  }

  /**
   * Candidates, to be checked: hashes of different strings may be the same.
   * @param depth how many letters may be deleted of the word
   */
  near(word: string, depth: number): Set<string> {
    const found = new Set<string>();
    for (const hash of hashesOf(word, depth)) {
      const least = hash * MOST_WORDS;
      for (
        let at = this.firstFrom(least);
        (this.keys[at] ?? Infinity) < least + MOST_WORDS;
        at += 1
      )
        found.add(this.words[(this.keys[at] ?? 0) - least] ?? '');
    }
    return found;
  }

  private firstFrom(least: number): number {
    let from = 0;
    let to = this.keys.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.keys[middle] ?? 0) < least) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
