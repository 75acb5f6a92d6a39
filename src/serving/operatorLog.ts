/** Whoever runs the bot and reads what it reports. */
export interface OperatorLog {
  /** Something has changed as it should. */
  tell(line: string): void;
  /** Something that the operator has to look at, with the lines that say why. */
  warn(line: string, why?: readonly string[]): void;
  /** A fault of ours or of the machine. */
  fault(line: string, error: unknown): void;
}
