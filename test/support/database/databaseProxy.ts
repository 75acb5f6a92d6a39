import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between a bot and its PostgreSQL, and fails it in the ways of a network and of a server. */
export interface DatabaseProxy extends AsyncDisposable {
  /** In the place of the server's. */
  url: string;
  /** Ends every connection, and every new one at once. */
  cut(): void;
  /** Nothing passes any more, and nothing ends. */
  freeze(): void;
  /** Everything that passes is so many milliseconds late. */
  slow(milliseconds: number): void;
  /** All is well again. */
  restore(): void;
}

/** Node never closes one that is being shut down when it is reset, and the process cannot end. */
const cutOff = (socket: Socket): Socket =>
  socket.writableEnded ? socket.destroy() : socket.resetAndDestroy();

/** @param serverUrl asked for each connection: the server may come back on another port */
export async function startDatabaseProxy(serverUrl: () => string): Promise<DatabaseProxy> {
  let state: 'well' | 'cut' | 'frozen' = 'well';
  let late = 0;
  const sockets = new Set<Socket>();
  const join = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on('data', (bytes) => {
      if (late === 0) to.write(bytes);
      else setTimeout(() => to.writable && to.write(bytes), late);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    if (state === 'frozen') from.pause();
  };
  const server = createServer({ noDelay: true }, (client) => {
    if (state === 'cut') return void cutOff(client);
    const { hostname, port } = new URL(serverUrl());
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true });
    join(client, upstream);
    join(upstream, client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(serverUrl());
  url.port = String((server.address() as AddressInfo).port);
  const end = (): void => {
    for (const socket of sockets) cutOff(socket);
  };
  return {
    url: url.href,
    cut() {
      state = 'cut';
      end();
    },
    freeze() {
      state = 'frozen';
      for (const socket of sockets) socket.pause();
    },
    slow: (milliseconds) => void (late = milliseconds),
    restore() {
      state = 'well';
      late = 0;
      for (const socket of sockets) socket.resume();
    },
    async [Symbol.asyncDispose]() {
      end();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
