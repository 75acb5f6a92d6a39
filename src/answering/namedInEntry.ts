import type { FactIndex } from '../facts/factIndex';
import type { ExpandedEntry } from '../knowledge/knowledge';
import { frameOfEntry } from './agreement/entryFrame';
import type { FactReading } from './factReader';

/** Whether an entry names everything that a question names; the Strategy is never left out. */
export const namesAll = (
  entry: ExpandedEntry,
  { named }: Pick<FactReading, 'named'>,
  index: FactIndex,
): boolean =>
  named.every(
    ({ ids, type }) =>
      type === 'strategy' ||
      ids.some((id) => {
        const subject = index.subject(id);
        return subject !== undefined && index.isNamedIn(frameOfEntry(entry).texts, subject);
      }),
  );
