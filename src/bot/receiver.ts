import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { BotIdentity } from '../config';
import { TeamsAdapter, type Received } from './adapter';
import type { ConversationParts } from './conversationTurn';
import { createOnTurnError } from './onTurnError';
import { TeamsBot } from './teamsBot';
import { TurnQueue } from './turnQueue';

/** Takes one checked activity with its Authorization header and says what to answer the request with. */
export type Receiver = (authorization: string, activity: object) => Promise<Received>;

/** The bot behind one function; the turns of a conversation run one after another. */
export function createReceiver(
  identity: BotIdentity,
  parts: ConversationParts & { log: Logger },
): Receiver {
  const adapter = new TeamsAdapter(identity);
  adapter.onTurnError = createOnTurnError(parts);
  const bot = new TeamsBot(parts);
  const queue = new TurnQueue();
  return (authorization, body) => {
    const activity = body as Activity;
    return adapter.receive(authorization, activity, (context) =>
      queue.run(activity.conversation.id, () => bot.run(context)),
    );
  };
}
