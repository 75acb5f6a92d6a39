import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import type { NotIdentified } from '../../tabApi/auth/identify';
import { askedLanguage } from '../../tabApi/tabPerson';
import type { OpenRoute, TabApi, TabRequest, TabRoute } from '../../tabApi/tabRoute';
import { rejectRequest, rejectBody, readFile, readJson, type ReadBody } from '../bodyLimits';
import { RateLimit } from '../../lib/rateLimit';
import { isLocalHost } from './localHost';
import { sendAnswer, setApiHeaders, rejectTooMany } from './sendTabResponse';

/** The parsed request, or the names of invalid parameters. */
type TabQuery = { query: unknown; body: unknown } | { fields: string[] };

/** The parameters, and the names of repeated ones. */
function parametersOf(query: string): { given: Record<string, string>; twice: string[] } {
  const params = new URLSearchParams(query);
  const names = [...params.keys()];
  return {
    given: Object.fromEntries(params),
    twice: [...new Set(names.filter((name, at) => names.indexOf(name) < at))],
  };
}

/** Characters. Names are returned to the sender, so they are truncated. */
const LONGEST_NAME = 50;
const MOST_NAMES = 20;

const shortened = (names: readonly string[]): string[] =>
  names.map((name) => name.slice(0, LONGEST_NAME)).slice(0, MOST_NAMES);

const namesOf = ({ issues }: z.ZodError): string[] => {
  const names = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
  );
  return shortened([...new Set(names)]);
};

/** @param sent the parsed body, if there is one */
export function readTabRequest(
  route: TabRoute | OpenRoute,
  request: Request,
  sent?: unknown,
): TabQuery {
  const { given, twice } = parametersOf(request.getQuery() ?? '');
  if (twice.length > 0) return { fields: shortened(twice) };
  const asked = route.query.safeParse(given);
  if (!asked.success) return { fields: namesOf(asked.error) };
  const body = 'body' in route ? route.body : undefined;
  // A file has no schema.
  if (!body) return { query: asked.data, body: sent };
  const parsed = body.safeParse(sent);
  return parsed.success
    ? { query: asked.data, body: parsed.data }
    : { fields: namesOf(parsed.error) };
}

export type Handle = (request: Request, response: Response) => Promise<void>;

export interface TabRouting {
  api: TabApi;
  /** Whether only requests addressed to this machine are answered. */
  local: boolean;
  log: Logger;
  /** Catches errors of a handler. */
  guarded: (handle: Handle) => Handle;
}

/** Bytes. */
const MAX_BODY_SIZE = 64 * 1024;

/** Public requests per address, which may be a proxy for many people. */
const OF_ADDRESS = { burst: 1_000, perSecond: 200 };
/** Failed sign-ins per address; successful ones behind the same address do not count. */
const OF_STRANGERS = { burst: 200, perSecond: 50 };
/** Requests per person: a page needs five or six, typing a search two or three per second. */
const OF_PERSON = { burst: 120, perSecond: 10 };

/** Files that are read at once, each of several megabytes. */
const MOST_UPLOADS = 4;
/** Seconds after which it makes sense to send one again. */
const UPLOAD_WAIT = 5;

const STATUS = { nobody: 401, not_for_this: 403, cannot_tell: 503 } as const;

const keyOf = (request: Request): string => (request.params as { key?: string }).key ?? '';

const addressOf = (request: Request): string => request.socket.remoteAddress ?? '';

/** The routes of the tab's API. Each request is answered for its authenticated sender. */
export function addTabRoutes(server: Server, { api, local, log, guarded }: TabRouting): void {
  const ofAddress = new RateLimit(OF_ADDRESS);
  const ofStrangers = new RateLimit(OF_STRANGERS);
  const ofPerson = new RateLimit(OF_PERSON);

  const withApiHeaders = (handle: Handle): Handle =>
    guarded(async (request, response) => {
      setApiHeaders(response);
      if (local && !isLocalHost(request.headers.host)) return rejectRequest(response, 403);
      return handle(request, response);
    });

  const answerOpen = (route: OpenRoute): Handle =>
    withApiHeaders(async (request, response) => {
      const wait = ofAddress.take(addressOf(request));
      if (wait > 0) return rejectTooMany(response, wait);
      const asked = readTabRequest(route, request);
      const answer =
        'fields' in asked
          ? { outcome: 'bad_query' as const, ...asked }
          : await route.answer({ query: asked.query, key: keyOf(request) });
      return sendAnswer(request, response, answer);
    });

  const answerPersonal = (route: TabRoute): Handle =>
    withApiHeaders(async (request, response) => {
      const person = await api.authenticate(request.headers.authorization ?? '');
      if ('refused' in person) {
        const wait = ofStrangers.take(addressOf(request));
        return wait > 0
          ? rejectTooMany(response, wait)
          : rejectUnauthenticated(response, person, log);
      }
      const wait = ofPerson.take(person.id, route.cost);
      if (wait > 0) return rejectTooMany(response, wait);
      if (route.upload === undefined) return answerTo(route, person, request, response);
      if (uploading >= MOST_UPLOADS) {
        response.setHeader('Connection', 'close');
        return rejectTooMany(response, UPLOAD_WAIT);
      }
      uploading += 1;
      return answerTo(route, person, request, response).finally(() => (uploading -= 1));
    });

  let uploading = 0;
  const answerTo = async (
    route: TabRoute,
    person: TabRequest['person'],
    request: Request,
    response: Response,
  ): Promise<void> => {
    const read = await bodyOf(route, request);
    if ('status' in read) return rejectBody(response, read.status);
    const asked = readTabRequest(route, request, read.value);
    if ('fields' in asked) return sendAnswer(request, response, { outcome: 'bad_query', ...asked });
    const named = askedLanguage(request.headers['accept-language']);
    const language = named ?? (await api.languageOf(person));
    const answer = await route.answer({ person, language, key: keyOf(request), ...asked });
    return sendAnswer(request, response, answer);
  };

  const addReadable = (path: string, handle: Handle) => {
    server.get(path, handle);
    server.head(path, handle);
  };
  for (const route of api.openRoutes) addReadable(route.path, answerOpen(route));
  for (const route of api.routes) {
    const handle = answerPersonal(route);
    if (route.method === 'GET') addReadable(route.path, handle);
    else server.post(route.path, handle);
  }
}

const bodyOf = (route: TabRoute, request: Request): Promise<ReadBody> | ReadBody => {
  if (route.upload !== undefined) return readFile(request, route.upload);
  return route.body ? readJson(request, MAX_BODY_SIZE) : { value: undefined };
};

/** The sender does not learn why; the operator does, without anything of the token. */
function rejectUnauthenticated(
  response: Response,
  { refused, why }: NotIdentified,
  log: Logger,
): void {
  if (refused === 'cannot_tell') log.warn({ why }, 'Nobody can be let into the tab');
  else log.info({ why }, 'Somebody was not let into the tab');
  if (refused === 'nobody') response.setHeader('WWW-Authenticate', 'Bearer');
  rejectRequest(response, STATUS[refused]);
}
