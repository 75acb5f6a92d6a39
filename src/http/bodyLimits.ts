import type { Request, Response } from 'restify';
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { UPLOADS } from '../tabApi/tabRoute';

/** Bytes. Teams sends far less. */
export const MAX_BODY_SIZE = 256 * 1024;

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;
const UTF_8 = /^utf-?8$/i;

/** JSON is UTF-8 (RFC 8259). */
function isJson(type: string | undefined): boolean {
  if (!JSON_TYPE.test(type ?? '')) return false;
  return UTF_8.test(CHARSET.exec(type ?? '')?.[1] ?? 'utf-8');
}

const isFile = (type: string | undefined) => /^application\/octet-stream$/i.test(type ?? '');

/** Node reads the first of several headers, but a proxy may read another. */
const isAmbiguous = (names: readonly string[]): boolean =>
  names.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'authorization').length > 1;

/**
 * Checks the headers before the body is read: restify's parsers unpack gzip without a limit and
 * write multipart to disk.
 * @returns the status of a rejection, or undefined if the body may be read
 */
function refusal({ method, headers, rawHeaders, url }: Request): number | undefined {
  if (isAmbiguous(rawHeaders)) return 400;
  if (method !== 'POST') return undefined;
  if (headers['content-encoding'] !== undefined) return 415;
  // Their size is limited once the sender is known.
  if (UPLOADS.test(url ?? '')) return isFile(headers['content-type']) ? undefined : 415;
  if (!isJson(headers['content-type'])) return 415;
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_SIZE) return 413;
  return undefined;
}

/** Sends a status with a body that reveals nothing internal. */
export function rejectRequest(response: Response, status: number): void {
  response.send(status, { error: REASONS[status] ?? 'error' });
}

/** The same without reading the rest of the body: the connection ends with the response. */
export function rejectBody(response: Response, status: number): void {
  response.setHeader('Connection', 'close');
  rejectRequest(response, status);
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

/** For `server.pre`: true if the request was rejected. */
export function refuseByHeaders(request: Request, response: Response): boolean {
  const status = refusal(request);
  if (status === undefined) return false;
  rejectBody(response, status);
  return true;
}

/** A parsed body, or the status of a rejection. */
export type ReadBody = { value: unknown } | { status: 400 | 408 | 413 };

/** Timeout in milliseconds for the body; Teams sends it with the headers. */
const BODY_TIMEOUT = 10_000;
/** Milliseconds for a file, less than for the whole request. */
const UPLOAD_TIMEOUT = 25_000;

/** More than Teams sends: a card of cards has about twenty levels and a few hundred values. */
const DEEPEST = 64;
const MOST_VALUES = 20_000;

/**
 * Reads a JSON body. Rejects it if it exceeds the limits, arrives too slowly, or is not UTF-8 or
 * JSON.
 * @param most bytes
 */
export async function readJson(request: IncomingMessage, most: number): Promise<ReadBody> {
  const bytes = await readBytes(request, most);
  if (typeof bytes === 'number') return { status: bytes };
  if (!isUtf8(bytes)) return { status: 400 };
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isWellShaped(value) ? { value } : { status: 400 };
  } catch {
    return { status: 400 };
  }
}

/** Reads the bytes of a file; see {@link readJson}. */
export async function readFile(request: IncomingMessage, most: number): Promise<ReadBody> {
  if (Number(request.headers['content-length'] ?? 0) > most) return { status: 413 };
  const bytes = await readBytes(request, most, UPLOAD_TIMEOUT);
  return typeof bytes === 'number' ? { status: bytes } : { value: bytes };
}

function readBytes(
  request: IncomingMessage,
  most: number,
  timeout = BODY_TIMEOUT,
): Promise<Buffer | 400 | 408 | 413> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (outcome: Buffer | 400 | 408 | 413) => {
      clearTimeout(timer);
      // Ignores the rest of the body.
      request.off('data', take).resume();
      resolve(outcome);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) settle(413);
      else chunks.push(chunk);
    };
    const timer = setTimeout(() => settle(408), timeout);
    request.on('data', take);
    request.once('end', () => settle(Buffer.concat(chunks)));
    request.once('error', () => settle(400));
    request.once('close', () => settle(400));
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Iterative, so that deep nesting cannot overflow the stack. */
function isWellShaped(root: unknown): boolean {
  let values = 1;
  let level = [root].filter(isObject);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEEPEST || level.some(isTainted)) return false;
    const children = level.map((each) => Object.values(each) as unknown[]);
    values += children.reduce((sum, { length }) => sum + length, 0);
    if (values > MOST_VALUES) return false;
    level = children.flatMap((each) => each.filter(isObject));
  }
  return true;
}

/** Keys that could change the prototype of all objects when a copy is made. */
function isTainted(value: object): boolean {
  if (Object.hasOwn(value, '__proto__')) return true;
  if (!Object.hasOwn(value, 'constructor')) return false;
  const { constructor } = value as { constructor: unknown };
  return isObject(constructor) && Object.hasOwn(constructor, 'prototype');
}
