import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Received, TeamsAdapter } from './adapter';
import type { BotIdentity } from '../config';
import type { ConversationReferences } from './conversationReferences';
import type { ConversationParts } from './conversationTurn';
import { isFromElsewhere, isReading } from './extension/extensionInvokes';
import { KnownChats } from './knownChats';
import { createOnTurnError } from './onTurnError';
import { TeamsBot } from './teamsBot';
import type { TurnLedger } from './turnLedger';
import { TurnOnce } from './turnOnce';

/** Takes one checked activity with its Authorization header and says what to answer the request with. */
export type Receiver = (authorization: string, activity: object) => Promise<Received>;

export interface ReceiverParts extends ConversationParts {
  adapter: TeamsAdapter;
  turnLedger: TurnLedger;
  references: ConversationReferences;
  identity: BotIdentity;
  log: Logger;
}

/** The bot behind one function; the turns of a conversation run one after another, each once. */
export function createReceiver(parts: ReceiverParts): Receiver {
  const { adapter, turnLedger, log } = parts;
  adapter.onTurnError = createOnTurnError(parts);
  const bot = new TeamsBot(parts);
  const turns = new TurnOnce(turnLedger, log);
  const chats = new KnownChats(parts);
  return (authorization, body) => {
    const arrivedAt = performance.now();
    const activity = body as Activity;
    return adapter.receive(authorization, activity, (context) =>
      isReading(activity)
        ? bot.run(context)
        : turns.run(context, arrivedAt, async () => {
            if (!isFromElsewhere(activity)) await chats.learn(activity);
            await bot.run(context);
          }),
    );
  };
}
