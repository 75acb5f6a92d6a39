import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is given for a path. `trickle` and `endless` never end; `broken once` works after that. */
type Stored =
  Uint8Array | { redirect: string } | { status: number } | 'broken once' | 'endless' | 'trickle';

/** Stands in for the storage from which files that are sent in the chat are downloaded. */
export interface FileServer extends AsyncDisposable {
  /** As it stands in the list of allowed hosts. */
  origin: string;
  /** By path. */
  stored: Map<string, Stored>;
  /** The paths that were asked for, in order. */
  asked: string[];
  /** The headers of the last request. */
  headers: Record<string, unknown>;
  reset(): void;
}

/** Milliseconds between two bytes of `trickle`. */
const TRICKLE = 50;
const PIECE = Buffer.alloc(256 * 1024, 0x20);

/** @param repaired what `broken once` gives the second time */
export async function startFileServer(repaired: Uint8Array): Promise<FileServer> {
  const stored = new Map<string, Stored>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    started.asked.push(path);
    started.headers = request.headers;
    // The SDK's server replaces writeHead, so the headers are set one by one.
    const reply = (status: number, headers: Record<string, string> = {}, body?: Uint8Array) => {
      response.statusCode = status;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(body);
    };
    const found = stored.get(path);
    switch (found) {
      case undefined:
        return reply(404);
      case 'broken once':
        stored.set(path, repaired);
        return reply(503);
      case 'endless': {
        const more = (): void => {
          while (!response.destroyed && response.write(PIECE));
          if (!response.destroyed) response.once('drain', more);
        };
        return more();
      }
      case 'trickle': {
        const timer = setInterval(() => response.write('a'), TRICKLE);
        response.once('close', () => clearInterval(timer));
        return undefined;
      }
      default:
        if (found instanceof Uint8Array)
          return reply(200, { 'content-length': String(found.length) }, found);
        return 'redirect' in found ? reply(302, { location: found.redirect }) : reply(found.status);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const started: FileServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stored,
    asked: [],
    headers: {},
    reset() {
      stored.clear();
      this.asked = [];
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return started;
}
