import type { ConnectorClient } from 'botframework-connector';
import { setTimeout as sleep } from 'node:timers/promises';

/** Parts of the SDK's client that its types omit. */
interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(
    policy: { name: string; sendRequest: SendRequest },
    options: { afterPhase: 'Sign' } | { phase: 'Retry' },
  ): void;
}
interface ClientRequest {
  abortSignal?: AbortSignal;
}
interface ClientResponse {
  status: number;
  headers: { get(name: string): string | undefined };
  bodyAsText?: string | null;
}
/** Sends a request through the rest of the client's pipeline. */
type SendRequest = (
  request: ClientRequest,
  next: (request: ClientRequest) => Promise<ClientResponse>,
) => Promise<ClientResponse>;

/** Replaces the client's own retries: they would wait forever, and post again after any 5xx. */
function replaceSendPolicy(
  client: ConnectorClient,
  sendRequest: SendRequest,
  place: Parameters<Pipeline['addPolicy']>[1],
): void {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({ name: 'lawaraqSending', sendRequest }, place);
}

/** Teams answered, but did not accept the message. */
export class SendRejected extends Error {
  override readonly name = 'SendRejected';

  constructor(
    readonly statusCode: number,
    /** The raw header. */
    readonly retryAfter: string | undefined,
    /** The error code of Teams, one word without any message text. */
    readonly code: string | undefined,
  ) {
    super(`Answered with ${statusCode}`);
  }
}

/** Makes the client post only once, until the signal aborts it: the outbox has its own retries. */
export function sendWithoutRetry(client: ConnectorClient, signal: AbortSignal): void {
  replaceSendPolicy(
    client,
    async (request, next) => {
      request.abortSignal = signal;
      const response = await next(request);
      if (response.status < 400) return response;
      const retryAfter = response.headers.get('retry-after');
      throw new SendRejected(response.status, retryAfter, codeIn(response.bodyAsText));
    },
    { afterPhase: 'Sign' },
  );
}

/** `{"error":{"code":"MessageWritesBlocked","message":…}}`; the message may quote what was sent. */
function codeIn(body: string | null | undefined): string | undefined {
  return /"code"\s*:\s*"(\w{1,60})"/.exec(body ?? '')?.[1];
}

/** Teams names minutes at most. A longer wait is ignored, and no timer can hold a month. */
const LONGEST = 10 * 60_000;

/**
 * Parses a Retry-After header, which has seconds or a date.
 * @param now milliseconds since 1970
 * @returns milliseconds; undefined if it is neither
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  if (header === undefined || header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  if (Number.isNaN(ms)) return undefined;
  return Math.min(Math.max(ms, 0), LONGEST);
}

/** Milliseconds for a reply of a turn without a deadline. */
export const REPLY_TIMEOUT = 15_000;
const MOST_TRIES = 4;
/** Milliseconds before the second attempt; doubled each time, minus a random part of up to half. */
const FIRST_PAUSE = 400;
/**
 * Statuses after which Teams wants the message again. After others it may have accepted the
 * message.
 */
const RETRYABLE: ReadonlySet<number> = new Set([412, 429, 502, 504]);

/**
 * Makes a client retry only if Teams asks for it, until the request is aborted. The SDK would post
 * again after any 5xx, so that a person could read a message up to four times.
 */
export function sendWithRetry(client: ConnectorClient): void {
  replaceSendPolicy(
    client,
    async (request, next) => {
      const signal = (request.abortSignal ??= AbortSignal.timeout(REPLY_TIMEOUT));
      for (let tried = 1; ; tried += 1) {
        signal.throwIfAborted();
        const response = await next(request);
        if (!RETRYABLE.has(response.status) || tried === MOST_TRIES) return response;
        await sleep(pauseAfter(response.headers.get('retry-after'), tried), undefined, { signal });
      }
    },
    { phase: 'Retry' },
  );
}

/**
 * Milliseconds: as long as Teams says, but at least long enough to spread the retries of many
 * turns.
 */
function pauseAfter(retryAfter: string | undefined, tried: number): number {
  const told = retryAfterMs(retryAfter, Date.now()) ?? 0;
  return Math.max(told, FIRST_PAUSE * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
}
