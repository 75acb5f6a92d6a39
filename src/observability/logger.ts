import { pino, type DestinationStream, type Logger } from 'pino';
import { errorFields } from '../lib/errorFields';
import type { Config } from '../config/config';
import { maskLogged } from './logRedaction';

type Settings = Pick<Config, 'logLevel' | 'mode'> & {
  observability: Pick<Config['observability'], 'replicaId'>;
};

const nothing = (): undefined => undefined;

/** Errors are written without their messages, which may quote what a person wrote. */
function withoutMessages([first, ...rest]: readonly unknown[]): unknown[] {
  if (first instanceof Error) return [errorFields(first), 'An error', ...rest.slice(1)];
  const { err } = (first ?? {}) as { err?: unknown };
  if (err instanceof Error && rest.length === 0) return [first, 'An error'];
  return [first, ...rest];
}

/**
 * Log lines as JSON, one each. What a library logs of requests and errors is cut down to what names
 * nobody: no headers, bodies, addresses or messages of errors.
 */
export function createLogger(
  { logLevel: level, mode, observability: { replicaId } }: Settings,
  to?: DestinationStream,
): Logger {
  const options = {
    level,
    base: { replica: replicaId, mode },
    serializers: {
      err: errorFields,
      req: ({ method }: { method?: unknown }) => ({ method }),
      res: ({ statusCode }: { statusCode?: unknown }) => ({ statusCode }),
      headers: nothing,
      body: nothing,
      value: nothing,
    },
    hooks: {
      logMethod(args: unknown[], method: (...args: unknown[]) => void) {
        method.apply(this, withoutMessages(args).map(maskLogged));
      },
    },
  };
  return to ? pino(options, to) : pino(options);
}
