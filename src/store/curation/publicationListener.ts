import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';

/** Milliseconds. */
const RECONNECT = 5_000;
const CONNECT_TIMEOUT = 5_000;

/**
 * Listens on a channel of PostgreSQL on a connection of its own, and connects again when it is lost.
 * @param onNotified also called after each connection: what was told before it was not heard
 */
export function listenFor(channel: string, url: string, onNotified: () => void): AsyncDisposable {
  const closing = new AbortController();
  const { signal } = closing;
  const listen = async () => {
    while (!signal.aborted) {
      const client = new Client({
        connectionString: url,
        connectionTimeoutMillis: CONNECT_TIMEOUT,
        application_name: 'lawaraq',
        keepAlive: true,
      });
      // Whoever listens looks from time to time, too: what goes wrong here is only slower.
      await untilLost(client, { channel, onNotified, signal }).catch(() => undefined);
      await sleep(RECONNECT, undefined, { signal }).catch(() => undefined);
    }
  };
  const listening = listen();
  return {
    async [Symbol.asyncDispose]() {
      closing.abort();
      await listening;
    },
  };
}

interface Listening {
  channel: string;
  onNotified: () => void;
  signal: AbortSignal;
}

/** Resolves when the connection has ended or is not needed any more; rejects where there was none. */
async function untilLost(
  client: Client,
  { channel, onNotified, signal }: Listening,
): Promise<void> {
  const over = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('notification', onNotified);
  // One that never connected must not be ended: pg would wait for it for ever.
  await client.connect();
  try {
    await client.query(`listen ${escapeIdentifier(channel)}`);
    if (signal.aborted) return;
    onNotified();
    await over;
  } finally {
    await client.end();
  }
}
