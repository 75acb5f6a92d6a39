import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How a request is answered: with a status, perhaps with headers and a body, never (`hang`), by a
 * connection that breaks (`reset`), or once the returned promise is done.
 */
export type Answer =
  | number
  | { status: number; headers?: Record<string, string>; body?: unknown; after?: Promise<void> }
  | 'hang'
  | 'reset';

/** What came, whatever it was answered with. */
interface ConnectorRequest {
  /** Milliseconds by `performance.now()`. */
  at: number;
  method: string;
  path: string;
  /** Out of the path. */
  conversation: string;
  activity: Record<string, unknown>;
  /** Of the message that it made or replaced, once it was taken. */
  messageId?: string;
  /** Whether it was taken, and the bot was still there to be told so. */
  taken: boolean;
  /** Whether the connection was closed before it was answered. */
  left: boolean;
  /** Whether nothing more becomes of it. */
  over: boolean;
}

/** The Teams side of a conversation: takes what the bot sends and keeps it. */
export interface ConnectorStub extends AsyncDisposable {
  url: string;
  /** The activities that were sent, with the path that they were sent to. */
  sent: { path: string; activity: Record<string, unknown> }[];
  /** Every request, in the order in which they came. */
  log: ConnectorRequest[];
  /** How many requests came, whatever they were answered with. */
  requests(): number;
  /** From now on every request is answered so. */
  answerWith(answer: Answer): void;
  /** The next requests are answered so, one each. */
  script(...answers: Answer[]): void;
  /** From now on every request is answered as this says. */
  answerBy(answer: (request: ConnectorRequest) => Answer): void;
  /** The next request is taken, but not answered until the returned function is called. */
  holdNext(): () => void;
  /** As it was at first: nothing came, and everything is taken. */
  reset(): void;
}

export async function startConnectorStub(): Promise<ConnectorStub> {
  const sent: ConnectorStub['sent'] = [];
  const log: ConnectorRequest[] = [];
  const scripted: Answer[] = [];
  let usual: (request: ConnectorRequest) => Answer = () => 201;

  async function answer(came: ConnectorRequest, response: ServerResponse): Promise<void> {
    const given = scripted.shift() ?? usual(came);
    if (given === 'hang') return;
    if (given === 'reset') return void response.socket?.resetAndDestroy();
    const full = typeof given === 'number' ? { status: given } : given;
    response.once('close', () => void (came.left = !response.writableEnded));
    if (full.after) await full.after;
    came.over = true;
    if (response.destroyed) return;
    came.taken = full.status < 300;
    if (came.taken) sent.push({ path: came.path, activity: came.activity });
    response.writeHead(full.status, { 'content-type': 'application/json', ...full.headers });
    const id = came.method === 'PUT' ? came.path.split('/').at(-1) : `sent-${sent.length}`;
    if (came.taken && id !== undefined) came.messageId = id;
    response.end(JSON.stringify(full.body ?? (came.taken ? { id } : {})));
  }

  const server = createServer((request, response) => {
    void readRequest(request).then((came) => {
      log.push(came);
      return answer(came, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    log,
    requests: () => log.length,
    answerWith: (wanted) => void (usual = () => wanted),
    answerBy: (wanted) => void (usual = wanted),
    script: (...answers) => void scripted.push(...answers),
    holdNext() {
      let release = () => undefined as void;
      const after = new Promise<void>((resolve) => (release = resolve));
      scripted.push({ status: 201, after });
      return () => release();
    },
    reset() {
      for (const list of [sent, log, scripted]) list.length = 0;
      usual = () => 201;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readRequest(request: IncomingMessage): Promise<ConnectorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const path = request.url ?? '';
  return {
    at: performance.now(),
    method: request.method ?? '',
    path,
    conversation: decodeURIComponent(path.split('/')[3] ?? ''),
    activity: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
    ...{ taken: false, left: false, over: false },
  };
}
