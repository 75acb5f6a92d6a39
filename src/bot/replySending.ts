import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { repliesInResponse } from './besideTurn';
import { sendBy } from './ownSending';
import { retryAfterMs } from './retryAfter';
import { turnSignal } from './turnGivenUp';

type Conversations = ConnectorClient['conversations'];

/** Milliseconds for a reply of a turn that has no end of its own. */
const TIMEOUT = 15_000;
const MOST_TRIES = 4;
/** Milliseconds before the second try; each time twice as long, and up to half of it less. */
const FIRST_PAUSE = 400;
/** What Teams wants to be sent again. Of other answers it may have taken the message. */
const TAKEN_LATER: ReadonlySet<number> = new Set([412, 429, 502, 504]);

/**
 * Ends the sending of replies with their turn. The SDK itself would wait for ever.
 * @param clientKey under which the turn has its client, which others may share
 */
export function endSendingWithTurn(context: TurnContext, clientKey: symbol): void {
  if (repliesInResponse(context)) return;
  const client = context.turnState.get<ConnectorClient>(clientKey);
  const options = () => ({ abortSignal: turnSignal(context) ?? AbortSignal.timeout(TIMEOUT) });
  context.turnState.set(clientKey, withOptions(client, options));
}

/** The same client, with options for what sends and changes messages. */
function withOptions(
  client: ConnectorClient,
  options: () => { abortSignal: AbortSignal },
): ConnectorClient {
  const { conversations } = client;
  const own: Partial<Conversations> = {
    replyToActivity: (conversation: string, earlier: string, activity: Partial<Activity>) =>
      conversations.replyToActivity(conversation, earlier, activity, options()),
    sendToConversation: (conversation: string, activity: Partial<Activity>) =>
      conversations.sendToConversation(conversation, activity, options()),
    updateActivity: (conversation: string, id: string, activity: Partial<Activity>) =>
      conversations.updateActivity(conversation, id, activity, options()),
  };
  const extended = Object.assign(Object.create(conversations) as Conversations, own);
  return Object.create(client, { conversations: { value: extended } }) as ConnectorClient;
}

/**
 * Has a client try again what Teams wants to be sent again, until the request is aborted. The SDK
 * itself would post again what was answered with any 5xx, which a person may then read up to four
 * times.
 */
export function sendReplies(client: ConnectorClient): void {
  sendBy(
    client,
    async (request, next) => {
      const signal = (request.abortSignal ??= AbortSignal.timeout(TIMEOUT));
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
