import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'restify';
import type { TabAnswer, TabFile } from '../../tabApi/tabRoute';
import { rejectRequest } from '../bodyLimits';
import { etagOf, matchesEtag } from '../etag';

const pack = promisify(gzip);

/** Milliseconds after which a download without progress is aborted. */
const STALLED = 60_000;
/** Bytes below which compression does not pay. */
const WORTH_PACKING = 1_500;

const STATUS = { found: 200, conflict: 409, unfit: 422, forbidden: 403, not_found: 404 } as const;

/** Responses are never rendered as pages, and caches must revalidate them. */
const HEADERS = {
  'Cache-Control': 'private, no-cache',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Authorization, Accept-Language, Accept-Encoding',
  'X-Content-Type-Options': 'nosniff',
};

export const takesGzip = ({ headers }: Request): boolean =>
  /(^|,)\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[^,]*)?(,|$)/i.test(
    String(headers['accept-encoding'] ?? ''),
  );

/** Headers of every API response, including rejections. */
export function setApiHeaders(response: Response): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** Sends the response of an API route. */
export async function sendAnswer(
  request: Request,
  response: Response,
  answer: TabAnswer,
): Promise<void> {
  switch (answer.outcome) {
    case 'file':
      return sendFile(request, response, answer.file).finally(answer.file.release);
    case 'bad_query':
      return sendJson(request, response, 400, { error: 'bad request', fields: answer.fields });
    case 'busy':
      return rejectTooMany(response, answer.seconds);
    case 'not_found':
    case 'forbidden':
      return rejectRequest(response, STATUS[answer.outcome]);
    default:
      return sendJson(request, response, STATUS[answer.outcome], answer.json);
  }
}

/** @param seconds until a retry makes sense */
export function rejectTooMany(response: Response, seconds: number): void {
  response.setHeader('Retry-After', String(seconds));
  rejectRequest(response, 429);
}

async function sendJson(
  request: Request,
  response: Response,
  status: number,
  json: unknown,
): Promise<void> {
  const body = Buffer.from(JSON.stringify(json));
  if (status === 200 && request.method !== 'POST') {
    const etag = etagOf(body);
    response.setHeader('ETag', etag);
    if (matchesEtag(etag, request.headers['if-none-match'])) {
      response.writeHead(304);
      response.end();
      return;
    }
  }
  const packed = body.length >= WORTH_PACKING && takesGzip(request);
  const sent = packed ? await pack(body) : body;
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': sent.length,
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

/** Saved under this name; browsers that do not know RFC 5987 take the ASCII one. */
function attachmentAs(name: string): string {
  const ascii = name.replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  const whole = ascii === name ? '' : `; filename*=UTF-8''${encoded}`;
  return `attachment; filename="${ascii}"${whole}`;
}

async function sendFile(request: Request, response: Response, file: TabFile): Promise<void> {
  const { type, name, bytes } = file;
  const whole = bytes instanceof Uint8Array;
  // Pages of Teams embed the images of cards.
  if (name === undefined) response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.writeHead(200, {
    'Content-Type': type,
    ...(name === undefined ? {} : { 'Content-Disposition': attachmentAs(name) }),
    ...(whole ? { 'Content-Length': bytes.length } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    if (!whole) await bytes[Symbol.asyncIterator]().return?.();
    return;
  }
  if (whole) response.end(bytes);
  else {
    response.setTimeout(STALLED, () => response.destroy());
    await pipeline(Readable.from(bytes, { objectMode: false }), response);
  }
}
