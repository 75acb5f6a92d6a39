import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectorClient } from 'botframework-connector';
import { sendBy } from './sendPolicy';
import { retryAfterMs } from './retryAfter';

/** Milliseconds for a reply of a turn that has no end of its own. */
export const REPLY_TIMEOUT = 15_000;
const MOST_TRIES = 4;
/** Milliseconds before the second try; each time twice as long, and up to half of it less. */
const FIRST_PAUSE = 400;
/** What Teams wants to be sent again. Of other answers it may have taken the message. */
const TAKEN_LATER: ReadonlySet<number> = new Set([412, 429, 502, 504]);

/**
 * Has a client try again what Teams wants to be sent again, until the request is aborted. The SDK
 * itself would post again what was answered with any 5xx, which a person may then read up to four
 * times.
 */
export function sendAgain(client: ConnectorClient): void {
  sendBy(
    client,
    async (request, next) => {
      const signal = (request.abortSignal ??= AbortSignal.timeout(REPLY_TIMEOUT));
      for (let tried = 1; ; tried += 1) {
        signal.throwIfAborted();
        const response = await next(request);
        if (!TAKEN_LATER.has(response.status) || tried === MOST_TRIES) return response;
        await sleep(pauseAfter(response.headers.get('retry-after'), tried), undefined, { signal });
      }
    },
    { phase: 'Retry' },
  );
}

/** Milliseconds: as long as Teams says, but at least so long that tries of many turns spread. */
function pauseAfter(retryAfter: string | undefined, tried: number): number {
  const told = retryAfterMs(retryAfter, Date.now()) ?? 0;
  return Math.max(told, FIRST_PAUSE * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
}
