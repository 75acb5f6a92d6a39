import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { QuestionEncoder } from '../answering/meaning/textVectors';
import { MODEL_DIR } from './sentenceEncoder';

/** A text to encode, or that there will be no more. */
export type EncoderRequest = { id: number; text: string } | { isLast: true };

export type EncoderAnswer =
  /** With the version of the model. */
  | { ready: string }
  | { unavailable: string }
  | { id: number; vector: Float32Array }
  | { id: number; fault: string };

const WORKER = require.resolve('./encoderWorker');
/** Milliseconds that a question waits for its vector; it is answered by its words after that. */
const QUESTION_PATIENCE = 60;
/** Questions that wait at once; one more is answered by its words. */
const MOST_WAITING = 32;
/** Milliseconds that the thread has to end by itself. */
const CLOSING_PATIENCE = 5000;
/** The thread gives no answer for so many milliseconds: it hangs. */
const LONGEST_SILENCE = 10_000;
/** Memory for many short-lived objects would be unused. */
const YOUNG_GENERATION_MB = 4;

export interface EncoderThreadOptions {
  /** Folder of the model. */
  folder?: string;
  /** Called once, with the reason, if the encoder cannot be used, or no longer. */
  onUnavailable?: (reason: string) => void;
  /** Milliseconds that a question waits, instead of 60. */
  patience?: number;
  /** The thread starts with the first text, instead of at once. */
  startsWhenAsked?: boolean;
}

/**
 * The sentence encoder in a thread of its own. Nothing that it does fails a question: one without
 * a vector is answered by its words alone.
 */
export class EncoderThread implements QuestionEncoder, AsyncDisposable {
  private worker: Worker | undefined;
  private readonly folder: string;
  private readonly waiting = new Map<number, (vector: Float32Array | undefined) => void>();
  private readonly patience: number;
  private readonly onUnavailable: (reason: string) => void;
  private next = 0;
  private questions = 0;
  private reason: string | undefined;
  private isClosing = false;
  private open: (version: string | undefined) => void = () => undefined;
  /** The version of the model once it is loaded; undefined if it cannot be. */
  readonly ready = new Promise<string | undefined>((resolve) => {
    this.open = resolve;
  });

  constructor({
    folder = MODEL_DIR,
    onUnavailable = () => undefined,
    patience = QUESTION_PATIENCE,
    startsWhenAsked = false,
  }: EncoderThreadOptions = {}) {
    this.folder = folder;
    this.patience = patience;
    this.onUnavailable = onUnavailable;
    if (!startsWhenAsked) this.start();
  }

  /** Starts the thread, unless it has been. */
  start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(WORKER, {
      workerData: this.folder,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    this.worker = worker;
    worker.on('message', (message: EncoderAnswer) => this.receive(message));
    worker.on('error', (error) => this.giveUp(String(error)));
    worker.on('exit', (code) => this.giveUp(`its thread ended with ${code}`));
    return worker;
  }

  /** Why the encoder is not used; undefined as long as it is. */
  get unavailable(): string | undefined {
    return this.reason;
  }

  /** The vector of a question; undefined if it is not made in time. */
  async encode(text: string): Promise<Float32Array | undefined> {
    if (this.questions >= MOST_WAITING) return undefined;
    this.questions += 1;
    try {
      return await this.within(this.patience, this.request(text));
    } finally {
      this.questions -= 1;
    }
  }

  /**
   * The vector of a text of the knowledge, for which nobody waits. Ask for one at a time: a question
   * is served between two of them.
   */
  async encodeText(text: string): Promise<Float32Array | undefined> {
    const isOver = Symbol('silence');
    const vector = await Promise.race([
      this.request(text),
      sleep(LONGEST_SILENCE, isOver, { ref: false }),
    ]);
    if (vector !== isOver) return vector;
    this.giveUp(`its thread was silent for ${LONGEST_SILENCE / 1000} s`);
    await this.worker?.terminate();
    return undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isClosing = true;
    const isRunning = this.reason === undefined;
    const { worker } = this;
    this.giveUp('closed');
    if (!worker) return;
    // A thread that is stopped while the runtime is at work takes the whole process down.
    if (isRunning) {
      const ended = once(worker, 'exit');
      worker.ref();
      worker.postMessage({ isLast: true } satisfies EncoderRequest);
      await Promise.race([ended, sleep(CLOSING_PATIENCE, undefined, { ref: false })]);
    }
    await worker.terminate();
  }

  private async within(
    ms: number,
    vector: Promise<Float32Array | undefined>,
  ): Promise<Float32Array | undefined> {
    const stop = new AbortController();
    const late = sleep(ms, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    const found = await Promise.race([vector, late]);
    stop.abort();
    return found;
  }

  private request(text: string): Promise<Float32Array | undefined> {
    if (this.reason !== undefined) return Promise.resolve(undefined);
    const id = (this.next += 1);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      // The process stays as long as a text is being encoded.
      const worker = this.start();
      worker.ref();
      worker.postMessage({ id, text } satisfies EncoderRequest);
    });
  }

  private receive(message: EncoderAnswer): void {
    if ('ready' in message) {
      this.rest();
      return this.open(message.ready);
    }
    if ('unavailable' in message) return this.giveUp(message.unavailable);
    const answer = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    this.rest();
    answer?.('vector' in message ? message.vector : undefined);
  }

  /** The process need not stay for a thread that has nothing to do. */
  private rest(): void {
    if (this.waiting.size === 0) this.worker?.unref();
  }

  private giveUp(reason: string): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    this.open(undefined);
    for (const answer of this.waiting.values()) answer(undefined);
    this.waiting.clear();
    if (!this.isClosing) this.onUnavailable(reason);
  }
}
