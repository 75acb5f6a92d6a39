import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What a request was answered with. */
export interface Response {
  status: number;
  body: string;
}

const HEAD_END = '\r\n\r\n';
const LENGTH = /^content-length: *(\d+)/im;

/**
 * One kept-alive connection to a server of ours, for one request after another. It does little else
 * than write and read, lest the generator of the load be what is measured.
 */
export class Connection implements Disposable {
  private received: Buffer[] = [];
  private wanted = 0;
  private answer:
    { settle: (response: Response) => void; refuse: (error: Error) => void } | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay();
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    const end = (error?: Error) => this.answer?.refuse(error ?? new Error('The connection ended.'));
    socket.on('error', end);
    socket.on('close', () => end());
  }

  /** @param url of the server, such as http://127.0.0.1:3978 */
  static async open(url: string): Promise<Connection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Connection(socket, host);
  }

  /** Whether the server has ended it, as it does with one that lies idle. */
  get closed(): boolean {
    return this.socket.destroyed || this.socket.readableEnded;
  }

  /** Posts JSON; rejects where the connection ends before it is answered. */
  post(path: string, body: string): Promise<Response> {
    const length = Buffer.byteLength(body);
    this.socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${this.host}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`,
    );
    return new Promise((settle, refuse) => (this.answer = { settle, refuse }));
  }

  [Symbol.dispose](): void {
    this.answer = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received.push(chunk);
    const size = this.received.reduce((sum, { length }) => sum + length, 0);
    if (size < this.wanted) return;
    const all = this.received.length === 1 ? chunk : Buffer.concat(this.received);
    this.received = [all];
    const headEnd = all.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = all.toString('latin1', 0, headEnd);
    const from = headEnd + HEAD_END.length;
    this.wanted = from + Number(LENGTH.exec(head)?.[1] ?? 0);
    if (all.length < this.wanted) return;
    const response = {
      status: Number(head.slice(9, 12)),
      body: all.toString('utf8', from, this.wanted),
    };
    this.received = [];
    this.wanted = 0;
    const { answer } = this;
    this.answer = undefined;
    answer?.settle(response);
  }
}
