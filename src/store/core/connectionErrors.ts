import { StoreUnavailable } from '../../bot/ports/storeUnavailable';

/** What the system says where nobody answers at an address. */
const NOBODY_ANSWERS: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);
/** Shut down by its admin, crashed, not up yet (PostgreSQL, appendix A). */
const NOT_RUNNING: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03']);
/** It runs, but cannot do this now: no connection left, no disk, no memory, only a copy. */
const CANNOT_NOW: ReadonlySet<string> = new Set(['53000', '53100', '53200', '53300', '25006']);
/** Errors of pg and of its pool that have no code. */
const WITHOUT_CODE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Postgres connection has been discarded)/;

/** Errors of the system are known by what they carry alone. */
function read(error: unknown): { code: string; message: string } {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' ? message : '',
  };
}

/** Whether nothing can be had from the server at all, as far as one attempt to connect can tell. */
export function isServerGone(error: unknown): boolean {
  const { code, message } = read(error);
  return (
    NOBODY_ANSWERS.has(code) || NOT_RUNNING.has(code) || /^Connection terminated/.test(message)
  );
}

/** The error as it is, or StoreUnavailable in its place where the database is what is missing. */
export function toUnavailableError(error: unknown): unknown {
  if (error instanceof StoreUnavailable) return error;
  const { code, message } = read(error);
  const missing =
    NOBODY_ANSWERS.has(code) ||
    NOT_RUNNING.has(code) ||
    CANNOT_NOW.has(code) ||
    code.startsWith('08') ||
    WITHOUT_CODE.test(message);
  return missing ? new StoreUnavailable(error) : error;
}
