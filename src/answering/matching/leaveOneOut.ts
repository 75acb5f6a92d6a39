/** A text's part in the mean of its group. */
interface Part {
  /** Length of the mean. */
  length: number;
  /** Texts in the group. */
  size: number;
  /** The square of the text's own length. */
  square: number;
}

/** The likeness of a text with the mean of its own group's other texts. */
export function withoutItself(likeness: number, { length, size, square }: Part): number {
  if (size < 2) return 0;
  // The mean of the others is (size × mean − text) / (size − 1).
  const mean = likeness * length;
  const dot = (size * mean - square) / (size - 1);
  const rest = (size * size * length * length - 2 * size * mean + square) / (size - 1) ** 2;
  return dot / Math.sqrt(Math.max(rest, 1e-9));
}

/** The positions of the highest values above 0, highest first, but for one. */
export function highest(values: Float64Array, most: number, except = -1): number[] {
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value <= least || at === except) continue;
    let place = best.length < most ? best.push(at) - 1 : most - 1;
    for (; place > 0 && (values[best[place - 1] ?? 0] ?? 0) < value; place -= 1)
      best[place] = best[place - 1] ?? 0;
    best[place] = at;
    if (best.length === most) least = values[best[most - 1] ?? 0] ?? 0;
  }
  return best;
}
