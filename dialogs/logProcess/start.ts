import type { DialogTurnResult } from 'botbuilder-dialogs';
import { withoutLogWord } from '../../src/language/input/withoutLogWord';
import type { Answer } from './answer';
import { askStep } from './askStep';
import { keep } from './keep';
import type { LogTurn } from './logTurn';
import { readName } from './readName';
import { readSentence } from './readSentence';

const TOLD = ['sheetsPerTransaction', 'transactionsPerYear', 'goLiveDate'] as const;

/** Begins a new record; what the first message says of it already is taken. */
export async function start(turn: LogTurn): Promise<DialogTurnResult> {
  const entity = turn.ports.entities.get(turn.actor.entityId ?? '');
  turn.lines.push(
    entity
      ? turn.say('log.startOwn', { entity: entity.name[turn.language] })
      : turn.say('log.start'),
  );
  const told = toldIn(turn, turn.context.activity.text ?? '');
  return told ? keep(turn, told) : askStep(turn);
}

/** Only with amounts: "I want to log a process that we made paperless" tells nothing of it yet. */
function toldIn(turn: LogTurn, text: string): Answer | undefined {
  const told = readSentence(turn, text);
  const tellsAmounts = told && (TOLD.some((field) => field in told.changes) || told.state);
  if (!tellsAmounts) return undefined;
  const wanted = withoutLogWord(text);
  return wanted === undefined ? told : (readName(turn, wanted) ?? told);
}
