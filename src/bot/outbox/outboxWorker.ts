import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageSender, type MessageSenderDeps } from './messageSender';
import { errorFields } from '../../lib/errorFields';
import type { Disposition } from './messageDisposition';
import type { LeasedMessage } from '../ports/outbox';

/** Milliseconds. */
const POLL = 2_000;
const POLL_AFTER_FAULT = 10_000;
const LEASE = 60_000;
const BETWEEN_CLEANINGS = 3_600_000;
/** Messages that are on their way side by side, each to somebody else. */
const AT_ONCE = 20;
/** What is due by this clock is due by that of the database, too. */
const CLOCKS_APART = 20;
/** Together less than a message is kept for who posts it. */
const KEEPING_PAUSES = [100, 500, 2_000, 8_000];

/**
 * Sends what is in the outbox. Each message is sent at least once: one whose sender died is sent
 * again when its lease has passed. Disposing waits for what is on its way.
 */
export class OutboxWorker implements AsyncDisposable {
  private readonly sender: MessageSender;
  private readonly stopping = new AbortController();
  private readonly onTheirWay = new Set<Promise<void>>();
  private working: Promise<void> | undefined;
  private poked = false;
  private wake: () => void = () => undefined;
  /** Nothing is taken before: all that was looked at waits for a service that is down. */
  private pausedUntil = 0;
  private cleanedAt = -Infinity;

  constructor(private readonly deps: MessageSenderDeps) {
    this.sender = new MessageSender(deps);
    setMaxListeners(AT_ONCE, this.stopping.signal);
    deps.outbox.onPut(() => this.poke());
  }

  /** Begins to look for messages. */
  start(): void {
    this.working ??= this.work();
  }

  /** Looks at once; for when a message has just been queued. */
  poke(): void {
    this.poked = true;
    this.wake();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.working;
    await Promise.all(this.onTheirWay);
  }

  private async work(): Promise<void> {
    const { outbox, log } = this.deps;
    while (!this.stopping.signal.aborted) {
      this.poked = false;
      try {
        await this.clean();
        const free = AT_ONCE - this.onTheirWay.size;
        const paused = this.pausedUntil - performance.now();
        if (free > 0 && paused <= 0) {
          for (const message of await outbox.take(free, LEASE)) this.send(message);
        }
        await this.pause(paused > 0 ? paused : POLL);
      } catch (error) {
        log.error(errorFields(error), 'Messages could not be taken');
        await this.pause(POLL_AFTER_FAULT);
      }
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.stopping.signal.aborted || this.poked) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private send(message: LeasedMessage): void {
    const sending = this.deliver(message).finally(() => {
      this.onTheirWay.delete(sending);
      // There may be another to the same person.
      this.poke();
    });
    this.onTheirWay.add(sending);
  }

  private async deliver(message: LeasedMessage): Promise<void> {
    try {
      const fate = await this.sender.send(message, this.stopping.signal);
      await this.keepSurely(message, fate);
    } catch (error) {
      this.deps.log.error(errorFields(error), 'The outcome of a message could not be kept');
    }
  }

  /** What was sent and is not known to be would be sent again. */
  private async keepSurely(message: LeasedMessage, fate: Disposition): Promise<void> {
    for (const pause of KEEPING_PAUSES) {
      try {
        return await this.keep(message, fate);
      } catch {
        await sleep(pause);
      }
    }
    await this.keep(message, fate);
  }

  private async keep(message: LeasedMessage, fate: Disposition): Promise<void> {
    const { outbox } = this.deps;
    if (fate === 'lost') return;
    if ('settle' in fate) {
      if (fate.settle === 'sent') this.pausedUntil = 0;
      return await outbox.settle(message.id, fate.settle, fate.activityId);
    }
    await outbox.retry(message, fate.againIn, fate.held);
    const wait = Math.min(fate.againIn + CLOCKS_APART, POLL);
    if (fate.barred) this.pausedUntil = performance.now() + wait;
    // What is due later is found when the worker looks next.
    setTimeout(() => this.poke(), wait).unref();
  }

  private async clean(): Promise<void> {
    if (performance.now() - this.cleanedAt < BETWEEN_CLEANINGS) return;
    this.cleanedAt = performance.now();
    await this.deps.outbox.forget();
  }
}
