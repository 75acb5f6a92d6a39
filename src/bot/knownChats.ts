import { ActivityTypes, type Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { ChatReference, ConversationReferences } from './conversationReferences';
import { errorFields } from './errorFields';
import { isPersonal } from './isPersonal';

/** Milliseconds after which a chat is written again, in case another replica has marked it as blocked. */
const TRUSTED_FOR = 5 * 60_000;
/** People; those that were seen longest ago are forgotten first. */
const MOST_KNOWN = 10_000;
/** What changes whether the bot may write: always written. */
const CHANGES: ReadonlySet<string> = new Set([
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
]);

/** The personal chat that an activity comes from, if it comes from one. */
function chatOf(activity: Activity): ChatReference | undefined {
  const { from, recipient, serviceUrl, channelId, conversation } = activity;
  if (!isPersonal(activity) || !from.aadObjectId || !recipient || from.id === recipient.id) return;
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
    user: {
      id: from.id,
      ...(from.name ? { name: from.name } : {}),
      aadObjectId: from.aadObjectId,
    },
  };
}

/** An upgrade removes the app as well, but adds it again. */
function hasRemovedBot({ action, membersRemoved, recipient }: Activity): boolean {
  return action === 'remove' || (membersRemoved ?? []).some(({ id }) => id === recipient.id);
}

/** Keeps the references of personal chats up to date, and writes only what has changed. */
export class KnownChats {
  /** What was written last and when, by person; in the order in which they were seen. */
  private readonly known = new Map<string, { chat: string; at: number }>();

  constructor(
    private readonly references: ConversationReferences,
    private readonly log: Logger,
  ) {}

  /** Learns from an authenticated activity where its sender is reached. A fault is only logged. */
  async learn(activity: Activity): Promise<void> {
    const chat = chatOf(activity);
    if (!chat) return;
    const person = chat.user.aadObjectId;
    try {
      if (hasRemovedBot(activity)) {
        this.known.delete(person);
        await this.references.remove(person);
      } else if (CHANGES.has(activity.type) || !this.isKnown(person, JSON.stringify(chat))) {
        await this.references.save(person, chat);
        this.remember(person, JSON.stringify(chat));
      }
    } catch (error) {
      this.log.warn(errorFields(error), 'A conversation reference could not be written');
    }
  }

  private isKnown(person: string, chat: string): boolean {
    const last = this.known.get(person);
    return last?.chat === chat && performance.now() - last.at < TRUSTED_FOR;
  }

  private remember(person: string, chat: string): void {
    this.known.delete(person);
    this.known.set(person, { chat, at: performance.now() });
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
  }
}
