import type { EntrySearch } from '../../answering/search/entrySearch';
import { usageReport, type UsageCount } from '../../curation/usage/usageCounts';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';

/** Days of which the questions are counted. */
export const POPULAR_DAYS = 30;
const EXAMPLES = ['help.example1', 'help.example2', 'help.example3'] as const;

/**
 * What people ask most in a language, then the examples of the help and what follows from them.
 * @param counts nothing where they cannot be had
 * @returns ids of entries, some of which may be gone
 */
export function popularEntries(
  counts: readonly UsageCount[],
  language: Language,
  { search, messages }: { search: EntrySearch; messages: Messages },
): string[] {
  const asked = usageReport(counts)
    .entries.filter((entry) => entry.language === language && entry.answered > 0)
    .map(({ entryId }) => entryId);
  const examples = EXAMPLES.map(
    (key) => search.answer(messages.say(language, key), {}, language).outcome,
  ).filter((outcome) => outcome.status === 'answered');
  return [
    ...new Set([
      ...asked,
      ...examples.map(({ entryId }) => entryId),
      ...examples.flatMap(({ followUps }) => followUps.map(({ entryId }) => entryId)),
    ]),
  ];
}
