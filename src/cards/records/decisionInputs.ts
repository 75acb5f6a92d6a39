import { correctable } from '../../records/rules/verifierLimits';
import {
  REJECT_REASONS,
  type ProcessRecord,
  type VERIFIED_FIELDS,
} from '../../records/model/processRecord';
import type { CardElement } from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import type { TextInput } from '../kit/cardInput';
import { truncate } from '../kit/cardMessage';
import { noteLine } from '../kit/textBlocks';
import { evidenceText } from './evidenceRows';
import type { RecordLabels } from '../../wording/recordLabels';

/** Actions that need a text or a choice. */
export const WITH_FORM = ['verify', 'ask', 'reject', 'withdraw', 'amend'] as const;
export type FormAction = (typeof WITH_FORM)[number];
export const verifiedInput = (field: (typeof VERIFIED_FIELDS)[number]) => `verified.${field}`;

/** Ids of the other inputs. */
export const DECISION_INPUTS = {
  verifyNote: 'verify.note',
  verifyEvidence: 'verify.evidence',
  askNote: 'ask.note',
  rejectReason: 'reject.reason',
  rejectNote: 'reject.note',
  withdrawNote: 'withdraw.note',
} as const;

/** Characters of a title here; the evidence itself stands above, with the same number. */
const LONGEST_TITLE = 40;
const NOTE_LENGTH = 1000;
const NUMBER_LENGTH = 40;

const noteInput = (id: string, label: string, inputs: CardInputs): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: true,
  maxLength: NOTE_LENGTH,
  ...(inputs[id] ? { value: inputs[id] } : {}),
});

/** Which pieces the verifier confirms; none is ticked beforehand. */
function evidenceInput(
  { fields: { evidence = [] } }: ProcessRecord,
  inputs: CardInputs,
  labels: RecordLabels,
): CardElement[] {
  if (evidence.length === 0) return [];
  const id = DECISION_INPUTS.verifyEvidence;
  return [
    {
      type: 'Input.ChoiceSet',
      id,
      label: labels.messages.say(labels.language, 'record.decide.evidence'),
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
      choices: evidence.map((piece, at) => ({
        title: evidenceText(
          { ...piece, title: truncate(piece.title, LONGEST_TITLE) },
          at + 1,
          labels,
        ),
        value: String(at + 1),
      })),
      ...(inputs[id] ? { value: inputs[id] } : {}),
    },
  ];
}

function verifyInputs(record: ProcessRecord, inputs: CardInputs, labels: RecordLabels) {
  const { messages, language } = labels;
  const numbers = correctable(record.fields).map((field): TextInput => {
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
    noteLine(messages.say(language, 'record.decide.verifyHint')),
    ...numbers,
    ...evidenceInput(record, inputs, labels),
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

/** The inputs of an action; `inputs` as they were last sent. */
export function decisionInputs(
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
      // Withdrawing a record that counts in the totals needs a reason.
      const key = record.status === 'verified' ? 'withdrawVerified' : 'withdraw';
      const label = messages.say(language, `record.decide.${key}`);
      return [
        noteLine(messages.say(language, 'record.withdrawnNote')),
        noteInput(DECISION_INPUTS.withdrawNote, label, inputs),
      ];
    }
    case 'amend':
      return [noteLine(messages.say(language, 'record.decide.amend'))];
  }
}
