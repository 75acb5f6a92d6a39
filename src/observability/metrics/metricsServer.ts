import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MetricsServerOptions {
  host: string;
  /** 0 chooses a free port. */
  port: number;
  expose: () => Promise<{ contentType: string; text: string }>;
  onFault: (error: unknown) => void;
}

/** Timeout in milliseconds for a request of metrics, which is small. */
const TIMEOUT = 10_000;

/**
 * Answers only `GET /metrics`, on its own port, which the proxy does not expose.
 * @throws if the address is not available
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
  // Without a listener, an error of the socket would end the process.
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
  // Two statements, because restify replaces writeHead for every server of the process, and its
  // version returns nothing.
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text);
}
