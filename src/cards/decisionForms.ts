import type { BadDecision } from '../records/outcome';
import { REJECT_REASONS, type ProcessRecord } from '../records/processRecord';
import type { FieldName } from '../records/recordFields';
import type { Action } from '../records/workflow';
import type { ActionSet, CardAction, CardElement, Container, ToggleAction } from './card';
import type { CardInputs } from './cardAction';
import type { TextInput } from './cardInput';
import { faultLine, remark } from './cardText';
import { faultText } from './faultText';
import { press, pressAlone } from './press';
import type { RecordLabels } from './recordLabels';

/** What a verifier may correct: the ids of the inputs are `verified.` and the field. */
export const VERIFIED_FIELDS = [
  'sheetsPerTransaction',
  'copiesPerTransaction',
  'transactionsPerYear',
  'residualSheetsPerTransaction',
  'residualTransactionsPerYear',
] as const satisfies readonly FieldName[];
export const verifiedInput = (field: (typeof VERIFIED_FIELDS)[number]) => `verified.${field}`;

/** Ids of the other inputs. */
export const DECISION_INPUTS = {
  verifyNote: 'verify.note',
  askNote: 'ask.note',
  rejectReason: 'reject.reason',
  rejectNote: 'reject.note',
  withdrawNote: 'withdraw.note',
} as const;

/** Actions that need words or a choice before they are taken. */
const WITH_FORM = ['verify', 'ask', 'reject', 'withdraw', 'amend'] as const;
export type FormAction = (typeof WITH_FORM)[number];

/** A step that was refused, to be shown again as it was filled in. */
export interface Attempt {
  action: FormAction;
  inputs: CardInputs;
  fault: Pick<BadDecision, 'fault' | 'field'>;
}

export interface Deciding {
  record: ProcessRecord;
  actions: readonly Action[];
  /** Minted by the server for this showing of the card. */
  submission: string;
  attempt?: Attempt | undefined;
}

const NOTE_LENGTH = 1000;
const NUMBER_LENGTH = 40;

const formId = (action: FormAction) => `form-${action}`;
export const formActions = (actions: readonly Action[]): FormAction[] =>
  WITH_FORM.filter((action) => actions.includes(action));

/** Opens the form of one action and closes the others. */
export const openForm = (
  title: string,
  action: FormAction,
  all: readonly FormAction[],
): ToggleAction => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: all.map((name) =>
    name === action ? formId(name) : { elementId: formId(name), isVisible: false },
  ),
});

const noteInput = (id: string, label: string, inputs: CardInputs): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: true,
  maxLength: NOTE_LENGTH,
  ...(inputs[id] ? { value: inputs[id] } : {}),
});

function verifyInputs(record: ProcessRecord, inputs: CardInputs, labels: RecordLabels) {
  const { messages, language } = labels;
  const numbers = VERIFIED_FIELDS.map((field): TextInput => {
    const id = verifiedInput(field);
    const value = inputs[id] ?? String(record.fields[field] ?? '');
    return {
      type: 'Input.Text',
      id,
      label: labels.fieldLabel(field),
      maxLength: NUMBER_LENGTH,
      ...(value === '' ? {} : { value }),
    };
  });
  const note = messages.say(language, 'record.decide.note');
  return [
    remark(messages.say(language, 'record.decide.verifyHint')),
    ...numbers,
    noteInput(DECISION_INPUTS.verifyNote, note, inputs),
  ];
}

function rejectInputs(inputs: CardInputs, labels: RecordLabels): CardElement[] {
  const { messages, language } = labels;
  const id = DECISION_INPUTS.rejectReason;
  const chosen = inputs[id];
  return [
    {
      type: 'Input.ChoiceSet',
      id,
      label: messages.say(language, 'record.decide.rejectReason'),
      style: 'compact',
      wrap: true,
      placeholder: messages.say(language, 'record.form.choose'),
      choices: REJECT_REASONS.map((reason) => ({
        title: labels.rejectReasonLabel(reason),
        value: reason,
      })),
      ...(chosen ? { value: chosen } : {}),
    },
    noteInput(
      DECISION_INPUTS.rejectNote,
      messages.say(language, 'record.decide.rejectNote'),
      inputs,
    ),
  ];
}

function formInputs(
  action: FormAction,
  record: ProcessRecord,
  inputs: CardInputs,
  labels: RecordLabels,
): CardElement[] {
  const { messages, language } = labels;
  switch (action) {
    case 'verify':
      return verifyInputs(record, inputs, labels);
    case 'ask':
      return [
        noteInput(DECISION_INPUTS.askNote, messages.say(language, 'record.decide.ask'), inputs),
      ];
    case 'reject':
      return rejectInputs(inputs, labels);
    case 'withdraw': {
      // Taking back what counts in the totals is explained.
      const key = record.status === 'verified' ? 'withdrawVerified' : 'withdraw';
      const label = messages.say(language, `record.decide.${key}`);
      return [
        remark(messages.say(language, 'record.withdrawnNote')),
        noteInput(DECISION_INPUTS.withdrawNote, label, inputs),
      ];
    }
    case 'amend':
      return [remark(messages.say(language, 'record.decide.amend'))];
  }
}

function formButtons(
  action: FormAction,
  { record, submission }: Deciding,
  labels: RecordLabels,
): CardAction[] {
  const { messages, language } = labels;
  const { id, version, rowVersion } = record;
  const shown = { record: id, version, rowVersion, submission };
  switch (action) {
    case 'verify':
    case 'ask':
    case 'reject':
    case 'withdraw': {
      const title = messages.say(language, `record.button.${action}Now`);
      const style = action === 'verify' || action === 'ask' ? 'positive' : 'destructive';
      return [press(title, { verb: `record.${action}`, ...shown }, { style })];
    }
    case 'amend':
      return (['real_change', 're_estimate'] as const).map((changeKind) =>
        pressAlone(labels.choiceLabel('changeKind', changeKind), {
          verb: 'record.amend',
          ...shown,
          changeKind,
        }),
      );
  }
}

/** A fault stands below the input that it is about, or above them all. */
function withFault(
  inputs: CardElement[],
  fault: Attempt['fault'] | undefined,
  labels: RecordLabels,
): CardElement[] {
  if (!fault) return inputs;
  const said = faultLine(faultText(fault, labels));
  const about = inputs.findIndex(
    (input) => 'id' in input && input.id === `verified.${fault.field}`,
  );
  return about < 0 ? [said, ...inputs] : inputs.toSpliced(about + 1, 0, said);
}

/** The forms of the actions that this person may take, folded but for one that was refused. */
export function decisionForms(deciding: Deciding, labels: RecordLabels): Container[] {
  const { record, actions, attempt } = deciding;
  return formActions(actions).map((action) => {
    const refused = attempt?.action === action ? attempt : undefined;
    const inputs = formInputs(action, record, refused?.inputs ?? {}, labels);
    const buttons: ActionSet = {
      type: 'ActionSet',
      actions: formButtons(action, deciding, labels),
    };
    return {
      type: 'Container',
      id: formId(action),
      style: 'emphasis',
      isVisible: refused !== undefined,
      items: [...withFault(inputs, refused?.fault, labels), buttons],
    };
  });
}
