import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The Teams side of all conversations: takes whatever is sent, and looks at nothing of it. */
export interface ConnectorSink extends AsyncDisposable {
  url: string;
  /** How many messages were taken. */
  taken(): number;
}

const TAKEN = '{"id":"1"}';
const HEADERS = { 'content-type': 'application/json', 'content-length': TAKEN.length };

export async function openConnectorSink(): Promise<ConnectorSink> {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      taken += 1;
      response.writeHead(201, HEADERS);
      response.end(TAKEN);
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken: () => taken,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((settle) => server.close(() => settle()));
    },
  };
}
