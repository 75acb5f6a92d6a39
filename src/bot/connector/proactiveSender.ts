import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { BotIdentity } from '../../config/config';
import type { TeamsAdapter } from './teamsAdapter';
import type { ChatReference, ConversationReferences } from '../ports/conversationReferences';
import { errorFields } from '../../lib/errorFields';
import type { Recipient } from '../ports/outbox';
import { isTrustedServiceUrl } from '../auth/activityClaims';
import { retryAfterMs, SendRejected } from './sendPolicy';

/**
 * The outcome of posting a message.
 * - `gone`: the conversation, or the message to replace, does not exist
 * - `blocked`: the bot may not write there
 * - `unacceptable`: Teams would reject it again
 * - `refused`: not accepted, but a retry may succeed; `unclear`: it may have arrived
 */
export type DeliveryResult =
  | { state: 'sent'; activityId: string | undefined }
  | { state: 'gone' | 'blocked' }
  | { state: 'unacceptable'; statusCode: number; code: string | undefined }
  | { state: 'refused' | 'unclear'; statusCode?: number; retryAfterMs?: number };

/**
 * With these statuses the message was certainly not accepted. Other retryable ones may come from a
 * gateway that does not know.
 */
const NOT_TAKEN: ReadonlySet<number> = new Set([401, 412, 429, 503]);
const UNCLEAR: ReadonlySet<number> = new Set([408, 500, 502, 504]);
/** Errors before any byte was sent. */
const NOT_REACHED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Maps the error of a post to a delivery result. */
export function toDeliveryResult(error: unknown, now: number): DeliveryResult {
  if (!(error instanceof SendRejected)) {
    const { code } = (error ?? {}) as { code?: unknown };
    return { state: NOT_REACHED.has(code) ? 'refused' : 'unclear' };
  }
  const { statusCode, code } = error;
  if (statusCode === 403) return { state: 'blocked' };
  if (statusCode === 404) return { state: 'gone' };
  if (!NOT_TAKEN.has(statusCode) && !UNCLEAR.has(statusCode) && statusCode < 500) {
    return { state: 'unacceptable', statusCode, code };
  }
  const state = NOT_TAKEN.has(statusCode) ? 'refused' : 'unclear';
  const wait = retryAfterMs(error.retryAfter, now);
  return { state, statusCode, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
}

/** Timeout in milliseconds for one message; the SDK has none. */
const SEND_TIMEOUT = 15_000;

/** A conversation that the bot may write to. */
export interface ProactiveTarget {
  to: Recipient;
  reference: ChatReference;
}

interface ProactiveSenderDeps {
  adapter: TeamsAdapter;
  identity: BotIdentity;
  references: ConversationReferences;
  log: Logger;
  /** Milliseconds instead of the default. */
  timeout?: number;
}

/** Writes to people in their personal chat, and to channels, without a preceding activity. */
export class ProactiveSender {
  constructor(private readonly deps: ProactiveSenderDeps) {}

  /**
   * Finds the conversation to write to.
   * @returns `gone` if the bot is not, or no longer, there
   * @throws what the references reject with
   */
  async reach(to: Recipient): Promise<ProactiveTarget | 'gone' | 'blocked'> {
    const { identity, references, log } = this.deps;
    const known = await references.get(to);
    if (!known) return 'gone';
    if (known.blocked) return 'blocked';
    const { reference } = known;
    const { serviceUrl } = reference;
    if (isTrustedServiceUrl(serviceUrl, identity)) return { to, reference };
    log.error({ serviceUrl }, 'Refused to write to an address that is not of Teams');
    return 'gone';
  }

  /**
   * Sends a message; in a channel, as a new post.
   * @throws what the references reject with
   */
  async send(
    { to, reference }: ProactiveTarget,
    activity: Partial<Activity>,
  ): Promise<DeliveryResult> {
    const delivery = await this.post(reference, activity);
    const { references } = this.deps;
    if (delivery.state === 'blocked') await references.markBlocked(to);
    if (delivery.state === 'gone') await references.remove(to);
    return delivery;
  }

  /**
   * Replaces an earlier message; repeating it leaves one message. The results `gone`, `blocked` and
   * `unacceptable` refer to the earlier message: sending a new one may still succeed.
   * @param activityId of the earlier message
   */
  async update(
    { reference }: ProactiveTarget,
    activityId: string,
    activity: Partial<Activity>,
  ): Promise<DeliveryResult> {
    return await this.post(reference, activity, activityId);
  }

  private async post(
    reference: ChatReference,
    activity: Partial<Activity>,
    earlier?: string,
  ): Promise<DeliveryResult> {
    const { adapter, log, timeout = SEND_TIMEOUT } = this.deps;
    const signal = AbortSignal.timeout(timeout);
    try {
      const target = { signal, ...(earlier === undefined ? {} : { earlier }) };
      const posted = adapter.post(reference, activity, target);
      return { state: 'sent', activityId: await untilAborted(posted, signal) };
    } catch (error) {
      log.warn(errorFields(error), 'A proactive message was not taken');
      return toDeliveryResult(error, Date.now());
    }
  }
}

/** The signal ends the request, but not what the SDK does before it, such as getting a token. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
