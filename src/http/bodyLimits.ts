import type { Request, Response } from 'restify';

/** The longest body that is read, in bytes. Teams sends far less. */
export const MAX_BODY_SIZE = 256 * 1024;

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;
const UTF_8 = /^utf-?8$/i;

/** JSON is UTF-8 (RFC 8259). */
function isJson(type: string | undefined): boolean {
  if (!JSON_TYPE.test(type ?? '')) return false;
  return UTF_8.test(CHARSET.exec(type ?? '')?.[1] ?? 'utf-8');
}

/** Node reads the first of several, a proxy perhaps another one. */
const isAmbiguous = (names: readonly string[]): boolean =>
  names.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'authorization').length > 1;

/**
 * What can be refused by its headers alone, before anything is read: restify's parsers unpack gzip
 * without a limit and write multipart to disk.
 * @returns a status, or undefined where the body may be read
 */
function refusal({ method, headers, rawHeaders }: Request): number | undefined {
  if (isAmbiguous(rawHeaders)) return 400;
  if (method !== 'POST') return undefined;
  if (headers['content-encoding'] !== undefined) return 415;
  if (!isJson(headers['content-type'])) return 415;
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_SIZE) return 413;
  return undefined;
}

/** Sends a status with a body that tells nothing about the inside. */
export function reject(response: Response, status: number): void {
  response.send(status, { error: REASONS[status] ?? 'error' });
}

/** The same for a body of which the rest is not wanted: the connection ends with the answer. */
export function rejectBody(response: Response, status: number): void {
  response.setHeader('Connection', 'close');
  reject(response, status);
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'bad request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not found',
  405: 'method not allowed',
  408: 'request timeout',
  413: 'too large',
  415: 'unsupported media type',
  429: 'too many requests',
  500: 'internal error',
  503: 'not ready',
};

/** For `server.pre`: true when the request has been refused. */
export function refuseByHeaders(request: Request, response: Response): boolean {
  const status = refusal(request);
  if (status === undefined) return false;
  rejectBody(response, status);
  return true;
}
