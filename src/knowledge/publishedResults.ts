import type { ExpandedEntry, Knowledge } from './knowledge';

/** The result of the Strategy as a whole, by the id of its family. */
const FINAL_RESULT = 'results-final';

/**
 * The results that were published of an entity, a phase or, without either, of the Strategy as a
 * whole. They are shown next to the sums of the records, and are in none of them.
 */
export function publishedResults(
  { entries }: Pick<Knowledge, 'entries'>,
  { entityId, phaseId }: { entityId?: string | undefined; phaseId?: string | undefined },
): ExpandedEntry[] {
  const subject = entityId ?? phaseId;
  return subject === undefined
    ? entries.filter(({ family }) => family === FINAL_RESULT)
    : entries.filter((entry) => entry.kind === 'result' && entry.subject === subject);
}
