import type { Pausing } from '../knowledge/pausing';

/** Words are numbered below this, so that a hash and a number fit one exact double together. */
const MOST_WORDS = 2 ** 21;

/** FNV-1a over UTF-16 code units, 32 bits (G. Fowler, L. C. Noll, P. Vo). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A word and what is left of it after deleting up to so many letters. */
function deletions(word: string, depth: number): Set<string> {
  const all = new Set([word]);
  let last = [word];
  for (let step = 0; step < depth; step += 1) {
    last = last.flatMap((item) =>
      Array.from({ length: item.length }, (_, at) => item.slice(0, at) + item.slice(at + 1)),
    );
    for (const item of last) all.add(item);
  }
  return all;
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
    private readonly depthFor: (word: string) => number,
  ) {}

  /**
   * The index of some words; pauses after each.
   * @param depthFor how many letters may be deleted of a word
   */
  static *making(
    words: readonly string[],
    depthFor: (word: string) => number,
  ): Pausing<DeletionIndex> {
    const indexed = words.slice(0, MOST_WORDS);
    const keys: number[] = [];
    for (const [number, word] of indexed.entries()) {
      for (const rest of deletions(word, depthFor(word)))
        keys.push(hashOf(rest) * MOST_WORDS + number);
      yield;
    }
    return new DeletionIndex(indexed, Float64Array.from(keys).sort(), depthFor);
  }

  /** Candidates, to be checked: hashes of different strings may be the same. */
  near(word: string): Set<string> {
    const found = new Set<string>();
    for (const rest of deletions(word, this.depthFor(word))) {
      const least = hashOf(rest) * MOST_WORDS;
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
