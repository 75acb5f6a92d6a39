import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { BotIdentity } from '../config';
import type { TeamsAdapter } from './adapter';
import type { ChatReference, ConversationReferences } from './conversationReferences';
import { errorFields } from './errorFields';
import { isTrustedServiceUrl } from './trustedServiceUrl';

/** `not_installed`: the person has no chat with the bot; `blocked`: the bot may not write there. */
export type Delivery = 'sent' | 'not_installed' | 'blocked' | 'retry';

/** Milliseconds that one message may take; the SDK itself never gives up. */
export const SEND_TIMEOUT = 15_000;

interface Parts {
  adapter: TeamsAdapter;
  identity: BotIdentity;
  references: ConversationReferences;
  log: Logger;
}

/** Writes to people in their personal chat without being asked. */
export class Proactive {
  constructor(private readonly parts: Parts) {}

  /**
   * Sends a message. After `retry` it may have arrived all the same.
   * @throws what the references reject with
   */
  async send(personId: string, activity: Partial<Activity>): Promise<Delivery> {
    const { identity, references, log } = this.parts;
    const known = await references.get(personId);
    if (!known) return 'not_installed';
    if (known.blocked) return 'blocked';
    const { serviceUrl } = known.reference;
    if (!isTrustedServiceUrl(serviceUrl, identity)) {
      log.error({ serviceUrl }, 'Refused to write to an address that is not of Teams');
      return 'not_installed';
    }
    const delivery = await this.deliver(known.reference, activity);
    if (delivery === 'blocked') await references.markBlocked(personId);
    return delivery;
  }

  private async deliver(reference: ChatReference, activity: Partial<Activity>): Promise<Delivery> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Delivery>((resolve) => {
      timer = setTimeout(() => {
        this.parts.log.warn('A proactive message took too long');
        resolve('retry');
      }, SEND_TIMEOUT).unref();
    });
    try {
      const posted = this.parts.adapter.post(reference, activity).then((): Delivery => 'sent');
      return await Promise.race([posted.catch((error: unknown) => this.deliveryOf(error)), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** 403: blocked or muted by the person; 404: no such conversation. The rest may pass. */
  private deliveryOf(error: unknown): Delivery {
    const { statusCode } = error as { statusCode?: unknown };
    if (statusCode === 403) return 'blocked';
    if (statusCode === 404) return 'not_installed';
    this.parts.log.warn(errorFields(error), 'A proactive message was not taken');
    return 'retry';
  }
}
