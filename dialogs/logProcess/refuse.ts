import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Refusal } from '../../src/records/workflow/recordResult';
import { farewell } from './steps/endDialog';
import type { LogTurn } from './logProcessTurn';

/** The draft cannot be worked on: it is gone for this person, or no draft any more. */
export function refuse(turn: LogTurn, refusal: Refusal): Promise<DialogTurnResult> {
  const text =
    'opened' in refusal
      ? turn.say('log.notNow', { status: turn.labels.statusLabel(refusal.opened.record.status) })
      : turn.say('log.gone');
  return farewell(turn, text);
}
