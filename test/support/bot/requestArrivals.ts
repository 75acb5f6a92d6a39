import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waitUntil } from '../process/waitUntil';

/** Tells how many requests have reached a server of this process, answered or not. */
export class RequestArrivals implements Disposable {
  count = 0;
  private readonly port: number;

  /** Counts from now on. */
  constructor(url: string) {
    this.port = Number(new URL(url).port);
    subscribe(STARTED, this.note);
  }

  /** Waits until this many have come. */
  async reach(count: number): Promise<void> {
    await waitUntil(() => this.count >= count, { what: `${count} requests have arrived` });
  }

  [Symbol.dispose](): void {
    unsubscribe(STARTED, this.note);
  }

  private readonly note = (started: unknown): void => {
    const { server } = started as { request: IncomingMessage; server: Server };
    if ((server.address() as AddressInfo | null)?.port === this.port) this.count += 1;
  };
}

const STARTED = 'http.server.request.start';
