import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import {
  createServer as createRestify,
  type Next,
  type Request,
  type Response,
  type Server,
} from 'restify';
import type { ActivityReceiver } from '../bot/activityReceiver';
import { errorFields } from '../lib/errorFields';
import { isStoreUnavailable } from '../bot/ports/storeUnavailable';
import { isActivity } from './activityValidation';
import { observeRequests, type RequestResult } from './requestObserver';
import { MAX_BODY_SIZE, refuseByHeaders, rejectRequest, rejectBody, readJson } from './bodyLimits';
import { isLocalHost } from './tab/localHost';
import { addPageRoutes } from './tab/pageRoutes';
import { addTabRoutes, type TabRouting } from './tab/tabRoutes';
import type { AuthenticationFailure } from '../bot/auth/channelAuthentication';

/**
 * Milliseconds between two log lines about the same reason, so that rejected requests cannot fill
 * the log.
 */
const BETWEEN = 10_000;

/** Logs why requests are rejected, without their content. */
class RefusalLog {
  private readonly told = new Map<string, { at: number; more: number }>();

  constructor(private readonly log: Logger) {}

  note({ status, why, host }: AuthenticationFailure): void {
    const last = this.told.get(why);
    const now = performance.now();
    if (last && now - last.at < BETWEEN) {
      last.more += 1;
      return;
    }
    this.told.set(why, { at: now, more: 0 });
    const more = last?.more ?? 0;
    this.log.warn({ status, why, host, more }, 'A request to the bot was turned away');
  }
}

/**
 * Whether questions are compared by meaning: `preparing` until the vectors of the knowledge are made,
 * `unavailable` if the encoder cannot run, `off` if it is switched off.
 */
export type MeaningState = 'on' | 'preparing' | 'unavailable' | 'off';

export interface HttpOptions {
  /** Absent: every interface. */
  host: string | undefined;
  /** 0 chooses a free port. */
  port: number;
  receive: ActivityReceiver;
  /** Called for every request after its end; absent if nothing needs it. */
  onAnswered?: ((answered: RequestResult) => void) | undefined;
  /** Whether only requests addressed to this machine are accepted. */
  local: boolean;
  /** Rejects if the database does not answer; the bot then answers only from memory. */
  ping: () => Promise<void>;
  /**
   * The version of the knowledge in use. Readiness reports it, so that operators can compare
   * replicas.
   */
  knowledgeVersion: () => string;
  /** Whether questions are compared by meaning, too; readiness does not wait for it. */
  meaning: () => MeaningState;
  /** The tab; absent if nobody can sign in to it. */
  tab: (Pick<TabRouting, 'api' | 'local'> & { folder: string }) | undefined;
  log: Logger;
}

/** All in milliseconds. */
const REQUEST_TIMEOUT = 30_000;
const HEADERS_TIMEOUT = 10_000;
/**
 * Longer than proxies keep an idle connection, usually 60 s. If this server closed it first, a
 * request sent at the same moment would be lost.
 */
const KEEP_ALIVE_TIMEOUT = 75_000;
const PING_PATIENCE = 1_000;

/** Sockets. The proxy needs a few hundred; more than these would exhaust the file descriptors. */
const MOST_CONNECTIONS = 5_000;
/** Further headers are ignored. Proxies add about twenty. */
const MOST_HEADERS = 100;

export interface HttpServer {
  /** Starts to listen; rejects if the address is not available. */
  listen(): Promise<{ url: string }>;
  /**
   * Reports "not ready" from now on, but accepts requests for `delay` more milliseconds, until the
   * load balancer has noticed. Then accepts no more, completes requests in progress, and closes
   * what remains after `deadline` more milliseconds.
   */
  drain(deadline: number, delay?: number): Promise<void>;
}

/**
 * The HTTP server for Teams: `POST /api/messages`, the tab below `/tab` and `/api/tab`, `/healthz`
 * (alive), `/readyz` (can answer).
 */
