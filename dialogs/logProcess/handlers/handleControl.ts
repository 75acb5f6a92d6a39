import type { DialogTurnResult } from 'botbuilder-dialogs';
import { readFieldWord } from '../../../src/language/records/readFieldName';
import { readChoice } from '../../../src/language/choices/readChoice';
import type { Control } from '../../../src/language/commands/readControl';
import { FIELD_NAMES, type FieldName } from '../../../src/records/model/recordFields';
import { askStep, canSkip } from '../steps/askStep';
import { postponeDraft, cancelDraft, discardDraft, submitShown } from '../steps/finishDraft';
import type { Step } from '../logProcessState';
import type { LogProcessTurn } from '../logProcessTurn';
import { nextStep } from '../steps/nextStep';
import { changeable } from '../stepQuestions';
import { undoChange } from '../steps/undoChange';
import { cardPart } from '../steps/groupQuestion';
import { showForm } from '../steps/showForm';

/** Fields that the dialog asks for and that can be changed by name. */
const EDITABLE: readonly FieldName[] = FIELD_NAMES.filter(
  (field) => !['paperItems', 'qualifiers', 'changeKind'].includes(field),
);

/** Handles a control word, such as "back" or "skip". */
export async function handleControl(
  turn: LogProcessTurn,
  control: Control,
): Promise<DialogTurnResult> {
  switch (control.kind) {
    case 'back':
      return back(turn);
    case 'undo':
      return (await undoChange(turn)) ?? back(turn);
    case 'cancel':
      return cancelDraft(turn);
    case 'save':
      return postponeDraft(turn);
    case 'discard':
      return discardDraft(turn);
    case 'skip':
      return skip(turn);
    case 'form':
      return showForm(turn, turn.state.complete ? 'missing' : 'short');
    case 'card':
      return showForm(turn, cardPart(turn));
    case 'summary':
      return goToStep(turn, 'summary');
    case 'submit':
      return submitShown(turn);
    case 'continue':
      return askStep(turn);
    case 'edit':
      return edit(turn, control.what);
  }
}

export function goToStep(
  turn: LogProcessTurn,
  step: LogProcessTurn['state']['step'],
): Promise<DialogTurnResult> {
  turn.state = { ...turn.state, step, misses: 0 };
  return askStep(turn);
}

function back(turn: LogProcessTurn): Promise<DialogTurnResult> {
  const { trail } = turn.state;
  const step = trail.at(-1);
  if (step === undefined) {
    turn.lines.push(turn.say('log.first'));
    return askStep(turn);
  }
  turn.state = { ...turn.state, trail: trail.slice(0, -1) };
  return goToStep(turn, step);
}

function skip(turn: LogProcessTurn): Promise<DialogTurnResult> {
  const { step, skipped } = turn.state;
  if (!canSkip(step)) {
    turn.lines.push(turn.say('log.cannotSkip'));
    return askStep(turn);
  }
  if (step === 'evidence') turn.lines.push(turn.say('log.evidencePostponed'));
  turn.state = { ...turn.state, skipped: [...skipped, step] };
  return goToStep(turn, turn.opened ? nextStep(turn.opened.record, turn.state) : 'processName');
}

/**
 * "Change the date": finds the field by its name in either language, or offers the fields to choose
 * from.
 */
function edit(turn: LogProcessTurn, what: string): Promise<DialogTurnResult> {
  const step = stepNamed(turn, what);
  if (step) return goToStep(turn, step);
  if (what) turn.lines.push(turn.say('log.editUnknown'));
  return goToStep(turn, 'editWhich');
}

/** The step that a text names: short words first, then the labels on the cards. */
export function stepNamed(turn: LogProcessTurn, text: string): Step | undefined {
  const word = readFieldWord(text);
  if (word === 'name') return nameStep(turn);
  if (word) return word;
  // The steps on display come first, because a number refers to them.
  const fields = [...new Set([...changeable(turn), ...EDITABLE])];
  const options = fields.map((field) => ({
    value: field,
    labels: [turn.labels.fieldLabel(field), turn.otherLabels.fieldLabel(field)],
  }));
  return readChoice(text, options)?.[0];
}

function nameStep({ opened }: LogProcessTurn): Step {
  const { processNameAr, processNameEn } = opened?.record.fields ?? {};
  if (processNameAr !== undefined && processNameEn === undefined) return 'processNameAr';
  if (processNameEn !== undefined && processNameAr === undefined) return 'processNameEn';
  return 'processName';
}
