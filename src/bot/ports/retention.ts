/** Temporary data, which is deleted if nobody has used it for long. */
export interface Retention {
  /**
   * Removes some of the conversation states, open cards and form submissions that have not been used for that
   * many days.
   */
  purge(retentionDays: number): Promise<void>;
}
