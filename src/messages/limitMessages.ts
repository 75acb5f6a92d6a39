/** Placeholders of the messages `limits.…`; see localeSchema.ts. */
export const LIMIT_PLACEHOLDERS = {
  'limits.late': [],
  'limits.lateInvoke': [],
  'limits.lateSearch': [],
  'limits.givenUp': [],
  'limits.busy': [],
  'limits.tooMany': [],
} as const satisfies Record<string, readonly string[]>;
