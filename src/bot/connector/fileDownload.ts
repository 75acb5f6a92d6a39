import { lookup as resolve, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DownloadFault } from '../../records/model/evidenceFile';
import { isAllowedAddress, isPublicAddress } from './allowedHosts';

type Downloaded = { content: Buffer } | { fault: DownloadFault };

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
  /** Milliseconds for everything, the second attempt included; absent: 8 s. */
  timeout?: number;
  /** Instead of the system's resolver. */
  resolve?: Resolve;
}

/** Milliseconds: a turn has 15 s. */
const TIMEOUT = 8_000;
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

let running = 0;

/**
 * Downloads a file that a client named, without trusting the address: only from allowed hosts, also
 * after a redirect; never from a private address, whatever a name resolves to; without cookies or
 * tokens. What is too large is not read to its end.
 */
export async function downloadFile(address: string, limits: DownloadLimits): Promise<Downloaded> {
  if (running >= MOST_AT_ONCE) return { fault: 'unavailable' };
  running += 1;
  const signal = AbortSignal.timeout(limits.timeout ?? TIMEOUT);
  try {
    return await twice(() => follow(address, limits, signal), signal);
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault };
    return { fault: signal.aborted ? 'too_slow' : 'unavailable' };
  } finally {
    running -= 1;
  }
}

async function twice<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    await sleep(PAUSE, undefined, { signal });
    return await attempt();
  }
}

async function follow(
  first: string,
  limits: DownloadLimits,
  signal: AbortSignal,
): Promise<{ content: Buffer }> {
  let address = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    if (!URL.canParse(address)) throw new Refused('strange_host');
    const url = new URL(address);
    const response = await get(url, limits, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      if (!URL.canParse(headers.location, url.href)) throw new Refused('strange_host');
      address = new URL(headers.location, url).href;
      continue;
    }
    if (statusCode === 200) return { content: await read(response, limits.largest) };
    response.destroy();
    if (statusCode >= 500 || statusCode === 429) throw new Failed();
    throw new Refused('unavailable');
  }
  throw new Refused('unavailable');
}

function get(url: URL, limits: DownloadLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const place = isAllowedAddress(url, limits.hosts);
  if (place === undefined) throw new Refused('strange_host');
  // No agent: a kept connection could lead to another address than the one that was checked.
  const options = {
    agent: false,
    signal,
    headers: { accept: '*/*', 'accept-encoding': 'identity' },
  };
  return new Promise((done, reject) => {
    const request =
      place === 'local'
        ? requestHttp(url, options, done)
        : requestHttps(url, { ...options, lookup: publicOnly(limits.resolve ?? resolve) }, done);
    request.once('error', (error) =>
      reject(error instanceof Refused || signal.aborted ? error : new Failed()),
    );
    request.end();
  });
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
