/** Placeholders of the messages `outage.…`, said while the database cannot be reached. */
export const OUTAGE_PLACEHOLDERS = {
  'outage.notSaved': [],
  'outage.unsure': [],
  'outage.answering': [],
} as const satisfies Record<string, readonly string[]>;
