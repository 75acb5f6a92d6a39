/** Placeholders of the messages `demonstration.…`; see localeSchema.ts. */
export const DEMONSTRATION_PLACEHOLDERS = {
  'demonstration.banner': [],
} as const;
