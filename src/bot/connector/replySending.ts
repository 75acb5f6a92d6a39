import type { Activity, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { repliesInResponse } from './outOfTurnMessage';
import { REPLY_TIMEOUT } from './sendPolicy';
import { turnSignal } from '../context/turnCancellation';
import type { TurnTrace } from '../context/turnTrace';

type Conversations = ConnectorClient['conversations'];

/**
 * Stops sending replies when their turn is cancelled. The SDK itself would wait forever.
 * @param clientKey under which the turn has its client, which other turns may share
 */
export function abortSendingWithTurn(context: TurnContext, clientKey: symbol): void {
  if (repliesInResponse(context)) return;
  const client = context.turnState.get<ConnectorClient>(clientKey);
  const options = () => ({
    abortSignal: turnSignal(context) ?? AbortSignal.timeout(REPLY_TIMEOUT),
  });
  context.turnState.set(clientKey, withOptions(client, options));
}

/** The same client, with options for sending and updating messages. */
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

/** Times and counts the messages of a turn, and records their language. */
export function traceReplies(context: TurnContext, trace: TurnTrace): void {
  context.onSendActivities(async (_, activities, next) => {
    trace.language ??= languageIn(activities);
    const leave = trace.enter('sending');
    let result: keyof TurnTrace['sendings'] = 'failed';
    try {
      const sent = await next();
      result = 'taken';
      return sent;
    } finally {
      leave();
      trace.sendings[result] += 1;
    }
  });
}

function languageIn(activities: readonly Partial<Activity>[]): TurnTrace['language'] {
  for (const { locale, value } of activities) {
    const language = locale ?? cardIn(value)?.lang;
    if (language?.startsWith('ar')) return 'ar';
    if (language?.startsWith('en')) return 'en';
  }
  return undefined;
}

/** The card in the response to a button. */
function cardIn(value: unknown): { lang?: string } | undefined {
  const { body } = (value ?? {}) as { body?: { value?: { lang?: string } } };
  return body?.value;
}
