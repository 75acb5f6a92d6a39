import { setImmediate } from 'node:timers/promises';
import type { Reading } from '../../answering/questionReading';
import { findGaps, type Gap, type Read } from './findGaps';
import type { UnansweredQuestions } from './unansweredQuestions';

/** Questions that are grouped at once; a larger number would hold up others. */
export const MOST_GROUPED = 200;
/** Of them so many are read before others get a chance. */
const READ_AT_ONCE = 10;

/** What people ask in vain, each question once, the most asked first. */
export async function openGaps(
  unanswered: Pick<UnansweredQuestions, 'open'>,
  read: Read,
): Promise<Gap[]> {
  const open = await unanswered.open(MOST_GROUPED);
  const readings = new Map<string, Reading>();
  for (const { text } of open) {
    readings.set(text, read(text));
    if (readings.size % READ_AT_ONCE === 0) await setImmediate();
  }
  return findGaps(open, (text) => readings.get(text) ?? read(text));
}
