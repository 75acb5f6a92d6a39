import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { LogProcessTurn } from '../logProcessTurn';
import { askStep } from './askStep';
import { endWithRefusal } from './endDialog';
import { saveChanges } from './saveAnswer';

/**
 * Puts back what the last message has changed.
 * @returns undefined if it has changed nothing
 */
export async function undoChange(turn: LogProcessTurn): Promise<DialogTurnResult | undefined> {
  const { undo, step } = turn.state;
  if (!undo) return undefined;
  const edited = await saveChanges(turn, { changes: undo });
  if ('refused' in edited) return endWithRefusal(turn, edited);
  turn.lines.push(turn.say('log.undone'));
  turn.state = { ...turn.state, step, undo: undefined, misses: 0 };
  return askStep(turn);
}
