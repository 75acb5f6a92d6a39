import { ActivityTypes, type Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { BotIdentity } from '../../config/config';
import {
  removedTarget,
  conversationPlace,
  type RemovedTarget,
  type ConversationPlace,
} from '../context/conversationPlace';
import type { ConversationReferences } from '../ports/conversationReferences';
import { errorFields } from '../../lib/errorFields';
import { isTrustedServiceUrl } from '../auth/activityClaims';

/**
 * Milliseconds after which a chat is written again, in case another replica has marked it as
 * blocked.
 */
const TRUSTED_FOR = 5 * 60_000;
/** People and channels; the least recently seen are removed first. */
const MOST_KNOWN = 10_000;
/** Activities that change whether the bot may write; they are always processed. */
const CHANGES: ReadonlySet<string> = new Set([
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
]);

interface ReferenceTrackerDeps {
  references: ConversationReferences;
  identity: BotIdentity;
  log: Logger;
}

/** Keeps the references of personal chats and channels up to date, and writes only changes. */
export class ReferenceTracker {
  /** The last write by place, in the order in which they were seen. */
  private readonly known = new Map<string, { chat: string; at: number }>();

  constructor(private readonly deps: ReferenceTrackerDeps) {}

  /** Stores where an authenticated activity comes from. An error is only logged. */
  async learn(activity: Activity): Promise<void> {
    try {
      const left = removedTarget(activity);
      if (left) return await this.forget(left);
      const place = conversationPlace(activity);
      if (place) await this.keep(place, CHANGES.has(activity.type));
    } catch (error) {
      this.deps.log.warn(errorFields(error), 'A conversation reference could not be written');
    }
  }

  private async keep(place: ConversationPlace, isChange: boolean): Promise<void> {
    const { references, identity, log } = this.deps;
    const chat = JSON.stringify(place);
    if (!isChange && this.isKnown(place.id, chat)) return;
    const { serviceUrl } = place.reference;
    if (!isTrustedServiceUrl(serviceUrl, identity)) {
      return log.error({ serviceUrl }, 'Refused to keep an address that is not of Teams');
    }
    if (place.kind === 'person') await references.save({ person: place.id }, place.reference);
    else await references.saveChannel(place.id, place.team, place.reference);
    this.remember(place.id, chat);
  }

  private async forget(left: RemovedTarget): Promise<void> {
    const { references } = this.deps;
    // This may include other channels of the team, and it is rare.
    this.known.clear();
    if ('team' in left) await references.removeTeam(left.team);
    else await references.remove(left);
  }

  private isKnown(id: string, chat: string): boolean {
    const last = this.known.get(id);
    return last?.chat === chat && performance.now() - last.at < TRUSTED_FOR;
  }

  private remember(id: string, chat: string): void {
    this.known.delete(id);
    this.known.set(id, { chat, at: performance.now() });
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
  }
}
