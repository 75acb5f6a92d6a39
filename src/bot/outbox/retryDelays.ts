/** Posts of one message that follow one another; then it is put off. */
export const MOST_POSTS = 4;

/** Milliseconds. */
export interface RetryPolicy {
  /** The longest wait before the second post; it doubles with each. */
  firstBackOff: number;
  longestBackOff: number;
  /** Of what is put off: at first as long, then as long as it has been waiting already. */
  putOff: number;
  longestPutOff: number;
  /** After it nothing is tried again. */
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

/** What is known of a message that was not taken. */
export interface Attempt {
  /** Of all posts. */
  attempts: number;
  /** Milliseconds since it was to be sent. */
  age: number;
  /** As Teams asked. */
  retryAfterMs: number | undefined;
}

/**
 * In how many milliseconds to try again; `held` as in the outbox. Within four posts exponential back-off
 * with full jitter, so that what failed together does not come together again; never before Teams asked.
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

/** For long: as long as it has waited already, within limits, a quarter more or less. */
export function postpone(
  age: number,
  pace: RetryPolicy,
  random: () => number = Math.random,
): number {
  const wait = Math.min(Math.max(age, pace.putOff), pace.longestPutOff);
  return wait * (0.75 + random() / 2);
}
