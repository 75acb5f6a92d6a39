import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is sent after what came before it has been taken: bytes, or milliseconds to wait. */
export type Piece = string | Buffer | number;

/**
 * Sends bytes as they are.
 * @returns what comes back until the connection ends, at most two seconds after the last piece
 */
export async function sendRaw(url: string, ...pieces: readonly Piece[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('data', (chunk) => (answer += chunk.toString('latin1'))).on('error', () => undefined);
  for (const piece of pieces) {
    if (typeof piece === 'number') await Promise.race([sleep(piece), ended]);
    else if (!socket.destroyed) socket.write(piece);
  }
  await Promise.race([ended, sleep(2_000, undefined, { ref: false })]);
  socket.destroy();
  return answer;
}

/** A request of JSON to the bot, as bytes. */
export function posted(
  body: string | Buffer,
  headers: Record<string, string | number> = {},
  host = 'localhost',
): Buffer {
  const all = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST /api/messages HTTP/1.1\r\nHost: ${host}\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}
