import { setTimeout as sleep } from 'node:timers/promises';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { repliesInResponse } from './besideTurn';
import { sendBy } from './ownSending';
import { turnSignal } from './turnGivenUp';

/** Milliseconds for a reply of a turn that has no end of its own. */
const TIMEOUT = 15_000;
const MOST_TRIES = 4;
/** Milliseconds before the second try; each time twice as long, and up to half of it less. */
const FIRST_PAUSE = 400;
/** What Teams wants to be sent again. Of other answers it may have taken the message. */
const TAKEN_LATER: ReadonlySet<number> = new Set([412, 429, 502, 504]);

/**
 * Ends the sending of replies with their turn. The SDK itself would wait for ever, and post again
 * what was answered with any 5xx, which a person may then read up to four times.
 * @param clientKey under which the turn has its client
 */
export function endSendingWithTurn(context: TurnContext, clientKey: symbol): void {
  if (repliesInResponse(context)) return;
  let bound = false;
  const bind = () => {
    if (bound) return;
    bound = true;
    sendUntil(
      context.turnState.get<ConnectorClient>(clientKey),
      () => turnSignal(context) ?? AbortSignal.timeout(TIMEOUT),
    );
  };
  context.onSendActivities((_, activities, next) => {
    if (activities.some(({ type }) => type !== ActivityTypes.InvokeResponse)) bind();
    return next();
  });
  context.onUpdateActivity((_, __, next) => {
    bind();
    return next();
  });
}

function sendUntil(client: ConnectorClient, signalOf: () => AbortSignal): void {
  sendBy(
    client,
    async (request, next) => {
      const signal = signalOf();
      request.abortSignal = signal;
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
  const told = Number(retryAfter) * 1_000 || 0;
  return Math.max(told, FIRST_PAUSE * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
}
