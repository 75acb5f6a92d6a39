/** At most `posts` within any `ms` milliseconds. */
export interface Window {
  posts: number;
  ms: number;
}

export interface SendingRates {
  /** For one conversation. */
  conversation: readonly Window[];
  /** For all conversations together. */
  everywhere: readonly Window[];
}

/**
 * The share of the queue, over all replicas, of what Teams allows a bot. The rest is for replies
 * within turns, which bypass the queue, and for posts that arrive closer together than they were
 * sent.
 */
export const QUEUE_RATES: SendingRates = {
  conversation: [
    { posts: 4, ms: 1_000 },
    { posts: 5, ms: 2_000 },
    { posts: 40, ms: 30_000 },
    { posts: 1_200, ms: 3_600_000 },
  ],
  everywhere: [{ posts: 30, ms: 1_000 }],
};

/**
 * How long to wait until one more post is within the rates.
 * @param filling for each window the time of the post that fills it: for a window of seven posts,
 *   the seventh last; null if there were fewer
 * @param now by the same clock, in milliseconds
 * @returns milliseconds, 0 for at once
 */
export function waitBefore(
  filling: readonly (number | null)[],
  now: number,
  windows: readonly Window[],
): number {
  // Two posts exactly one window apart would both count.
  const waits = windows.map(({ ms }, i) => (filling[i] ?? -Infinity) + ms + 1 - now);
  return Math.max(0, ...waits);
}
