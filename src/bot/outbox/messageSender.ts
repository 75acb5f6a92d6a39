import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Composers } from '../notices/messageComposer';
import { composeMessage } from '../notices/composeMessage';
import type { Delivery, Proactive, Reached } from '../connector/proactiveSender';
import { errorFields } from '../../lib/errorFields';
import { Fates, UNDELIVERABLE, type Fate } from './messageDisposition';
import type { Outbox, Permit, TakenMessage } from '../ports/outbox';
import type { People } from '../ports/personSettings';
import { MOST_POSTS, RETRY_PACE, type RetryPace } from './retryDelays';
import { ServiceBreaker } from './circuitBreaker';

export interface CourierParts {
  outbox: Outbox;
  people: People;
  proactive: Proactive;
  composers: Composers;
  log: Logger;
  breaker?: ServiceBreaker;
  pace?: RetryPace;
}

/** Milliseconds for which a message is kept for whoever posts it: the post, and keeping its outcome. */
const POST_LEASE = 60_000;
/** Milliseconds that the rates are waited for here; longer waits are left to the queue. */
const SHORT_WAIT = 1_000;

/** A message as it is about to be posted. */
interface Letter {
  message: TakenMessage;
  reached: Reached;
  activity: Partial<Activity>;
  /** The id of what it takes the place of. */
  earlier: string | undefined;
}

/** Carries one message at a time to Teams, and says what is to become of it. */
export class Courier {
  private readonly breaker: ServiceBreaker;
  private readonly fates: Fates;

  constructor(private readonly parts: CourierParts) {
    this.breaker = parts.breaker ?? new ServiceBreaker();
    this.fates = new Fates(parts.pace ?? RETRY_PACE, parts.log);
  }

  /**
   * Posts a message once, where and when it may be posted.
   * @param stop ends waiting for that; what is on its way arrives
   * @throws what the database rejects with
   */
  async carry(message: TakenMessage, stop: AbortSignal): Promise<Fate> {
    const reached = await this.parts.proactive.reach(message.to);
    if (typeof reached === 'string') {
      this.parts.log.info({ kind: message.kind, why: reached }, 'A message has nowhere to go');
      return UNDELIVERABLE;
    }
    const activity = await this.compose(message);
    if (activity === 'fault') return this.fates.unwritten(message);
    if (!activity) return UNDELIVERABLE;
    const earlier = await this.earlier(message);
    return await this.post({ message, reached, activity, earlier }, stop);
  }

  private async compose(message: TakenMessage): Promise<Partial<Activity> | undefined | 'fault'> {
    const { people, composers, log } = this.parts;
    const { to, kind } = message;
    try {
      const preferred = 'person' in to ? await people.language(to.person) : undefined;
      return await composeMessage(composers, message, preferred);
    } catch (error) {
      log.error({ ...errorFields(error), kind }, 'A message could not be composed');
      return 'fault';
    }
  }

  /** What it replaces and was not sent is not sent any more. */
  private async earlier({ replaces }: TakenMessage): Promise<string | undefined> {
    if (replaces === undefined) return undefined;
    await this.parts.outbox.withdraw(replaces);
    return await this.parts.outbox.sentAs(replaces);
  }

  private async post(letter: Letter, stop: AbortSignal): Promise<Fate> {
    const { message, reached, activity } = letter;
    const { host } = new URL(reached.reference.serviceUrl);
    const barredFor = this.breaker.enter(host);
    if (barredFor > 0) return this.fates.barred(message, barredFor);
    const permit = await this.permit(letter, stop);
    if (permit !== 'now') {
      this.breaker.leave(host);
      return permit === 'lost' ? permit : { againIn: permit.wait, held: true };
    }
    const counted = { ...letter, message: { ...message, attempts: message.attempts + 1 } };
    const delivery = await this.deliver(letter);
    if (isDown(delivery)) this.breaker.failed(host);
    // What was put off while nothing answered need not wait any longer.
    else if (this.breaker.answered(host)) await this.parts.outbox.resume();
    if (!isNoUpdate(letter, delivery))
      return this.fates.posted(counted.message, activity, delivery);
    // Deleted by somebody, or a client that cannot change messages: what it says is still news.
    return counted.message.attempts % MOST_POSTS === 0
      ? this.fates.posted(counted.message, activity, { state: 'refused' })
      : await this.post({ ...counted, earlier: undefined }, stop);
  }

  private deliver({ reached, activity, earlier }: Letter): Promise<Delivery> {
    const { proactive } = this.parts;
    return earlier === undefined
      ? proactive.send(reached, activity)
      : proactive.update(reached, earlier, activity);
  }

  private async permit({ message, reached }: Letter, stop: AbortSignal): Promise<Permit> {
    const { id } = reached.reference.conversation;
    for (;;) {
      const permit = await this.parts.outbox.permit(message, id, POST_LEASE);
      if (typeof permit === 'string' || permit.wait > SHORT_WAIT) return permit;
      if (stop.aborted) return { wait: 0 };
      await sleep(permit.wait, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

/** Whether the service does not answer as itself; with 412 and 429 it does. */
function isDown(delivery: Delivery): boolean {
  if (delivery.state !== 'refused' && delivery.state !== 'unclear') return false;
  return delivery.statusCode !== 412 && delivery.statusCode !== 429;
}

/** Whether the earlier message cannot be changed. What is too large would be so anew, too. */
function isNoUpdate({ earlier }: Letter, delivery: Delivery): boolean {
  if (earlier === undefined) return false;
  if (delivery.state === 'unacceptable') return delivery.statusCode !== 413;
  return delivery.state === 'gone' || delivery.state === 'blocked';
}
