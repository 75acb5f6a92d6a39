/** Messages for the person who operates the bot. */
export interface OperatorLog {
  /** Reports an expected change. */
  tell(line: string): void;
  /** Reports something that needs attention, with the reasons. */
  warn(line: string, why?: readonly string[]): void;
  /** Reports an unexpected error. */
  fault(line: string, error: unknown): void;
}
