import type { DialogTurnResult } from 'botbuilder-dialogs';
import { readControl } from '../../src/language/commands/readControl';
import { splitChange } from '../../src/language/commands/splitChange';
import { goTo, stepNamed } from './handlers/handleControl';
import { keep } from './steps/saveAnswer';
import type { LogTurn } from './logProcessTurn';
import { offersOf } from './stepQuestions';
import { readAnswer } from './reading/readAnswer';

/**
 * "Change the date to March 2021": the entry and its new value in one message.
 * @returns undefined where the text is no such wish
 */
export function changeTo(turn: LogTurn, text: string): Promise<DialogTurnResult> | undefined {
  const change = splitChange(text);
  const control = change && readControl(change.wish);
  const step = control?.kind === 'edit' ? stepNamed(turn, control.what) : undefined;
  if (!change || !step) return undefined;
  turn.state = { ...turn.state, step, misses: 0 };
  const answer = readAnswer(turn, change.value, offersOf(step, turn));
  return answer ? keep(turn, answer) : goTo(turn, step);
}
