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
  /** Absent where packing makes it no smaller. */
  packed: Buffer | undefined;
  etag: string;
  /** Its name says what is in it, so it never changes. */
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
/** What is packed by itself. */
const PACKED_ALREADY = new Set(['.png', '.woff2']);

const pack = promisify(gzip);

async function readAsset(folder: string, name: string): Promise<[string, Asset] | undefined> {
  const type = TYPES[extname(name)];
  // What the build notes for itself begins with a dot.
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
 * The files of the built tab, in memory: what is not among them does not exist, whatever a path says.
 * They are read when they are first asked for.
 */
class TabAssets {
  private reading: Promise<ReadonlyMap<string, Asset>> | undefined;

  constructor(private readonly folder: string) {}

  /**
   * @param name below the folder, with slashes
   * @returns `unbuilt` where the folder holds no page
   */
  async find(name: string): Promise<Asset | undefined | 'unbuilt'> {
    const reading = (this.reading ??= this.read());
    const assets = await reading.catch((error: unknown) => {
      this.forget(reading);
      throw error;
    });
    if (assets.has(PAGE)) return assets.get(name);
    // It may be built meanwhile.
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

/** Of an empty text: what Fluent fills by rules begins as an empty style element. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** In which Microsoft's documentation of tabs says that they are shown. */
const TEAMS_HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
];

/** What the pages of the tab come with. In local mode they are shown by themselves, or on this machine. */
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
  /** Where the tab is built into. */
  folder: string;
  /** Only what names this machine is answered. */
  local: boolean;
  guarded: (handle: Handle) => Handle;
}

const UNBUILT = 'The tab has not been built here. Run: npm run build\n';
/** Below these there are files; every other path is a page of the tab. */
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
