import type { ConnectorClient } from 'botframework-connector';
import { setTimeout as sleep } from 'node:timers/promises';

/** Of the SDK's client what it does not name. */
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
/** Sends a request by what comes behind it in the client. */
type SendRequest = (
  request: ClientRequest,
  next: (request: ClientRequest) => Promise<ClientResponse>,
) => Promise<ClientResponse>;

/** Takes the place of the client's own tries: it would wait for ever, and post again after any 5xx. */
function replaceSendPolicy(
  client: ConnectorClient,
  sendRequest: SendRequest,
  place: Parameters<Pipeline['addPolicy']>[1],
): void {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({ name: 'lawaraqSending', sendRequest }, place);
}

/** Teams has answered, but not taken a message. */
export class SendRejected extends Error {
  override readonly name = 'SendRejected';

  constructor(
    readonly statusCode: number,
    /** The header as it came. */
    readonly retryAfter: string | undefined,
    /** What Teams calls it, a word without anything of the message. */
    readonly code: string | undefined,
  ) {
    super(`Answered with ${statusCode}`);
  }
}

/** Makes the client post one time, until the signal: whoever does it here tries again. */
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

/** Teams names minutes at most; what names more is not waited for, and no timer holds a month. */
const LONGEST = 10 * 60_000;

/**
 * What a Retry-After header asks for, in seconds or as a date.
 * @param now milliseconds since 1970
 * @returns milliseconds; undefined where it is neither
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  if (header === undefined || header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  if (Number.isNaN(ms)) return undefined;
  return Math.min(Math.max(ms, 0), LONGEST);
}

/** Milliseconds for a reply of a turn that has no end of its own. */
export const REPLY_TIMEOUT = 15_000;
const MOST_TRIES = 4;
/** Milliseconds before the second try; each time twice as long, and up to half of it less. */
const FIRST_PAUSE = 400;
/** What Teams wants to be sent again. Of other answers it may have taken the message. */
const TAKEN_LATER: ReadonlySet<number> = new Set([412, 429, 502, 504]);

/**
 * Has a client try again what Teams wants to be sent again, until the request is aborted. The SDK
 * itself would post again what was answered with any 5xx, which a person may then read up to four
 * times.
 */
export function sendWithRetry(client: ConnectorClient): void {
  replaceSendPolicy(
    client,
    async (request, next) => {
      const signal = (request.abortSignal ??= AbortSignal.timeout(REPLY_TIMEOUT));
      for (let tried = 1; ; tried += 1) {
        signal.throwIfAborted();
        const response = await next(request);
        if (!TAKEN_LATER.has(response.status) || tried === MOST_TRIES) return response;
        await sleep(pauseAfter(response.headers.get('retry-after'), tried), undefined, { signal });
      }
    },
    { phase: 'Retry' },
  );
}

/** Milliseconds: as long as Teams says, but at least so long that tries of many turns spread. */
function pauseAfter(retryAfter: string | undefined, tried: number): number {
  const told = retryAfterMs(retryAfter, Date.now()) ?? 0;
  return Math.max(told, FIRST_PAUSE * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
}
