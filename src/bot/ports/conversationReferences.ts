import type { Recipient } from './outbox';

/** The address of a person or a channel, as Teams last named it. */
export interface ChatReference {
  serviceUrl: string;
  /** A channel of the Bot Framework, such as `msteams`; not of a team. */
  channelId: string;
  conversation: { id: string; conversationType?: string; tenantId?: string };
  bot: { id: string; name?: string };
  /** In a personal chat. */
  user?: { id: string; name?: string; aadObjectId: string };
}

/**
 * Where the bot can write proactively: personal chats, by the object id of the person, and channels
 * of teams, by the id of their conversation.
 */
export interface ConversationReferences {
  /** `blocked`: the recipient has blocked the bot. */
  get(to: Recipient): Promise<{ reference: ChatReference; blocked: boolean } | undefined>;

  /**
   * Stores the latest reference and removes a block, because a person who writes to the bot accepts
   * its messages.
   */
  save(to: { person: string }, reference: ChatReference): Promise<void>;
  saveChannel(channel: string, team: string, reference: ChatReference): Promise<void>;

  /** The bot may not write there until the next `save`. */
  markBlocked(to: Recipient): Promise<void>;

  /** The bot was removed there. */
  remove(to: Recipient): Promise<void>;
  /** The bot or the team was removed: deletes all channels of the team. */
  removeTeam(team: string): Promise<void>;
}
