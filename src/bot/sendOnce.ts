import type { ConnectorClient } from 'botframework-connector';

/** Teams has answered, but not taken a message. */
export class PostRefused extends Error {
  override readonly name = 'PostRefused';

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

/** Of the SDK's client what it does not name. */
interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(
    policy: { name: string; sendRequest(request: Request, next: Next): Promise<Response> },
    options: { afterPhase: 'Sign' },
  ): void;
}
interface Request {
  abortSignal?: AbortSignal;
}
interface Response {
  status: number;
  headers: { get(name: string): string | undefined };
  bodyAsText?: string | null;
}
type Next = (request: Request) => Promise<Response>;

/**
 * Makes the client post one time, until the signal. The SDK itself would wait for ever, and send
 * again what was not taken, up to minutes later, beside whoever does it here.
 */
export function sendOnce(client: ConnectorClient, signal: AbortSignal): void {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(
    {
      name: 'lawaraqSendOnce',
      async sendRequest(request, next) {
        request.abortSignal = signal;
        const response = await next(request);
        if (response.status < 400) return response;
        const retryAfter = response.headers.get('retry-after');
        throw new PostRefused(response.status, retryAfter, codeIn(response.bodyAsText));
      },
    },
    { afterPhase: 'Sign' },
  );
}

/** `{"error":{"code":"MessageWritesBlocked","message":…}}`; the message may quote what was sent. */
function codeIn(body: string | null | undefined): string | undefined {
  return /"code"\s*:\s*"(\w{1,60})"/.exec(body ?? '')?.[1];
}
