import type { Recipient } from './outbox';

/** Where a person or a channel is reached, as Teams last named it. */
export interface ChatReference {
  serviceUrl: string;
  /** Of the Bot Framework, such as `msteams`; not a channel of a team. */
  channelId: string;
  conversation: { id: string; conversationType?: string; tenantId?: string };
  bot: { id: string; name?: string };
  /** In a personal chat. */
  user?: { id: string; name?: string; aadObjectId: string };
}

/**
 * Where the bot may write without being asked: personal chats, by the object id of the person, and
 * channels of teams, by the id of their conversation.
 */
export interface ConversationReferences {
  /** `blocked`: whoever is there has stopped the bot from writing. */
  get(to: Recipient): Promise<{ reference: ChatReference; blocked: boolean } | undefined>;

  /** Keeps the latest reference. Whoever writes to the bot lets it write, too. */
  save(to: { person: string }, reference: ChatReference): Promise<void>;
  saveChannel(channel: string, team: string, reference: ChatReference): Promise<void>;

  /** The bot may not write there until the next `save`. */
  markBlocked(to: Recipient): Promise<void>;

  /** The bot is no longer there. */
  remove(to: Recipient): Promise<void>;
  /** The bot is no longer in the team, or the team is no more: forgets all of its channels. */
  removeTeam(team: string): Promise<void>;
}
