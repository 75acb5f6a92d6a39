import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The Teams side of a conversation: takes what the bot sends and keeps it. */
export interface ConnectorStub extends AsyncDisposable {
  url: string;
  /** The activities that were sent, with the path that they were sent to. */
  sent: { path: string; activity: Record<string, unknown> }[];
  /** How many requests came, whatever they were answered with. */
  requests(): number;
  /** From now on every request is answered with this status. */
  answerWith(status: number): void;
  /** The next request is taken, but not answered until the returned function is called. */
  holdNext(): () => void;
}

export async function startConnectorStub(): Promise<ConnectorStub> {
  const sent: ConnectorStub['sent'] = [];
  let status = 201;
  let requests = 0;
  let held: Promise<void> | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests += 1;
      const text = Buffer.concat(chunks).toString();
      if (status < 300)
        sent.push({
          path: request.url ?? '',
          activity: JSON.parse(text) as Record<string, unknown>,
        });
      const answered = held;
      held = undefined;
      void Promise.resolve(answered).then(() => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ id: `sent-${sent.length}` }));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    requests: () => requests,
    answerWith: (wanted) => void (status = wanted),
    holdNext() {
      let release = () => undefined as void;
      held = new Promise((resolve) => (release = resolve));
      return () => release();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
