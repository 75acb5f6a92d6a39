import type { Asked } from './askQuestions';

/** An entry that is ranked first in place of the right one. */
export interface Confusion {
  expected: string;
  /** Absent where nothing was ranked. */
  found: string | undefined;
  count: number;
  /** The first question in which it happened. */
  example: string;
}

/** The pairs of entries that are confused most often, worst first, at most `most`. */
export function worstConfusions(asked: readonly Asked[], most: number): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { question, rank, first } of asked) {
    const { expect, text } = question;
    if (expect === null || rank === 1) continue;
    const key = JSON.stringify([expect, first]);
    const pair = pairs.get(key);
    if (pair) pair.count += 1;
    else pairs.set(key, { expected: expect, found: first, count: 1, example: text });
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count).slice(0, most);
}
