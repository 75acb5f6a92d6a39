import type { Request } from 'restify';
import type { z } from 'zod';
import type { OpenRoute, TabRoute } from '../../tabApi/tabRoute';

/** What a request asks, or the names of the parameters that cannot be read. */
export type Asked = { query: unknown; body: unknown } | { fields: string[] };

/** Each parameter once; of those that stand there twice the names. */
function parametersOf(query: string): { given: Record<string, string>; twice: string[] } {
  const params = new URLSearchParams(query);
  const names = [...params.keys()];
  return {
    given: Object.fromEntries(params),
    twice: [...new Set(names.filter((name, at) => names.indexOf(name) < at))],
  };
}

/** Names are repeated to the sender, so they are cut. */
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

/** @param sent the body that was read, if there is one */
export function readAsked(route: TabRoute | OpenRoute, request: Request, sent?: unknown): Asked {
  const { given, twice } = parametersOf(request.getQuery() ?? '');
  if (twice.length > 0) return { fields: shortened(twice) };
  const asked = route.query.safeParse(given);
  if (!asked.success) return { fields: namesOf(asked.error) };
  const body = 'body' in route ? route.body : undefined;
  if (!body) return { query: asked.data, body: undefined };
  const parsed = body.safeParse(sent);
  return parsed.success
    ? { query: asked.data, body: parsed.data }
    : { fields: namesOf(parsed.error) };
}
