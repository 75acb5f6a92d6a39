import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import {
  createServer as createRestify,
  plugins,
  type Next,
  type Request,
  type Response,
  type Server,
} from 'restify';
import type { Receiver } from '../bot/receiver';
import { errorFields } from '../bot/errorFields';
import { isActivity } from './activityCheck';
import { MAX_BODY_SIZE, refuseByHeaders, reject } from './bodyRules';
import { addPageRoutes } from './tab/pageRoutes';
import { addTabRoutes, type TabRouting } from './tab/tabRoutes';

export interface HttpOptions {
  /** Absent: every interface. */
  host: string | undefined;
  /** 0 takes a free one. */
  port: number;
  receive: Receiver;
  /** Rejects when the bot cannot answer for want of its database. */
  ping: () => Promise<void>;
  /** What is answered from at the moment: readiness tells it, to see that replicas agree. */
  knowledgeVersion: () => string;
  /** The tab; absent: there is none, for nobody could prove who they are. */
  tab: (Pick<TabRouting, 'api' | 'local'> & { folder: string }) | undefined;
  log: Logger;
}

/** Times in milliseconds. */
const REQUEST_TIMEOUT = 30_000;
const HEADERS_TIMEOUT = 10_000;
/**
 * Longer than proxies keep a connection that nobody uses, 60 s mostly: one that is closed here at
 * the moment at which the next request is sent loses that request.
 */
const KEEP_ALIVE_TIMEOUT = 75_000;

/** The declared type leaves out what the parser hands on to its reader. */
const BODY = { maxBodySize: MAX_BODY_SIZE, mapParams: false };

export interface HttpServer {
  /** Starts listening; rejects where the address cannot be had. */
  listen(): Promise<{ url: string }>;
  /** Answers what has begun, takes nothing new; what is left after `deadline` milliseconds is cut off. */
  drain(deadline: number): Promise<void>;
}

/**
 * The server before Teams: `POST /api/messages`, the tab below `/tab` and `/api/tab`, `/healthz`
 * (alive), `/readyz` (can answer).
 */
export function createHttpServer(options: HttpOptions): HttpServer {
  const server = createRestify({ name: '', log: options.log.child({ name: 'http' }) as never });
  let draining = false;
  server.server.requestTimeout = REQUEST_TIMEOUT;
  server.server.headersTimeout = HEADERS_TIMEOUT;
  server.server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT;
  // restify hands upgrades on to nobody, and such a socket would outlive every deadline.
  server.server.removeAllListeners('upgrade');
  server.pre((request: Request, response: Response, next: Next) => {
    if (draining) response.setHeader('Connection', 'close');
    if (!hasReadableUrl(request)) {
      reject(response, 400);
      return next(false);
    }
    return next(refuseByHeaders(request, response) ? false : undefined);
  });
  hideReasons(server);
  addRoutes(server, options, () => draining);
  return {
    listen: () => listen(server, options),
    drain: (deadline) => {
      draining = true;
      return close(server, deadline);
    },
  };
}

/** restify's router parses the URL outside any handler: one that is none would end the process. */
function hasReadableUrl(request: Request): boolean {
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}

/** restify answers its own errors with their messages, some of which quote the body. */
function hideReasons(server: Server): void {
  server.on(
    'restifyError',
    (_request, response: Response, error: { statusCode?: number }, done: () => void) => {
      if (!response.headersSent) reject(response, error.statusCode ?? 500);
      return done();
    },
  );
}

function addRoutes(server: Server, options: HttpOptions, isDraining: () => boolean): void {
  const guarded = (handle: (request: Request, response: Response) => Promise<void>) => {
    // Two arguments: restify takes an async handler of three for one that calls next.
    return async (request: Request, response: Response): Promise<void> => {
      try {
        await handle(request, response);
      } catch (error) {
        if (response.destroyed && isGone(error)) return;
        options.log.error(errorFields(error), 'A request failed');
        if (!response.headersSent) reject(response, 500);
      }
    };
  };
  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'alive' });
    return next();
  });
  server.get(
    '/readyz',
    guarded((_request, response) => sendReadiness(response, options, isDraining())),
  );
  server.post(
    '/api/messages',
    ...plugins.jsonBodyParser(BODY),
    guarded((request, response) => sendReply(request, response, options.receive)),
  );
  const { tab, log } = options;
  if (!tab) return;
  addTabRoutes(server, { ...tab, log, guarded });
  addPageRoutes(server, { ...tab, guarded });
}

/** Whoever asked has gone in the midst of a download; a fault in what is sent ends it as well. */
const isGone = (error: unknown): boolean =>
  GONE.has(String((error as { code?: unknown } | undefined)?.code));
const GONE: ReadonlySet<string> = new Set([
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_UNABLE_TO_PIPE',
  'ERR_STREAM_DESTROYED',
  'ECONNRESET',
  'EPIPE',
]);

async function sendReadiness(
  response: Response,
  { ping, knowledgeVersion }: HttpOptions,
  draining: boolean,
): Promise<void> {
  const ready =
    !draining &&
    (await ping().then(
      () => true,
      () => false,
    ));
  if (ready) response.send(200, { status: 'ready', knowledge: knowledgeVersion() });
  else reject(response, 503);
}

async function sendReply(request: Request, response: Response, receive: Receiver): Promise<void> {
  if (!isActivity(request.body)) return reject(response, 400);
  const { status, body } = await receive(request.headers.authorization ?? '', request.body);
  if (status === 401 || status === 403) return reject(response, status);
  if (body === undefined) response.send(status);
  else response.send(status, body);
}

function listen(server: Server, { host, port }: HttpOptions): Promise<{ url: string }> {
  return new Promise((resolve, refuse) => {
    // restify passes the errors of its server on, and one without a listener ends the process.
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.removeListener('error', refuse);
      const { address, port: bound } = server.server.address() as AddressInfo;
      const name = host === undefined ? 'localhost' : address;
      resolve({ url: `http://${name}:${bound}` });
    });
  });
}

async function close(server: Server, deadline: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
  server.server.closeIdleConnections();
  const cut = setTimeout(() => server.server.closeAllConnections(), deadline);
  await closed;
  clearTimeout(cut);
}
