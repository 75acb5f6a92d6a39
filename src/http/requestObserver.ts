import type { Next, Request, Response, Server } from 'restify';

/** Groups of routes; the exact path is not reported. */
type RouteGroup = 'messages' | 'tab' | 'health' | 'other';

/** A request that was answered, or whose client disconnected. */
export interface RequestResult {
  method: string;
  route: RouteGroup;
  status: number;
  ms: number;
}

const GROUPS: readonly (readonly [path: RegExp, group: RouteGroup])[] = [
  [/^\/api\/messages\/?$/, 'messages'],
  [/^\/(tab|api\/tab|api\/charts)(\/|$)/, 'tab'],
  [/^\/(healthz|readyz)$/, 'health'],
];

/** Reports every request after its end, however it was answered. */
export function observeRequests(server: Server, tell: (answered: RequestResult) => void): void {
  server.pre((request: Request, response: Response, next: Next) => {
    const from = performance.now();
    response.once('close', () => {
      const { method = '', url = '' } = request;
      const { statusCode: status } = response;
      tell({ method, route: groupOf(url), status, ms: performance.now() - from });
    });
    return next();
  });
}

function groupOf(url: string): RouteGroup {
  const path = /^[^?#]*/.exec(url)?.[0] ?? '';
  return GROUPS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}
