import { Worker } from 'node:worker_threads';
import type { DrawingTask } from './drawingTask';

const WORKER = require.resolve('./drawingWorker');
/** Orders that wait or are drawn at one time; further ones are refused. */
const MOST_ORDERS = 32;
/** Milliseconds after which an idle thread is ended, to free its memory. */
const IDLE = 120_000;
/** Milliseconds after which an order is rejected, and its blocked thread is ended. */
const DEADLINE = 30_000;

/** The queue is full; the caller can try again later. */
export class DrawingBusyError extends Error {
  override name = 'DrawingBusyError';
}

interface Waiting {
  resolve: (drawn: Buffer) => void;
  reject: (error: Error) => void;
  deadline: NodeJS.Timeout;
}
type Reply = { id: number } & ({ drawn: Uint8Array } | { failed: string });

/** Draws pages and charts in a worker thread, one after another, so that the bot is not blocked. */
export class DrawingThread implements AsyncDisposable {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private idle: NodeJS.Timeout | undefined;

  /** @param deadline milliseconds from the order to what is drawn */
  constructor(private readonly deadline = DEADLINE) {}

  /**
   * A PDF of a page, or a PNG of a chart.
   * @throws DrawingBusyError if too much waits
   * @throws Error if it cannot be drawn, or not in time
   */
  draw(order: DrawingTask): Promise<Buffer> {
    if (this.waiting.size >= MOST_ORDERS) return Promise.reject(new DrawingBusyError());
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => this.abort(worker), this.deadline);
      this.waiting.set(id, { resolve, reject, deadline });
      worker.ref();
      worker.postMessage({ id, order });
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.idle);
    this.failAll(new Error('The drawing was given up'));
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(WORKER);
    worker.on('message', (reply: Reply) => this.settle(reply, worker));
    worker.on('error', (error) => {
      if (this.worker === worker) this.failAll(error);
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = undefined;
      if (this.worker === undefined) this.failAll(new Error('The drawing thread ended'));
    });
    return worker;
  }

  private settle(reply: Reply, worker: Worker): void {
    const order = this.waiting.get(reply.id);
    clearTimeout(order?.deadline);
    this.waiting.delete(reply.id);
    if ('drawn' in reply) order?.resolve(Buffer.from(reply.drawn));
    else order?.reject(new Error(reply.failed));
    if (this.waiting.size > 0) return;
    // A thread that waits for orders holds up no process that wants to end.
    worker.unref();
    this.idle = setTimeout(() => this.stopWhenIdle(worker), IDLE).unref();
  }

  private stopWhenIdle(worker: Worker): void {
    if (this.worker !== worker || this.waiting.size > 0) return;
    this.worker = undefined;
    void worker.terminate();
  }

  /** What waits behind an order that takes too long would wait as long: all of it fails. */
  private abort(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    void worker.terminate();
    this.failAll(new Error('The drawing took too long'));
  }

  private failAll(error: Error): void {
    for (const { reject, deadline } of this.waiting.values()) {
      clearTimeout(deadline);
      reject(error);
    }
    this.waiting.clear();
  }
}
