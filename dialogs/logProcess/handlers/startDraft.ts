import type { DialogTurnResult } from 'botbuilder-dialogs';
import { randomUUID } from 'node:crypto';
import { actionButtonWithoutInputs } from '../../../src/cards/kit/actionButtons';
import { withoutLogWord } from '../../../src/language/commands/readControl';
import type { ParsedAnswer } from '../reading/parsedAnswer';
import { askStep } from '../steps/askStep';
import { saveAnswer } from '../steps/saveAnswer';
import type { LogProcessTurn } from '../logProcessTurn';
import { readName } from '../reading/readName';
import { readSentence } from '../reading/readSentence';
import type { NotFound, Refusal } from '../../../src/records/workflow/recordResult';
import type { LogAction } from './handleAction';
import { draftFaults } from '../draftContext';

const TOLD = ['sheetsPerTransaction', 'transactionsPerYear', 'goLiveDate'] as const;

/** Begins a new record; what the first message says of it already is taken. */
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

/** Among the records that the person changed last, a draft that was left is soon found. */
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

/** Only with amounts: "I want to log a process that we made paperless" tells nothing of it yet. */
function toldIn(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const told = readSentence(turn, text);
  const tellsAmounts = told && (TOLD.some((field) => field in told.changes) || told.state);
  if (!tellsAmounts) return undefined;
  const wanted = withoutLogWord(text);
  return wanted === undefined ? told : (readName(turn, wanted) ?? told);
}

/**
 * Looks the draft up, with what the person may do with it now.
 * @param action what a button wishes of it
 * @returns why it cannot be worked on, if so
 */
export async function openDraft(
  turn: LogProcessTurn,
  action?: LogAction,
): Promise<Refusal | undefined> {
  const { record, begun } = turn.state;
  turn.opened = await turn.ports.recordOperations.open(turn.actor, { id: record });
  if (turn.opened?.record.fields.evidence) await draftFaults(turn);
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
  turn: LogProcessTurn,
  action: Extract<LogAction, { verb: 'log.fill' | 'log.form' }>,
): Promise<NotFound | undefined> {
  const { recordOperations } = turn.ports;
  const record = action.verb === 'log.fill' ? action.submission : randomUUID();
  turn.opened = await recordOperations.open(turn.actor, { id: record });
  if (!turn.opened && (await recordOperations.isTaken(record))) return { refused: 'not_found' };
  turn.state = { ...turn.state, record, begun: false };
  return undefined;
}
