import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { ActionElement } from '../../../src/cards/kit/adaptiveCard';
import { actionButtonWithoutInputs } from '../../../src/cards/kit/actionButtons';
import { textCard } from '../../../src/cards/kit/textBlocks';
import { askStep } from './askStep';
import { refusalText } from '../openDraft';
import type { LogProcessTurn } from '../logProcessTurn';
import type { Refusal } from '../../../src/records/workflow/recordResult';

/**
 * Ends the dialog with a text and follow-up actions. If a button interrupted the conversation about
 * another draft, that conversation continues.
 */
export async function endDialog(
  turn: LogProcessTurn,
  text: string,
  actions: ActionElement[] = [],
): Promise<DialogTurnResult> {
  const { interrupted } = turn;
  if (interrupted) {
    turn.state = interrupted;
    turn.opened = await turn.ports.recordOperations.open(turn.actor, { id: interrupted.record });
    turn.lines.push(text);
    if (interrupted.begun) turn.lines.push(turn.say('log.resumed', { name: turn.name }));
    return askStep(turn);
  }
  const said = [...turn.lines, text].join('\n');
  return turn.end(textCard(turn.language, said, actions), text);
}

/** Ends the dialog because the draft cannot be worked on. What became of it can be opened. */
export const endWithRefusal = (turn: LogProcessTurn, refusal: Refusal): Promise<DialogTurnResult> =>
  endDialog(
    turn,
    refusalText(turn, refusal),
    'opened' in refusal ? [openButton(turn, refusal.opened.record.id)] : [],
  );

/** Shows a record as it is now. */
export const openButton = (turn: LogProcessTurn, record: string): ActionElement =>
  actionButtonWithoutInputs(turn.say('notice.open'), { verb: 'record.open', record });
