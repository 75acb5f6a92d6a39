import type { Activity, TurnContext } from 'botbuilder';
import type { TeamsAdapter } from './teamsAdapter';
import { referenceTo } from '../context/conversationPlace';

/** Timeout in milliseconds. */
const TIMEOUT = 5_000;

/**
 * Whether replies are returned in the HTTP response instead of being posted to the conversation.
 */
export const repliesInResponse = ({ activity }: TurnContext): boolean =>
  activity.deliveryMode === 'expectReplies';

/**
 * Sends a message into the conversation of a turn that is not a reply: it works whatever the state
 * of the turn, and does not count as an answer.
 * @throws what the adapter rejects with
 */
export async function sendOutOfTurn(
  adapter: TeamsAdapter,
  { activity }: TurnContext,
  sent: Partial<Activity>,
): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT);
  await adapter.post(referenceTo(activity), sent, { signal });
}
