/** Consecutive posts of one message, after which it is postponed. */
export const MOST_POSTS = 4;

/** All in milliseconds. */
export interface RetryPolicy {
  /** The longest wait before the second post; it doubles with each further one. */
  firstBackOff: number;
  longestBackOff: number;
  /** The first delay of a postponed message. Later delays equal its age. */
  putOff: number;
  longestPutOff: number;
  /** Age at which retries end. */
  givenUpAfter: number;
}

const HOUR = 3_600_000;
export const RETRY_PACE: RetryPolicy = {
  firstBackOff: 2_000,
  longestBackOff: 30_000,
  putOff: HOUR / 4,
  longestPutOff: 3 * HOUR,
  givenUpAfter: 48 * HOUR,
};

/** The state of a message that was not accepted. */
export interface Attempt {
  /** Number of posts so far. */
  attempts: number;
  /** Milliseconds since the message was due. */
  age: number;
  /** As Teams requested. */
  retryAfterMs: number | undefined;
}

/**
 * Milliseconds until the next attempt; `held` as in the outbox. The first four posts use
 * exponential back-off with full jitter, so that messages that failed together are not retried
 * together. Never earlier than Teams requested.
 */
export function nextTry(
  { attempts, age, retryAfterMs = 0 }: Attempt,
  pace: RetryPolicy,
  random: () => number = Math.random,
): { againIn: number; held: boolean } | 'given up' {
  if (age >= pace.givenUpAfter) return 'given up';
  const posts = attempts % MOST_POSTS;
  if (posts === 0) {
    return { againIn: Math.max(postpone(age, pace, random), retryAfterMs), held: false };
  }
  const longest = Math.min(pace.firstBackOff * 2 ** (posts - 1), pace.longestBackOff);
  return { againIn: retryAfterMs + longest * random(), held: true };
}

/** A long delay: the age of the message within limits, plus or minus a quarter. */
export function postpone(
  age: number,
  pace: RetryPolicy,
  random: () => number = Math.random,
): number {
  const wait = Math.min(Math.max(age, pace.putOff), pace.longestPutOff);
  return wait * (0.75 + random() / 2);
}
