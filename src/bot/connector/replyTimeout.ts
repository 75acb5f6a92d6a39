import type { Activity, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { repliesInResponse } from './outOfTurnMessage';
import { REPLY_TIMEOUT } from './retryingSend';
import { turnSignal } from '../context/turnCancellation';

type Conversations = ConnectorClient['conversations'];

/**
 * Ends the sending of replies with their turn. The SDK itself would wait for ever.
 * @param clientKey under which the turn has its client, which others may share
 */
export function endSendingWithTurn(context: TurnContext, clientKey: symbol): void {
  if (repliesInResponse(context)) return;
  const client = context.turnState.get<ConnectorClient>(clientKey);
  const options = () => ({
    abortSignal: turnSignal(context) ?? AbortSignal.timeout(REPLY_TIMEOUT),
  });
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
