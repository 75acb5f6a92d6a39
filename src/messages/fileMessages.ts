/** Placeholders of the messages `files.…`, to admins about knowledge and locale files. */
export const FILE_PLACEHOLDERS = {
  'files.broken': [],
  'files.lastGood': [],
  'files.more': ['count'],
  'files.mended': [],
} as const satisfies Record<string, readonly string[]>;
