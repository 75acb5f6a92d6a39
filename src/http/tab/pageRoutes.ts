import type { Request, Response, Server } from 'restify';
import { reject } from '../bodyLimits';
import { isHeld } from '../etag';
import { isLocalHost } from './localHost';
import { pageHeaders } from './securityHeaders';
import { takesGzip } from './sendTabResponse';
import { PAGE, TabAssets, type Asset } from './tabAssets';
import type { Handle } from './tabRoutes';

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
    if (local && !isLocalHost(request.headers.host)) return reject(response, 403);
    const path = request.path().replace(/^\/tab\/?/, '');
    const asset = await assets.find(FILE.test(path) ? path : PAGE);
    if (asset === 'unbuilt') return sendText(request, response, 503, UNBUILT);
    if (!asset) return reject(response, 404);
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
  if (isHeld(etag, request.headers['if-none-match'])) {
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
