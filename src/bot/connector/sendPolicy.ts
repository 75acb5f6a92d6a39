import type { ConnectorClient } from 'botframework-connector';

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
export function sendBy(
  client: ConnectorClient,
  sendRequest: SendRequest,
  place: Parameters<Pipeline['addPolicy']>[1],
): void {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({ name: 'lawaraqSending', sendRequest }, place);
}
