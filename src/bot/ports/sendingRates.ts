/** At most `posts` within `ms` milliseconds, wherever one begins to count. */
export interface Window {
  posts: number;
  ms: number;
}

export interface SendingRates {
  /** Into one conversation. */
  conversation: readonly Window[];
  /** By the bot, into all of them. */
  everywhere: readonly Window[];
}

/** What Teams takes of a bot: for each conversation, and for the app in one tenant. */
export const TEAMS_RATES: SendingRates = {
  conversation: [
    { posts: 7, ms: 1_000 },
    { posts: 8, ms: 2_000 },
    { posts: 60, ms: 30_000 },
    { posts: 1_800, ms: 3_600_000 },
  ],
  everywhere: [{ posts: 50, ms: 1_000 }],
};

/**
 * What of it the queue uses, over all replicas. The rest is for replies in turns, which go around the
 * queue, and for posts that arrive closer together than they were sent.
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
 * How long to wait until one more post keeps to the rates.
 * @param filling for each window when the post was made that fills it: of a window of seven posts
 *   the seventh last; null where there were fewer
 * @param now by the same clock, in milliseconds
 * @returns milliseconds, 0 for at once
 */
export function waitBefore(
  filling: readonly (number | null)[],
  now: number,
  windows: readonly Window[],
): number {
  // Of two posts that are a whole window apart both would count.
  const waits = windows.map(({ ms }, i) => (filling[i] ?? -Infinity) + ms + 1 - now);
  return Math.max(0, ...waits);
}
