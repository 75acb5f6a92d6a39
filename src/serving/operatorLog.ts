import type { Logger } from 'pino';
import { errorFields } from '../lib/errorFields';

/** Messages for the person who operates the bot. */
export interface OperatorLog {
  /** Reports an expected change. */
  tell(line: string): void;
  /** Reports something that needs attention, with the reasons. */
  warn(line: string, why?: readonly string[]): void;
  /** Reports an unexpected error. */
  fault(line: string, error: unknown): void;
}

/** Writes messages for the operator to the log. */
export const loggingOperator = (log: Logger): OperatorLog => ({
  tell: (line) => log.info(line),
  warn: (line, why) => log.error({ why }, line),
  fault: (line, error) => log.error(errorFields(error), line),
});
