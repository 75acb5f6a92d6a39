import type { Activity, TurnContext } from 'botbuilder';
import type { TeamsAdapter } from './teamsAdapter';
import { referenceTo } from '../context/conversationPlace';

/** Milliseconds that it may take. */
const TIMEOUT = 5_000;

/** Whether replies go back in the response, and not to the conversation. */
export const repliesInResponse = ({ activity }: TurnContext): boolean =>
  activity.deliveryMode === 'expectReplies';

/**
 * Sends into the conversation of a turn what is no reply of it: whatever has become of the turn, and
 * without its being taken for an answer.
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
