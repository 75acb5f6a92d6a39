import type { ConnectorClient } from 'botframework-connector';
import { sendBy } from './sendPolicy';

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

/** Makes the client post one time, until the signal: whoever does it here tries again. */
export function sendOnce(client: ConnectorClient, signal: AbortSignal): void {
  sendBy(
    client,
    async (request, next) => {
      request.abortSignal = signal;
      const response = await next(request);
      if (response.status < 400) return response;
      const retryAfter = response.headers.get('retry-after');
      throw new PostRefused(response.status, retryAfter, codeIn(response.bodyAsText));
    },
    { afterPhase: 'Sign' },
  );
}

/** `{"error":{"code":"MessageWritesBlocked","message":…}}`; the message may quote what was sent. */
function codeIn(body: string | null | undefined): string | undefined {
  return /"code"\s*:\s*"(\w{1,60})"/.exec(body ?? '')?.[1];
}
