import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { CardInputs } from '../../src/cards/cardAction';
import type { FormPart } from '../../src/cards/formFields';
import type { FieldName } from '../../src/records/recordFields';
import { askStep } from './askStep';
import { keepForLater, stop } from './finish';
import type { LogState } from './logState';
import type { LogTurn } from './logTurn';
import { nextStep } from './nextStep';
import { refuse } from './refuse';
import { showForm } from './showForm';
import { misfitsIn, takeForm, type FormFaults } from './takeForm';

/** The part of a form that was sent, and for which showing of it. */
interface SentForm {
  part: FormPart;
  submission: string;
}

/**
 * Takes a form. Every input that is right is stored; those that are not are shown again, as they
 * were typed, with what would be right.
 * @param sent absent where the person wants to go on later
 */
export async function fillForm(
  turn: LogTurn,
  inputs: CardInputs,
  sent: SentForm | undefined,
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const before = record.number;
  // A draft that this very form has begun has used its submission up.
  const isFirst = sent?.submission === record.id;
  const submission =
    sent && !isFirst ? { id: sent.submission, personId: turn.actor.id } : undefined;
  const shown = shownAs(turn.state, inputs, sent);
  const taken = await takeForm(turn, inputs, { shown, submission });
  if (!('edited' in taken)) return refuse(turn, taken);
  const { edited, refused, unitKnown } = taken;
  const { number } = edited.record;
  if (before === null && number !== null) turn.lines.push(turn.say('log.savedAs', { number }));
  else if (edited.changed.length > 0) turn.lines.push(turn.say('log.savedQuietly'));
  if (unitKnown) turn.state = { ...turn.state, unitKnown: true };
  if (!sent) return leave(turn, refused);
  const faults = await misfitsIn(turn, inputs, refused);
  if (Object.keys(faults).length > 0) return showForm(turn, sent.part, { typed: inputs, faults });
  const step = edited.similar.length > 0 ? 'similar' : nextStep(edited.record, turn.state);
  turn.state = { ...turn.state, step, misses: 0 };
  return askStep(turn);
}

/** What stood in the inputs; a button that goes on later does not say of which form it is. */
function shownAs(
  { forms = [] }: LogState,
  inputs: CardInputs,
  sent: SentForm | undefined,
): CardInputs | undefined {
  const ids = Object.keys(inputs).sort().join();
  const form = forms.findLast((one) =>
    sent ? one.submission === sent.submission : Object.keys(one.inputs).sort().join() === ids,
  );
  return form?.inputs;
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