export function createHttpServer(options: HttpOptions): HttpServer {
  const server = createRestify({ name: '', log: options.log.child({ name: 'http' }) as never });
  let draining = false;
  const unanswered = new Set<Response>();
  server.server.requestTimeout = REQUEST_TIMEOUT;
  server.server.headersTimeout = HEADERS_TIMEOUT;
  server.server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT;
  server.server.maxConnections = MOST_CONNECTIONS;
  server.server.maxHeadersCount = MOST_HEADERS;
  // restify ignores upgrades, and such a socket would outlive every deadline.
  server.server.removeAllListeners('upgrade');
  if (options.onAnswered) observeRequests(server, options.onAnswered);
  server.pre((request: Request, response: Response, next: Next) => {
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    if (draining) endConnection(response);
    if (!hasReadableUrl(request)) {
      rejectRequest(response, 400);
      return next(false);
    }
    return next(refuseByHeaders(request, response) ? false : undefined);
  });
  hideReasons(server);
  addRoutes(server, options, () => draining);
  return {
    listen: () => listen(server, options),
    async drain(deadline, delay = 0) {
      draining = true;
      // Their connections would be kept alive, and hold the process up until the deadline.
      unanswered.forEach(endConnection);
      if (server.server.listening) await sleep(delay);
      await close(server, deadline);
    },
  };
}

/** Closes the connection after the response. */
function endConnection(response: Response): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

/** restify's router parses the URL outside any handler, so an invalid one would end the process. */
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
      if (!response.headersSent) rejectRequest(response, error.statusCode ?? 500);
      return done();
    },
  );
}

function addRoutes(server: Server, options: HttpOptions, isDraining: () => boolean): void {
  const guarded = (handle: (request: Request, response: Response) => Promise<void>) => {
    // Two parameters: restify expects an async handler with three to call `next`.
    return async (request: Request, response: Response): Promise<void> => {
      try {
        await handle(request, response);
      } catch (error) {
        if (response.destroyed && isClientGone(error)) return;
        options.log.error(errorFields(error), 'A request failed');
        if (!response.headersSent) rejectRequest(response, isStoreUnavailable(error) ? 503 : 500);
      }
    };
  };
  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'alive' });
    return next();
  });
  const readiness = { ...options, ping: shared(options.ping) };
  server.get(
    '/readyz',
    guarded((_request, response) => sendReadiness(response, readiness, isDraining())),
  );
  server.post('/api/messages', guarded(handleMessages(options)));
  const { tab, log } = options;
  if (!tab) return;
  addTabRoutes(server, { ...tab, log, guarded });
  addPageRoutes(server, { ...tab, guarded });
}

/** The client closed the connection during a download; an error of the source closes it too. */
const isClientGone = (error: unknown): boolean =>
  GONE.has(String((error as { code?: unknown } | undefined)?.code));
const GONE: ReadonlySet<string> = new Set([
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_UNABLE_TO_PIPE',
  'ERR_STREAM_DESTROYED',
  'ECONNRESET',
  'EPIPE',
]);

/** Concurrent callers share one result, because anyone may ask as often as they like. */
function shared(ask: () => Promise<void>): () => Promise<void> {
  let asking: Promise<void> | undefined;
  return () => (asking ??= ask().finally(() => (asking = undefined)));
}

async function sendReadiness(
  response: Response,
  { ping, knowledgeVersion, meaning }: HttpOptions,
  draining: boolean,
): Promise<void> {
  if (draining) return rejectRequest(response, 503);
  const answers = ping().then(
    () => true,
    () => false,
  );
  const ready = await Promise.race([answers, sleep(PING_PATIENCE, false, { ref: false })]);
  // All replicas share the database: if an outage made them not ready, nobody would get any answer.
  response.send(200, {
    status: ready ? 'ready' : 'degraded',
    knowledge: knowledgeVersion(),
    meaning: meaning(),
  });
}

/**
 * A page of another site can resolve its own name to this machine (DNS rebinding), but its requests
 * still name that site.
 */
function handleMessages({ receive, local, log }: HttpOptions) {
  const refusals = new RefusalLog(log);
  return async (request: Request, response: Response): Promise<void> => {
    const arrivedAt = performance.now();
    if (local && !isLocalHost(request.headers.host)) return rejectRequest(response, 403);
    const read = await readJson(request, MAX_BODY_SIZE);
    if ('status' in read) return rejectBody(response, read.status);
    if (!isActivity(read.value)) return rejectRequest(response, 400);
    const { authorization = '', traceparent } = request.headers;
    const arrival = { arrivedAt, traceparent: singleHeader(traceparent) };
    const received = await receive(authorization, read.value, arrival);
    const { status, body, refused } = received;
    if (refused) {
      refusals.note(refused);
      return rejectRequest(response, status);
    }
    if (body === undefined) response.send(status);
    else response.send(status, body);
  };
}

/** A repeated header counts as missing. */
const singleHeader = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined;

function listen(server: Server, { host, port }: HttpOptions): Promise<{ url: string }> {
  return new Promise((resolve, refuse) => {
    // restify re-emits the errors of its server, and one without a listener ends the process.
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
