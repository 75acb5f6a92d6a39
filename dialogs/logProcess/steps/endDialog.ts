import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { CardAction } from '../../../src/cards/kit/adaptiveCard';
import { textCard } from '../../../src/cards/kit/textCard';
import { askStep } from './askStep';
import type { LogTurn } from '../logProcessTurn';

/**
 * Ends the talk with what there is to say, and what can be done next. Where a button of another
 * draft has cut into it, the talk goes on where it was.
 */
export async function farewell(
  turn: LogTurn,
  text: string,
  actions: CardAction[] = [],
): Promise<DialogTurnResult> {
  const { interrupted } = turn;
  if (interrupted) {
    turn.state = interrupted;
    turn.opened = await turn.ports.book.open(turn.actor, { id: interrupted.record });
    turn.lines.push(text);
    if (interrupted.begun) turn.lines.push(turn.say('log.resumed', { name: turn.name }));
    return askStep(turn);
  }
  const said = [...turn.lines, text].join('\n');
  return turn.end(textCard(turn.language, said, actions), text);
}
