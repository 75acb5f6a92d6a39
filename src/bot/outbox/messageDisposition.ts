import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { DeliveryResult } from '../connector/proactiveSender';
import type { LeasedMessage } from '../ports/outbox';
import { nextTry, postpone, type RetryPolicy } from './retryDelays';

/** What happens to a message in the queue. `barred`: its service is down. */
export type Disposition =
  | { settle: 'sent' | 'undeliverable'; activityId?: string | undefined }
  | { againIn: number; held: boolean; barred?: boolean }
  | 'lost';

export const UNDELIVERABLE: Disposition = { settle: 'undeliverable' };

/**
 * Milliseconds before the first retry of a message that could not be composed. Later waits equal
 * its age.
 */
const FIRST_WAIT = 10_000;

/**
 * Decides what happens to messages, and logs those that are never delivered: kind and size, not the
 * text.
 */
export class DispositionPolicy {
  constructor(
    private readonly pace: RetryPolicy,
    private readonly log: Logger,
  ) {}

  /** For a message that was posted; `attempts` includes that post. */
  posted(
    message: LeasedMessage,
    activity: Partial<Activity>,
    delivery: DeliveryResult,
  ): Disposition {
    const { id: messageId, kind, attempts } = message;
    switch (delivery.state) {
      case 'sent':
        return { settle: 'sent', activityId: delivery.activityId };
      case 'gone':
      case 'blocked':
        this.log.info({ messageId, kind, state: delivery.state }, 'A message has nobody to reach');
        return UNDELIVERABLE;
      case 'unacceptable': {
        const { statusCode, code } = delivery;
        // Teams measures the size like this.
        const bytes = Buffer.byteLength(JSON.stringify(activity), 'utf16le');
        this.log.error({ messageId, kind, bytes, statusCode, code }, 'Teams refuses a message');
        return UNDELIVERABLE;
      }
      case 'refused':
      case 'unclear': {
        const { retryAfterMs } = delivery;
        const next = nextTry({ attempts, age: ageOf(message), retryAfterMs }, this.pace);
        return next === 'given up' ? this.givenUp(message) : next;
      }
    }
  }

  /** For a card that is over, but was deleted or cannot be updated: nothing is said instead. */
  notReplaced({ id: messageId, kind }: LeasedMessage): Disposition {
    this.log.info({ messageId, kind }, 'A card that is over could not be replaced');
    return UNDELIVERABLE;
  }

  /** For a message that could not be composed. It is retried, and does not block later ones. */
  unwritten(message: LeasedMessage): Disposition {
    const pace = { ...this.pace, putOff: FIRST_WAIT };
    return this.isOld(message)
      ? this.givenUp(message)
      : { againIn: postpone(ageOf(message), pace), held: false };
  }

  /** For a message whose service is down for at least `againIn` milliseconds. */
  barred(message: LeasedMessage, againIn: number): Disposition {
    return this.isOld(message) ? this.givenUp(message) : { againIn, held: true, barred: true };
  }

  private isOld(message: LeasedMessage): boolean {
    return ageOf(message) >= this.pace.givenUpAfter;
  }

  private givenUp({ id: messageId, kind, attempts }: LeasedMessage): Disposition {
    this.log.error({ messageId, kind, attempts }, 'A message was given up');
    return UNDELIVERABLE;
  }
}

const ageOf = ({ wantedAt }: LeasedMessage): number => Date.now() - wantedAt.getTime();
