/** Placeholders of the messages `notice.…`; see localeSchema.ts. */
export const NOTICE_PLACEHOLDERS = {
  'notice.open': [],
  'notice.to_verify': [],
  'notice.verified': [],
  'notice.rejected': [],
  'notice.needs_info': [],
  'notice.withdrawn': [],
} as const satisfies Record<string, readonly string[]>;
