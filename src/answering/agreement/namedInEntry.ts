import type { FactIndex } from '../../facts/factIndex';
import type { NamedSubject } from '../../facts/factQuestion';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { frameOfEntry } from './entryFrame';

/** Whether an entry names everything that a question names. */
export const namesAll = (
  entry: ExpandedEntry,
  named: readonly NamedSubject[],
  index: FactIndex,
): boolean =>
  named.every(({ ids }) =>
    ids.some((id) => {
      const subject = index.subject(id);
      return subject !== undefined && index.isNamedIn(frameOfEntry(entry).texts, subject);
    }),
  );

/** The same but for the Strategy: most entries are about it without a word. */
export const namesParts = (
  entry: ExpandedEntry,
  named: readonly NamedSubject[],
  index: FactIndex,
): boolean =>
  namesAll(
    entry,
    named.filter(({ type }) => type !== 'strategy'),
    index,
  );
