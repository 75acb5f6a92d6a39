import type { Fault } from '../../../src/records/rules/recordFault';
import type { LogDraft } from '../draftContext';

/**
 * What does not fit in the draft as it is now; the turn keeps it as well. That a launch is planned
 * keeps a draft from being submitted, no more.
 */
export async function faultsIn(turn: LogDraft): Promise<readonly Fault[]> {
  if (!turn.opened) return [];
  const { faults } = await turn.ports.book.review(turn.opened.record);
  turn.faults = faults.filter(({ fault }) => fault !== 'still_planned');
  return turn.faults;
}
