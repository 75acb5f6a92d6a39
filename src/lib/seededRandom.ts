/** Mulberry32, so that the same knowledge learns the same every time. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A list or a typed array. */
interface Items<T> {
  readonly length: number;
  [at: number]: T;
}

/** Puts the items into a random order, in place. */
export function shuffle<T>(items: Items<T>, random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const moved = items[at] as T;
    items[at] = items[other] as T;
    items[other] = moved;
  }
}
