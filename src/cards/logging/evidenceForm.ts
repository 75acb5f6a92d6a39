import { EVIDENCE_KINDS } from '../../records/model/recordFields';
import type { CardElement } from '../kit/adaptiveCard';
import type { TextInput } from '../kit/cardInput';
import { remark } from '../kit/textBlocks';
import { evidenceRows } from '../records/evidenceRows';
import { choiceInput, choicesOf, type FormValues } from './fieldInput';
import { EVIDENCE_INPUTS, type FormInput } from './formFields';
import type { RecordLabels } from '../../wording/recordLabels';

const LONGEST_TITLE = 200;
const LONGEST_LINK = 1000;
const LONGEST_DATE = 80;

/**
 * The evidence that is there already, and a row to add one piece.
 * @param fault what was wrong with an input, if anything was
 */
export function evidenceForm(
  { fields, typed = {} }: FormValues,
  labels: RecordLabels,
  room: number,
  fault: (id: FormInput) => CardElement[],
): CardElement[] {
  const { messages, language } = labels;
  const label = (part: keyof typeof EVIDENCE_INPUTS) =>
    messages.say(language, `record.form.evidence.${part}`);
  const typedPart = (part: 'title' | 'link' | 'date', maxLength: number): TextInput => {
    const id = EVIDENCE_INPUTS[part];
    const value = (typed[id] ?? '').slice(0, maxLength);
    return { type: 'Input.Text', id, label: label(part), maxLength, value };
  };
  const kinds = choicesOf('evidenceKind', EVIDENCE_KINDS, labels);
  const kind = typed[EVIDENCE_INPUTS.kind] ?? '';
  const there = fields.evidence ?? [];
  return [
    ...(there.length === 0
      ? []
      : [
          remark(messages.say(language, 'record.form.evidenceThere')),
          ...evidenceRows(there, labels, room),
        ]),
    remark(labels.hint('evidence')),
    ...fault('evidence'),
    choiceInput(EVIDENCE_INPUTS.kind, label('kind'), kinds, kind, labels),
    ...fault(EVIDENCE_INPUTS.kind),
    typedPart('title', LONGEST_TITLE),
    ...fault(EVIDENCE_INPUTS.title),
    typedPart('link', LONGEST_LINK),
    ...fault(EVIDENCE_INPUTS.link),
    typedPart('date', LONGEST_DATE),
    ...fault(EVIDENCE_INPUTS.date),
  ];
}
