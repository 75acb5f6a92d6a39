import { lookup as resolve, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { once } from 'node:events';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DownloadFault } from '../../records/model/evidenceFile';
import { isAllowedAddress, isPublicAddress } from './allowedHosts';

/** The content, or why there is none and the host that it was wanted from, if there is one. */
export type Downloaded = { content: Buffer } | { fault: DownloadFault; host: string | undefined };

type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

interface DownloadLimits {
  /** See {@link isAllowedAddress}. */
  hosts: readonly string[];
  /** Bytes. */
  largest: number;
  /** Aborted when the time is up, for a second attempt too. */
  signal: AbortSignal;
  /** Instead of the system's resolver. */
  resolve?: Resolve;
}

const MOST_REDIRECTS = 3;
/** Milliseconds before the second attempt. */
const PAUSE = 300;
/** Downloads at the same time, each of up to 10 MB in memory. */
const MOST_AT_ONCE = 8;

class Refused extends Error {
  constructor(readonly fault: DownloadFault) {
    super(fault);
  }
}
/** A second attempt may succeed. */
class Failed extends Error {}

/** Downloads in progress. They never reject. */
const running = new Set<Promise<unknown>>();

/**
 * Downloads a file that a client named, without trusting the address: only from allowed hosts, also
 * after a redirect; never from a private address, whatever a name resolves to; without cookies or
 * tokens. What is too large is not read to its end.
 */
export async function downloadFile(address: string, limits: DownloadLimits): Promise<Downloaded> {
  const { signal } = limits;
  if (running.size >= MOST_AT_ONCE) {
    const timeUp = once(signal, 'abort');
    while (running.size >= MOST_AT_ONCE && !signal.aborted)
      await Promise.race([...running, timeUp]);
  }
  const done = new Attempts(limits).download(address);
  running.add(done);
  void done.finally(() => running.delete(done));
  return done;
}

/** Up to two attempts to download a file. */
class Attempts {
  /** Of the address that was asked last. */
  private host: string | undefined;

  constructor(private readonly limits: DownloadLimits) {}

  async download(address: string): Promise<Downloaded> {
    const { signal } = this.limits;
    try {
      signal.throwIfAborted();
      return { content: await this.twice(address) };
    } catch (error) {
      const { host } = this;
      if (error instanceof Refused) return { fault: error.fault, host };
      return { fault: signal.aborted ? 'too_slow' : 'unavailable', host };
    }
  }

  private async twice(address: string): Promise<Buffer> {
    try {
      return await this.follow(address);
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      await sleep(PAUSE, undefined, { signal: this.limits.signal });
      return await this.follow(address);
    }
  }

  private async follow(first: string): Promise<Buffer> {
    let url = parsed(first);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await this.get(url);
      const { statusCode = 0, headers } = response;
      if (statusCode === 200) return await read(response, this.limits.largest);
      response.destroy();
      if (statusCode >= 500 || statusCode === 429) throw new Failed();
      if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) break;
      url = parsed(headers.location, url);
    }
    throw new Refused('unavailable');
  }

  private get(url: URL): Promise<IncomingMessage> {
    const { hosts, signal, resolve: resolveAll = resolve } = this.limits;
    this.host = url.hostname;
    const place = isAllowedAddress(url, hosts);
    if (place === undefined) throw new Refused('strange_host');
    const options = {
      // A kept connection could lead to another address than the one that is checked.
      agent: false,
      signal,
      headers: { accept: '*/*', 'accept-encoding': 'identity' },
    };
    return new Promise((done, reject) => {
      const request =
        place === 'local'
          ? requestHttp(url, options, done)
          : requestHttps(url, { ...options, lookup: publicOnly(resolveAll) }, done);
      request.once('error', (error) =>
        reject(error instanceof Refused || signal.aborted ? error : new Failed()),
      );
      request.end();
    });
  }
}

function parsed(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new Refused('strange_host');
  return new URL(address, base);
}

/** Resolves a name for the connection itself, so that what is checked is what is connected to. */
function publicOnly(resolveAll: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolveAll(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Failed(), '', 0);
      if (!addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new Refused('strange_host'), '', 0);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

async function read(response: IncomingMessage, largest: number): Promise<Buffer> {
  const { 'content-length': length, 'content-encoding': encoding } = response.headers;
  try {
    if (Number(length) > largest) throw new Refused('too_large');
    if (encoding !== undefined && encoding !== 'identity') throw new Refused('unavailable');
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of response) {
      const bytes = piece as Buffer;
      size += bytes.length;
      if (size > largest) throw new Refused('too_large');
      pieces.push(bytes);
    }
    if (!response.complete) throw new Failed();
    return Buffer.concat(pieces, size);
  } catch (error) {
    throw error instanceof Refused ? error : new Failed();
  } finally {
    response.destroy();
  }
}
