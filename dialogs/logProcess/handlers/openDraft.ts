import { randomUUID } from 'node:crypto';
import type { NotFound, Refusal } from '../../../src/records/workflow/recordResult';
import type { LogAction } from './handleAction';
import { faultsIn } from '../steps/draftFaults';
import type { LogTurn } from '../logProcessTurn';

/**
 * Looks the draft up, with what the person may do with it now.
 * @param action what a button wishes of it
 * @returns why it cannot be worked on, if so
 */
export async function openDraft(turn: LogTurn, action?: LogAction): Promise<Refusal | undefined> {
  const { record, begun } = turn.state;
  turn.opened = await turn.ports.book.open(turn.actor, { id: record });
  if (turn.opened?.record.fields.evidence) await faultsIn(turn);
  const isGone = turn.opened === undefined || turn.opened.record.status === 'withdrawn';
  if (isGone && (action?.verb === 'log.fill' || action?.verb === 'log.form'))
    return begun ? beginAnew(turn, action) : undefined;
  if (turn.opened === undefined) return begun ? { refused: 'not_found' } : undefined;
  // Submitting it once more says what was said; nothing else of an old card is for what it is now.
  return turn.opened.actions.includes('edit') || action?.verb === 'log.submit'
    ? undefined
    : { refused: 'not_allowed', opened: turn.opened };
}

/**
 * A form that outlived its draft begins one of its own, so that nothing was typed in vain.
 * @returns a refusal where its submission is the id of what this person does not see
 */
async function beginAnew(
  turn: LogTurn,
  action: Extract<LogAction, { verb: 'log.fill' | 'log.form' }>,
): Promise<NotFound | undefined> {
  const { book } = turn.ports;
  const record = action.verb === 'log.fill' ? action.submission : randomUUID();
  turn.opened = await book.open(turn.actor, { id: record });
  if (!turn.opened && (await book.isTaken(record))) return { refused: 'not_found' };
  turn.state = { ...turn.state, record, begun: false };
  return undefined;
}
