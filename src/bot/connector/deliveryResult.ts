import { retryAfterMs } from './retryAfter';
import { PostRefused } from './singleSend';

/**
 * What became of a message that was posted.
 * - `gone`: there is no such conversation, or no such message to replace
 * - `blocked`: the bot may not write there
 * - `unacceptable`: Teams would not take it the next time either
 * - `refused`: it was not taken, and may be later; `unclear`: it may have arrived all the same
 */
export type Delivery =
  | { state: 'sent'; activityId: string | undefined }
  | { state: 'gone' | 'blocked' }
  | { state: 'unacceptable'; statusCode: number; code: string | undefined }
  | { state: 'refused' | 'unclear'; statusCode?: number; retryAfterMs?: number };

/** Nothing was taken with these; of the others that may pass a gateway says so that knows less. */
const NOT_TAKEN: ReadonlySet<number> = new Set([401, 412, 429, 503]);
const UNCLEAR: ReadonlySet<number> = new Set([408, 500, 502, 504]);
/** Before anything was written to it. */
const NOT_REACHED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** What it means that a post was rejected with this. */
export function deliveryOf(error: unknown, now: number): Delivery {
  if (!(error instanceof PostRefused)) {
    const { code } = (error ?? {}) as { code?: unknown };
    return { state: NOT_REACHED.has(code) ? 'refused' : 'unclear' };
  }
  const { statusCode, code } = error;
  if (statusCode === 403) return { state: 'blocked' };
  if (statusCode === 404) return { state: 'gone' };
  if (!NOT_TAKEN.has(statusCode) && !UNCLEAR.has(statusCode) && statusCode < 500) {
    return { state: 'unacceptable', statusCode, code };
  }
  const state = NOT_TAKEN.has(statusCode) ? 'refused' : 'unclear';
  const wait = retryAfterMs(error.retryAfter, now);
  return { state, statusCode, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
}
