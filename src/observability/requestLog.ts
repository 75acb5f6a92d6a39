import type { Logger } from 'pino';

/** A line for each request, for those who look closely: no address, no header, no body. */
export function requestLog(log: Logger) {
  return (answered: { method: string; route: string; status: number; ms: number }): void =>
    log.debug({ ...answered, ms: Math.round(answered.ms * 10) / 10 }, 'Request');
}
