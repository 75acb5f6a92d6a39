import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { CardInputs } from '../../../src/cards/actions/cardAction';
import type { FormPart } from '../../../src/cards/logging/formFields';
import type { ShownInputs } from '../../../src/cards/kit/inputDigests';
import type { FieldName } from '../../../src/records/model/recordFields';
import { askStep } from '../steps/askStep';
import { keepForLater, stop } from '../steps/finishDraft';
import type { LogTurn } from '../logProcessTurn';
import { nextStep } from '../steps/nextStep';
import { refuse } from '../steps/endDialog';
import { showForm } from '../steps/showForm';
import { misfitsIn, takeForm, type FormFaults } from '../steps/saveForm';

/** For which showing of a form it was sent, and how that one was shown. */
interface SentForm {
  /** Absent where the person wants to go on later. */
  part?: FormPart;
  submission?: string | undefined;
  shown?: ShownInputs | undefined;
}

/**
 * Takes a form. Every input that is right is stored; those that are not are shown again, as they
 * were typed, with what would be right.
 */
export async function fillForm(
  turn: LogTurn,
  inputs: CardInputs,
  { part, submission, shown }: SentForm,
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const before = record.number;
  const taken = await takeForm(turn, inputs, {
    shown,
    submission: submission === undefined ? undefined : { id: submission, personId: turn.actor.id },
  });
  if (!('edited' in taken)) return refuse(turn, taken);
  const { edited, refused, unitKnown } = taken;
  const { number } = edited.record;
  if (before === null && number !== null) turn.lines.push(turn.say('log.savedAs', { number }));
  else if (edited.changed.length > 0) turn.lines.push(turn.say('log.savedQuietly'));
  if (unitKnown) turn.state = { ...turn.state, unitKnown: true };
  if (part === undefined) return leave(turn, refused);
  const faults = await misfitsIn(turn, inputs, refused);
  if (Object.keys(faults).length > 0) return showForm(turn, part, { typed: inputs, faults });
  const step = edited.similar.length > 0 ? 'similar' : nextStep(edited.record, turn.state);
  turn.state = { ...turn.state, step, misses: 0 };
  return askStep(turn);
}

/** Whoever wants to leave is not kept for what could not be taken, but is told of it. */
function leave(turn: LogTurn, faults: FormFaults): Promise<DialogTurnResult> {
  const refused = Object.entries(faults);
  if (refused.length === 0) return keepForLater(turn);
  turn.lines.push(
    turn.say('record.form.faults', { count: refused.length }),
    ...refused.map(([field, text]) => `${turn.labels.fieldLabel(field as FieldName)}: ${text}`),
  );
  return stop(turn);
}
