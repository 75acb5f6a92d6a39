import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { CardInputs, CardAction } from '../../../src/cards/actions/cardAction';
import { FIELD_NAMES, type FieldName } from '../../../src/records/model/recordFields';
import { askStep } from '../steps/askStep';
import { goToStep } from './handleControl';
import { discardDraft, postponeDraft, submitDraft, cancelDraft } from '../steps/finishDraft';
import { answerLaunch } from '../steps/answerLaunch';
import { saveAnswer } from '../steps/saveAnswer';
import type { LogProcessTurn } from '../logProcessTurn';
import type { LogAction } from '../openDraft';
import type { Step } from '../logProcessState';
import { nextStep } from '../steps/nextStep';
import { offersOf } from '../stepQuestions';
import { readAnswer } from '../reading/readAnswer';
import { endWithRefusal } from '../steps/endDialog';
import { showForm } from '../steps/showForm';
import type { FormPart } from '../../../src/cards/logging/formFields';
import type { InputDigests } from '../../../src/cards/kit/inputDigests';
import { formFaults, saveForm, type FormFaults } from '../steps/saveForm';

/** Which display of a form was sent, and what it displayed. */
interface SentForm {
  /** Absent if the person wants to continue later. */
  part?: FormPart;
  submission?: string | undefined;
  shown?: InputDigests | undefined;
}

/**
 * Handles a form. Stores every valid input; shows the others again as they were typed, with a
 * correction.
 */
async function handleForm(
  turn: LogProcessTurn,
  inputs: CardInputs,
  { part, submission, shown }: SentForm,
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const before = record.number;
  const saved = await saveForm(turn, inputs, {
    shown,
    submission: submission === undefined ? undefined : { id: submission, personId: turn.actor.id },
  });
  if (!('edited' in saved)) return endWithRefusal(turn, saved);
  const { edited, refused, unitKnown } = saved;
  const { number } = edited.record;
  if (before === null && number !== null) turn.lines.push(turn.say('log.savedAs', { number }));
  else if (edited.changed.length > 0) turn.lines.push(turn.say('log.savedQuietly'));
  if (unitKnown) turn.state = { ...turn.state, unitKnown: true };
  const isWhole = Object.keys(refused).length === 0;
  // A form with faults follows as a newer one, or its faults are told.
  if (submission !== undefined && (isWhole || part === undefined))
    turn.closed.push({
      ...{ recordId: edited.record.id, which: { submission }, end: 'saved' },
      fields: edited.changed,
    });
  if (part === undefined) return postponeWithFaults(turn, refused);
  const faults = await formFaults(turn, inputs, refused);
  if (Object.keys(faults).length > 0) return showForm(turn, part, { typed: inputs, faults });
  const step = edited.similar.length > 0 ? 'similar' : nextStep(edited.record, turn.state);
  turn.state = { ...turn.state, step, misses: 0 };
  return askStep(turn);
}

/** Lets the person leave even if some inputs are invalid, but says which ones were not stored. */
function postponeWithFaults(turn: LogProcessTurn, faults: FormFaults): Promise<DialogTurnResult> {
  const refused = Object.entries(faults);
  if (refused.length === 0) return postponeDraft(turn);
  turn.lines.push(
    turn.say('record.form.faults', { count: refused.length }),
    ...refused.map(([field, text]) => `${turn.labels.fieldLabel(field as FieldName)}: ${text}`),
  );
  return cancelDraft(turn);
}

export const isLogAction = (action: CardAction): action is LogAction =>
  action.verb.startsWith('log.');

/** Steps without a field that a choice on a card can answer. */
const CHOSEN_STEPS: readonly Step[] = ['paperUnit'];
const isStep = (name: string): name is Step =>
  (FIELD_NAMES as readonly string[]).includes(name) ||
  (CHOSEN_STEPS as readonly string[]).includes(name);

/** Handles a button. The caller has made sure which draft it belongs to. */
export async function handleAction(
  turn: LogProcessTurn,
  action: LogAction,
  inputs: CardInputs,
): Promise<DialogTurnResult> {
  switch (action.verb) {
    case 'log.set':
      return saveChoice(turn, action.field, inputs[action.field] ?? action.value);
    case 'log.edit':
      return goToStep(
        turn,
        action.field !== undefined && isStep(action.field) ? action.field : 'editWhich',
      );
    case 'log.form':
      return showForm(turn, action.part);
    case 'log.fill':
      return handleForm(turn, inputs, action);
    case 'log.summary':
      return goToStep(turn, 'summary');
    case 'log.save':
      return Object.keys(inputs).length > 0
        ? handleForm(turn, inputs, { submission: action.submission, shown: action.shown })
        : postponeDraft(turn);
    case 'log.submit':
      return submitDraft(turn, action);
    case 'log.discard':
      return discardDraft(turn, action.submission);
    case 'log.different':
      return confirmDifferent(turn, action);
    case 'log.launch':
      return answerLaunch(turn, action);
    case 'log.resume':
    case 'log.new':
      return resume(turn);
  }
}

/** A choice on a card is for the field of that card, even if another question was asked since. */
function saveChoice(turn: LogProcessTurn, field: string, value: string): Promise<DialogTurnResult> {
  if (field === 'editWhich' && isStep(value)) return goToStep(turn, value);
  if (!isStep(field)) return askStep(turn);
  const { step } = turn.state;
  const isCurrent = step === field;
  // A follow-up question that was answered in another way is closed.
  if (!isCurrent && CHOSEN_STEPS.includes(field)) return askStep(turn);
  turn.state = { ...turn.state, step: field };
  const answer = readAnswer(turn, value, offersOf(field, turn));
  if (answer) return saveAnswer(turn, answer);
  turn.state = { ...turn.state, step };
  return askStep(turn, turn.say('log.notUnderstood'));
}

/** The person says that the record is none of those shown. Others may have been added since. */
export async function confirmDifferent(
  turn: LogProcessTurn,
  { submission, shown }: { submission: string; shown: readonly string[] },
): Promise<DialogTurnResult> {
  const { actor, state, ports } = turn;
  const before = turn.opened?.record.number ?? null;
  const sent = { id: submission, personId: actor.id };
  const done = await ports.recordOperations.dismissSimilar(actor, state.record, shown, sent);
  if ('refused' in done) return endWithRefusal(turn, done);
  turn.opened = done;
  const { number } = done.record;
  if (before === null && number !== null) turn.lines.push(turn.say('log.savedAs', { number }));
  const others = await ports.recordOperations.similar(actor, done.record);
  return goToStep(turn, others.length > 0 ? 'similar' : nextStep(done.record, state));
}

/** Continues a draft at the first missing answer. */
export function resume(turn: LogProcessTurn): Promise<DialogTurnResult> {
  if (!turn.opened) return askStep(turn);
  turn.lines.push(turn.say('log.resumed', { name: turn.name }));
  return goToStep(turn, nextStep(turn.opened.record, turn.state));
}
