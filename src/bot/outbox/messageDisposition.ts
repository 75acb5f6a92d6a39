import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { DeliveryResult } from '../connector/proactiveSender';
import type { LeasedMessage } from '../ports/outbox';
import { nextTry, postpone, type RetryPolicy } from './retryDelays';

/** What is to become of a message in the queue. `barred`: its service is down. */
export type Disposition =
  | { settle: 'sent' | 'undeliverable'; activityId?: string | undefined }
  | { againIn: number; held: boolean; barred?: boolean }
  | 'lost';

export const UNDELIVERABLE: Disposition = { settle: 'undeliverable' };

/** Milliseconds that a message waits at first which could not be written; then as long as it has. */
const FIRST_WAIT = 10_000;

/** Decides about messages, and reports those that never arrive: by kind and size, without their text. */
export class DispositionPolicy {
  constructor(
    private readonly pace: RetryPolicy,
    private readonly log: Logger,
  ) {}

  /** Of a message that was posted; `attempts` counts that. */
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
        // As Teams measures it.
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

  /** Of a message that could not be written. It may be written later, and holds nobody up. */
  unwritten(message: LeasedMessage): Disposition {
    const pace = { ...this.pace, putOff: FIRST_WAIT };
    return this.isOld(message)
      ? this.givenUp(message)
      : { againIn: postpone(ageOf(message), pace), held: false };
  }

  /** Of a message whose service is down for at least as many milliseconds. */
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
