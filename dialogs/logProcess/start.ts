import type { DialogTurnResult } from 'botbuilder-dialogs';
import { askStep } from './askStep';
import { keep } from './keep';
import type { LogTurn } from './logTurn';
import { readSentence } from './readSentence';

/** Begins a new record; what the first message says of it already is taken. */
export async function start(turn: LogTurn): Promise<DialogTurnResult> {
  const entity = turn.ports.entities.get(turn.actor.entityId ?? '');
  turn.lines.push(
    entity
      ? turn.say('log.startOwn', { entity: entity.name[turn.language] })
      : turn.say('log.start'),
  );
  const told = readSentence(turn, turn.context.activity.text ?? '');
  return told ? keep(turn, told) : askStep(turn);
}
