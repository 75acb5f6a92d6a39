import type { Activity, TurnContext } from 'botbuilder';
import type { TeamsAdapter } from './adapter';
import type { ChatReference } from './conversationReferences';

/** Milliseconds that it may take. */
const TIMEOUT = 5_000;

/** Where an activity came from, a thread of a channel included. */
function referenceOf({ serviceUrl, channelId, conversation, recipient }: Activity): ChatReference {
  const { id, conversationType, tenantId } = conversation;
  return {
    serviceUrl,
    channelId,
    conversation: {
      id,
      ...(conversationType ? { conversationType } : {}),
      ...(tenantId ? { tenantId } : {}),
    },
    bot: { id: recipient.id, ...(recipient.name ? { name: recipient.name } : {}) },
  };
}

/** Whether replies go back in the response, and not to the conversation. */
export const repliesInResponse = ({ activity }: TurnContext): boolean =>
  activity.deliveryMode === 'expectReplies';

/**
 * Sends into the conversation of a turn what is no reply of it: whatever has become of the turn, and
 * without its being taken for an answer.
 * @throws what the adapter rejects with
 */
export async function sendBeside(
  adapter: TeamsAdapter,
  { activity }: TurnContext,
  sent: Partial<Activity>,
): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT);
  await adapter.post(referenceOf(activity), sent, { signal });
}
