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
/** Messages in parallel, each to another recipient. */
const AT_ONCE = 20;
/** Tolerance between this clock and that of the database. */
const CLOCKS_APART = 20;
/** Retries of storing an outcome; together shorter than the lease of a message. */
const STORE_PAUSES = [100, 500, 2_000, 8_000];

/**
 * Sends the messages of the outbox. Each is sent at least once: if a sender dies, its messages are
 * sent again after their lease ends. Disposing waits for messages in progress.
 */
export class OutboxWorker implements AsyncDisposable {
  private readonly sender: MessageSender;
  private readonly stopping = new AbortController();
  private readonly inProgress = new Set<Promise<void>>();
  private working: Promise<void> | undefined;
  private woken = false;
  private endPause: () => void = () => undefined;
  /** Nothing is taken until then, because the service is down. */
  private pausedUntil = 0;
  private cleanedAt = -Infinity;

  constructor(private readonly deps: MessageSenderDeps) {
    this.sender = new MessageSender(deps);
    setMaxListeners(AT_ONCE, this.stopping.signal);
    deps.outbox.onPut(() => this.wake());
  }

  /** Starts polling. */
  start(): void {
    this.working ??= this.work();
  }

  /** Looks for messages immediately, after one was queued. */
  wake(): void {
    this.woken = true;
    this.endPause();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort();
    this.endPause();
    await this.working;
    await Promise.all(this.inProgress);
  }

  private async work(): Promise<void> {
    const { outbox, log } = this.deps;
    while (!this.stopping.signal.aborted) {
      this.woken = false;
      try {
        await this.clean();
        const free = AT_ONCE - this.inProgress.size;
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
    if (this.stopping.signal.aborted || this.woken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private send(message: LeasedMessage): void {
    const sending = this.deliver(message).finally(() => {
      this.inProgress.delete(sending);
      // The same recipient may have another message.
      this.wake();
    });
    this.inProgress.add(sending);
  }

  private async deliver(message: LeasedMessage): Promise<void> {
    try {
      const disposition = await this.sender.send(message, this.stopping.signal);
      await this.storeWithRetries(message, disposition);
    } catch (error) {
      this.deps.log.error(errorFields(error), 'The outcome of a message could not be kept');
    }
  }

  /** Retries to store the outcome, because otherwise the message would be sent again. */
  private async storeWithRetries(message: LeasedMessage, disposition: Disposition): Promise<void> {
    for (const pause of STORE_PAUSES) {
      try {
        return await this.store(message, disposition);
      } catch {
        await sleep(pause);
      }
    }
    await this.store(message, disposition);
  }

  private async store(message: LeasedMessage, disposition: Disposition): Promise<void> {
    const { outbox } = this.deps;
    if (disposition === 'lost') return;
    if ('settle' in disposition) {
      if (disposition.settle === 'sent') this.pausedUntil = 0;
      return await outbox.settle(message.id, disposition.settle, disposition.activityId);
    }
    await outbox.retry(message, disposition.againIn, disposition.held);
    const wait = Math.min(disposition.againIn + CLOCKS_APART, POLL);
    if (disposition.barred) this.pausedUntil = performance.now() + wait;
    // Messages that become due later are found by polling.
    setTimeout(() => this.wake(), wait).unref();
  }

  private async clean(): Promise<void> {
    if (performance.now() - this.cleanedAt < BETWEEN_CLEANINGS) return;
    this.cleanedAt = performance.now();
    await this.deps.outbox.forget();
  }
}
