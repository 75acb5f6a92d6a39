import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { MessageComposers } from '../notices/messageComposer';
import { composeMessage } from '../notices/composeMessage';
import type {
  DeliveryResult,
  ProactiveSender,
  ProactiveTarget,
} from '../connector/proactiveSender';
import { errorFields } from '../../lib/errorFields';
import { DispositionPolicy, UNDELIVERABLE, type Disposition } from './messageDisposition';
import { onlyReplaces, type Outbox, type SendPermit, type LeasedMessage } from '../ports/outbox';
import type { PersonSettings } from '../ports/personSettings';
import { MOST_POSTS, RETRY_PACE, type RetryPolicy } from './retryDelays';
import { CircuitBreaker } from './circuitBreaker';

export interface MessageSenderDeps {
  outbox: Outbox;
  personSettings: PersonSettings;
  proactiveSender: ProactiveSender;
  composers: MessageComposers;
  log: Logger;
  circuitBreaker?: CircuitBreaker;
  pace?: RetryPolicy;
}

/** Milliseconds for which a message is leased, enough to post it and to store the outcome. */
const POST_LEASE = 60_000;
/** Milliseconds to wait for the sending rates; longer waits are left to the queue. */
const SHORT_WAIT = 1_000;

/** A message ready to post. */
interface ComposedMessage {
  message: LeasedMessage;
  reached: ProactiveTarget;
  activity: Partial<Activity>;
  /** The id of the message it replaces. */
  earlier: string | undefined;
}

/** Sends one message to Teams, and decides what happens to it next. */
export class MessageSender {
  private readonly circuitBreaker: CircuitBreaker;
  private readonly fates: DispositionPolicy;

  constructor(private readonly deps: MessageSenderDeps) {
    this.circuitBreaker = deps.circuitBreaker ?? new CircuitBreaker();
    this.fates = new DispositionPolicy(deps.pace ?? RETRY_PACE, deps.log);
  }

  /**
   * Posts a message once, if it is permitted now.
   * @param stop ends waiting; a post in progress continues
   * @throws what the database rejects with
   */
  async send(message: LeasedMessage, stop: AbortSignal): Promise<Disposition> {
    const reached = await this.reach(message);
    if (typeof reached === 'string') {
      this.deps.log.info({ kind: message.kind, why: reached }, 'A message has nowhere to go');
      return UNDELIVERABLE;
    }
    const activity = await this.compose(message);
    if (activity === 'fault') return this.fates.unwritten(message);
    if (!activity) return UNDELIVERABLE;
    const earlier = await this.earlier(message);
    if (earlier === undefined && onlyReplaces(message.kind)) return UNDELIVERABLE;
    return await this.post({ message, reached, activity, earlier }, stop);
  }

  /** A card that is over is replaced where it stands, which may be another chat of the person. */
  private async reach({ to, ...message }: LeasedMessage) {
    const reached = await this.deps.proactiveSender.reach(to);
    if (message.kind !== 'card' || typeof reached === 'string') return reached;
    const { reference } = reached;
    const conversation = { ...reference.conversation, id: message.about.conversationId };
    return { ...reached, reference: { ...reference, conversation } };
  }

  private async compose(message: LeasedMessage): Promise<Partial<Activity> | undefined | 'fault'> {
    const { personSettings, composers, log } = this.deps;
    const { to, kind } = message;
    try {
      const preferred = 'person' in to ? await personSettings.language(to.person) : undefined;
      return await composeMessage(composers, message, preferred);
    } catch (error) {
      log.error({ ...errorFields(error), kind }, 'A message could not be composed');
      return 'fault';
    }
  }

  /** The id of the message to replace. If that one has not been sent, it is withdrawn. */
  private async earlier(message: LeasedMessage): Promise<string | undefined> {
    const { replaces } = message;
    if (message.kind === 'card') return message.about.activityId;
    if (replaces === undefined) return undefined;
    await this.deps.outbox.withdraw(replaces);
    return await this.deps.outbox.sentAs(replaces);
  }

  private async post(composed: ComposedMessage, stop: AbortSignal): Promise<Disposition> {
    const { message, reached, activity } = composed;
    const { host } = new URL(reached.reference.serviceUrl);
    const barredFor = this.circuitBreaker.enter(host);
    if (barredFor > 0) return this.fates.barred(message, barredFor);
    const permit = await this.permit(composed, stop);
    if (permit !== 'now') {
      this.circuitBreaker.leave(host);
      return permit === 'lost' ? permit : { againIn: permit.wait, held: true };
    }
    const counted = { ...composed, message: { ...message, attempts: message.attempts + 1 } };
    const delivery = await this.deliver(composed);
    if (isDown(delivery)) this.circuitBreaker.failed(host);
    // The service is back, so postponed messages are due now.
    else if (this.circuitBreaker.answered(host)) await this.deps.outbox.resume();
    if (!isNoUpdate(composed, delivery))
      return this.fates.posted(counted.message, activity, delivery);
    if (onlyReplaces(message.kind)) return this.fates.notReplaced(message);
    // The earlier message was deleted, or its client cannot update messages. The content is still
    // news.
    return counted.message.attempts % MOST_POSTS === 0
      ? this.fates.posted(counted.message, activity, { state: 'refused' })
      : await this.post({ ...counted, earlier: undefined }, stop);
  }

  private deliver({ reached, activity, earlier }: ComposedMessage): Promise<DeliveryResult> {
    const { proactiveSender } = this.deps;
    return earlier === undefined
      ? proactiveSender.send(reached, activity)
      : proactiveSender.update(reached, earlier, activity);
  }

  private async permit(
    { message, reached }: ComposedMessage,
    stop: AbortSignal,
  ): Promise<SendPermit> {
    const { id } = reached.reference.conversation;
    for (;;) {
      const permit = await this.deps.outbox.permit(message, id, POST_LEASE);
      if (typeof permit === 'string' || permit.wait > SHORT_WAIT) return permit;
      if (stop.aborted) return { wait: 0 };
      await sleep(permit.wait, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

/** Whether the service is down; with 412 and 429 it is not. */
function isDown(delivery: DeliveryResult): boolean {
  if (delivery.state !== 'refused' && delivery.state !== 'unclear') return false;
  return delivery.statusCode !== 412 && delivery.statusCode !== 429;
}

/**
 * Whether the earlier message cannot be updated. A message that is too large would fail as a new
 * one too.
 */
function isNoUpdate({ earlier }: ComposedMessage, delivery: DeliveryResult): boolean {
  if (earlier === undefined) return false;
  if (delivery.state === 'unacceptable') return delivery.statusCode !== 413;
  return delivery.state === 'gone' || delivery.state === 'blocked';
}
