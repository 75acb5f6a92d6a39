import { pino, type DestinationStream, type Logger } from 'pino';
import { errorFields } from '../lib/errorFields';
import type { Config } from '../config/config';
import { redactLog } from './logRedaction';
import type { TurnSink } from '../bot/turns/turnObserver';

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
 * JSON log lines. Requests and errors from libraries are reduced to parts without personal data: no
 * headers, bodies, addresses or error messages.
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
        method.apply(this, withoutMessages(args).map(redactLog));
      },
    },
  };
  return to ? pino(options, to) : pino(options);
}

/** Logs each request at debug level, without address, headers and body. */
export function requestLog(log: Logger) {
  return (answered: { method: string; route: string; status: number; ms: number }): void =>
    log.debug({ ...answered, ms: Math.round(answered.ms * 10) / 10 }, 'Request');
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

/** Logs each turn at this level; times in milliseconds. */
export function turnLog(log: Logger, level: 'trace' | 'debug' | 'info'): TurnSink {
  return (turn) => {
    if (!log.isLevelEnabled(level)) return;
    const { id, traceId, kind, outcome, answer, language } = turn;
    const ms = rounded(turn.milliseconds);
    const stages = Object.fromEntries(
      Object.entries(turn.times()).map(([stage, time]) => [stage, rounded(time)]),
    );
    log[level]({ turn: id, trace: traceId, kind, outcome, answer, language, ms, stages }, 'Turn');
  };
}
