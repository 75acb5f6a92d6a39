/** Placeholders of the messages `feedback.…`; see localeSchema.ts. */
export const FEEDBACK_PLACEHOLDERS = {
  'feedback.helpful': [],
  'feedback.unhelpful': [],
  'feedback.thanks': [],
  'feedback.why': [],
  'feedback.kind': [],
  'feedback.kind.wrong': [],
  'feedback.kind.outdated': [],
  'feedback.kind.offTopic': [],
  'feedback.text': [],
  'feedback.send': [],
  'feedback.told': [],
  'feedback.tooOld': [],
  'feedback.formTitle': [],
} as const satisfies Record<string, readonly string[]>;
