import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MetricsServerOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  expose: () => Promise<{ contentType: string; text: string }>;
  onFault: (error: unknown) => void;
}

/** A request for figures is short, and so is the patience with it: milliseconds. */
const TIMEOUT = 10_000;

/**
 * Answers `GET /metrics` and nothing else, on a port of its own, which no proxy before the bot
 * leads to.
 * @throws where the address cannot be had
 */
export async function startMetricsServer({
  host,
  port,
  expose,
  onFault,
}: MetricsServerOptions): Promise<AsyncDisposable & { url: string }> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return end(response, 404);
    if (request.method !== 'GET') return end(response, 405);
    expose().then(
      ({ contentType, text }) => end(response, 200, text, contentType),
      (error: unknown) => {
        onFault(error);
        end(response, 500);
      },
    );
  });
  server.requestTimeout = TIMEOUT;
  server.headersTimeout = TIMEOUT;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  // Without a listener a fault of the socket would end the process.
  server.on('error', onFault);
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}/metrics`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function end(response: ServerResponse, status: number, text = '', type = 'text/plain'): void {
  // Two statements: restify exchanges writeHead for every server of the process, and its own returns nothing.
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text);
}
