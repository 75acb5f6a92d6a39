import type { DialogTurnResult } from 'botbuilder-dialogs';
import { actionButtonWithoutInputs } from '../../../src/cards/kit/actionButtons';
import { withoutLogWord } from '../../../src/language/commands/readControl';
import type { ParsedAnswer } from '../reading/parsedAnswer';
import { askStep } from '../steps/askStep';
import { saveAnswer } from '../steps/saveAnswer';
import type { LogProcessTurn } from '../logProcessTurn';
import { readName } from '../reading/readName';
import { readSentence } from '../reading/readSentence';

const TOLD = ['sheetsPerTransaction', 'transactionsPerYear', 'goLiveDate'] as const;

/** Starts a new record, with everything that the first message already says about it. */
export async function startDraft(turn: LogProcessTurn): Promise<DialogTurnResult> {
  const entity = turn.ports.entities.get(turn.actor.entityId ?? '');
  turn.lines.push(
    entity
      ? turn.say('log.startOwn', { entity: entity.name[turn.language] })
      : turn.say('log.start'),
  );
  await offerDraft(turn);
  const told = toldIn(turn, turn.context.activity.text ?? '');
  return told ? saveAnswer(turn, told) : askStep(turn);
}

/** How many of the person's latest records are searched for an unfinished draft. */
const LOOKED_AT = 10;

async function offerDraft(turn: LogProcessTurn): Promise<void> {
  const { records } = await turn.ports.recordOperations.mine(turn.actor, {
    limit: LOOKED_AT,
    offset: 0,
  });
  const left = records.find(
    ({ record: { status, fields } }) =>
      status === 'draft' && (fields.processNameAr ?? fields.processNameEn) !== undefined,
  );
  if (!left) return;
  const { id, fields } = left.record;
  turn.lines.push(turn.say('log.draftWaiting', { name: turn.called(fields) }));
  turn.buttons.push(
    actionButtonWithoutInputs(turn.say('log.continueDraft'), { verb: 'log.resume', record: id }),
  );
}

/**
 * Only a message with amounts counts: "I want to log a process that we made paperless" has no
 * values yet.
 */
function toldIn(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const told = readSentence(turn, text);
  const tellsAmounts = told && (TOLD.some((field) => field in told.changes) || told.state);
  if (!tellsAmounts) return undefined;
  const wanted = withoutLogWord(text);
  return wanted === undefined ? told : (readName(turn, wanted) ?? told);
}
