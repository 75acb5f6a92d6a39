/** What became of an address; `unreachable`: not even its host answered. */
export type TriedLink =
  { state: 'open' } | { state: 'dead' | 'byHand' | 'unreachable'; why: string };

/** Hosts that are asked at the same time; each of them gets one request after the other. */
const HOSTS_AT_ONCE = 6;
/** Pages that people can open may refuse programs by these. */
const REFUSALS = [401, 403, 429];
/** The name of the host is not found, or nothing leads there: what is seen without the internet. */
const NO_WAY_THERE = new Set([
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const HEADERS = {
  accept: 'text/html,application/xhtml+xml,*/*',
  'user-agent': 'Mozilla/5.0 (compatible; lawaraq knowledge links)',
};

/** Sites lead from a page that is gone to their first page, which answers as if nothing were wrong. */
const leadsHome = (asked: string, reached: string): boolean => {
  const home = new URL(reached);
  return home.pathname === '/' && home.search === '' && new URL(asked).pathname !== '/';
};

function judge(asked: string, { status, ok, url }: Response): TriedLink {
  if (!ok)
    return { state: REFUSALS.includes(status) ? 'byHand' : 'dead', why: `it answers ${status}` };
  if (leadsHome(asked, url)) return { state: 'byHand', why: `it leads to ${url}` };
  return { state: 'open' };
}

function failure(error: unknown, seconds: number): TriedLink {
  const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError')
    return { state: 'unreachable', why: `no answer within ${seconds} seconds` };
  const code = cause?.code ?? '';
  const why = code || cause?.message || message;
  return { state: NO_WAY_THERE.has(code) ? 'unreachable' : 'dead', why };
}

async function request(url: string, method: 'HEAD' | 'GET', seconds: number): Promise<TriedLink> {
  try {
    const signal = AbortSignal.timeout(seconds * 1000);
    const response = await fetch(url, { method, headers: HEADERS, redirect: 'follow', signal });
    await response.body?.cancel();
    return judge(url, response);
  } catch (error) {
    return failure(error, seconds);
  }
}

/** Some servers know no HEAD, or answer it otherwise: only GET tells that a page is gone. */
async function tryLink(url: string, seconds: number): Promise<TriedLink> {
  const head = await request(url, 'HEAD', seconds);
  return head.state === 'open' ? head : request(url, 'GET', seconds);
}

function byHost(urls: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    hosts.set(host, [...(hosts.get(host) ?? []), url]);
  }
  return [...hosts.values()];
}

/**
 * Tries to open each address, a few at a time, following redirects. If none of the first few hosts
 * can be reached, the others are not tried.
 * @param seconds that a request may take
 * @returns what became of those that were tried
 */
export async function tryLinks(
  urls: readonly string[],
  seconds: number,
): Promise<ReadonlyMap<string, TriedLink>> {
  const tried = new Map<string, TriedLink>();
  const tryEach = async (some: readonly string[]) => {
    for (const url of some) tried.set(url, await tryLink(url, seconds));
  };
  const hosts = byHost([...new Set(urls)]);
  await Promise.all(hosts.slice(0, HOSTS_AT_ONCE).map(([first = '']) => tryEach([first])));
  if ([...tried.values()].every(({ state }) => state === 'unreachable')) return tried;
  const left = hosts.map((some) => some.filter((url) => !tried.has(url)));
  const next = async (): Promise<void> => {
    for (let some = left.shift(); some; some = left.shift()) await tryEach(some);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, next));
  return tried;
}
