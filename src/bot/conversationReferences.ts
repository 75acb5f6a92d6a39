/** Where a person is reached: the personal chat with the bot, as the channel last named it. */
export interface ChatReference {
  serviceUrl: string;
  channelId: string;
  conversation: { id: string; conversationType?: string; tenantId?: string };
  bot: { id: string; name?: string };
  user: { id: string; name?: string; aadObjectId: string };
}

/** The personal chats that the bot may write to without being asked, by the person's object id. */
export interface ConversationReferences {
  /** `blocked`: the person has stopped the bot from writing. */
  get(personId: string): Promise<{ reference: ChatReference; blocked: boolean } | undefined>;

  /** Keeps the latest reference. Whoever writes to the bot lets it write, too. */
  save(personId: string, reference: ChatReference): Promise<void>;

  /** The bot may not write there until the next `save`. */
  markBlocked(personId: string): Promise<void>;

  /** The bot is no longer installed there. */
  remove(personId: string): Promise<void>;
}
