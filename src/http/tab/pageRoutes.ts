import type { Request, Response, Server } from 'restify';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { rejectRequest } from '../bodyLimits';
import { matchesEtag, etagOf } from '../etag';
import { isLocalHost } from './localHost';
import { takesGzip } from './sendTabResponse';
import type { Handle } from './tabRoutes';

/** A file of the built tab. */
interface Asset {
  type: string;
  bytes: Buffer;
  /** Absent if compression does not make it smaller. */
  packed: Buffer | undefined;
  etag: string;
  /** Its name contains a digest of its content, so it never changes. */
  immutable: boolean;
}

const PAGE = 'index.html';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Formats that are already compressed. */
const PACKED_ALREADY = new Set(['.png', '.woff2']);

const pack = promisify(gzip);

async function readAsset(folder: string, name: string): Promise<[string, Asset] | undefined> {
  const type = TYPES[extname(name)];
  // Files of the build tool itself begin with a dot.
  if (type === undefined || name.startsWith('.')) return undefined;
  const bytes = await readFile(join(folder, name));
  const packed = PACKED_ALREADY.has(extname(name)) ? undefined : await pack(bytes, { level: 9 });
  const asset = {
    ...{ type, bytes, etag: etagOf(bytes), immutable: name.startsWith('assets/') },
    packed: packed && packed.length < bytes.length ? packed : undefined,
  };
  return [name, asset];
}

/**
 * The files of the built tab, in memory, read on first use. A path outside this set does not exist,
 * so path traversal is impossible.
 */
class TabAssets {
  private reading: Promise<ReadonlyMap<string, Asset>> | undefined;

  constructor(private readonly folder: string) {}

  /**
   * @param name below the folder, with slashes
   * @returns `unbuilt` if the folder contains no page
   */
  async find(name: string): Promise<Asset | undefined | 'unbuilt'> {
    const reading = (this.reading ??= this.read());
    const assets = await reading.catch((error: unknown) => {
      this.forget(reading);
      throw error;
    });
    if (assets.has(PAGE)) return assets.get(name);
    // The tab may be built later.
    this.forget(reading);
    return 'unbuilt';
  }

  private forget(reading: Promise<unknown>): void {
    if (this.reading === reading) this.reading = undefined;
  }

  private async read(): Promise<ReadonlyMap<string, Asset>> {
    const names = await readdir(this.folder, { recursive: true }).catch(() => []);
    const files = names.map((name) => name.replaceAll('\\', '/'));
    const read = await Promise.all(
      files.filter((name) => extname(name) !== '').map((name) => readAsset(this.folder, name)),
    );
    return new Map(read.filter((one) => one !== undefined));
  }
}

/** Hash of an empty text: a style element that Fluent fills with rules starts empty. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Hosts that embed tabs, according to Microsoft's documentation. */
const TEAMS_HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
];

/** Headers of the tab's pages. In local mode, only this machine may embed them. */
function pageHeaders(local: boolean): Record<string, string> {
  const around = local ? ["'self'", 'http://localhost:*', 'http://127.0.0.1:*'] : TEAMS_HOSTS;
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    'style-src': ["'self'", EMPTY_STYLE],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': around,
  };
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([directive, sources]) => [directive, ...sources].join(' '))
      .join('; '),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

export interface PageRouting {
  /** The folder of the built tab. */
  folder: string;
  /** Whether only requests addressed to this machine are answered. */
  local: boolean;
  guarded: (handle: Handle) => Handle;
}

const UNBUILT = 'The tab has not been built here. Run: npm run build\n';
/** Paths of files; every other path is a page of the tab. */
const FILE = /^assets\/|\.[a-z0-9]{2,5}$/i;

/** The pages and files of the tab, below `/tab`. */
export function addPageRoutes(server: Server, { folder, local, guarded }: PageRouting): void {
  const assets = new TabAssets(folder);
  const headers = Object.entries(pageHeaders(local));
  const send = guarded(async (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (local && !isLocalHost(request.headers.host)) return rejectRequest(response, 403);
    const path = request.path().replace(/^\/tab\/?/, '');
    const asset = await assets.find(FILE.test(path) ? path : PAGE);
    if (asset === 'unbuilt') return sendText(request, response, 503, UNBUILT);
    if (!asset) return rejectRequest(response, 404);
    sendAsset(request, response, asset);
  });
  for (const path of ['/tab', '/tab/*']) {
    server.get(path, send);
    server.head(path, send);
  }
}

function sendText(request: Request, response: Response, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

function sendAsset(request: Request, response: Response, asset: Asset): void {
  const { type, etag, immutable, packed, bytes } = asset;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader(
    'Cache-Control',
    immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (matchesEtag(etag, request.headers['if-none-match'])) {
    response.writeHead(304);
    response.end();
    return;
  }
  const body = packed && takesGzip(request) ? packed : bytes;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    ...(body === packed ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
