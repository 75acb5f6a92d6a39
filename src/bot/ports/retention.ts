/** What is kept for the moment, and goes when nobody has used it for long. */
export interface Retention {
  /** Removes some of what was last used longer ago: states of conversations, effects of forms. */
  purge(retentionDays: number): Promise<void>;
}
