import { formatDate } from '../../messages/formatDate';
import type { RecordEntity } from '../../records/model/entityDirectory';
import { FIELD_KINDS } from '../../records/model/fieldKinds';
import type { FieldName, RecordFields } from '../../records/model/recordFields';
import { qualifierOf } from '../../records/rules/qualifiers';
import type { CardInputs } from '../actions/cardAction';
import type { CardInput, Choice } from '../kit/cardInput';
import { isChoiceField, type ChoiceField, type RecordLabels } from '../../wording/recordLabels';

const LONGEST_TEXT = 400;
const LONGEST_NUMBER = 80;
const LENGTHS: Readonly<Partial<Record<FieldName, number>>> = { description: 1000, url: 1000 };
const MULTILINE: ReadonlySet<FieldName> = new Set([
  'description',
  'baselineNote',
  'estimateReason',
]);

/** The data for the inputs of a form. */
export interface FormValues {
  fields: RecordFields;
  /** Inputs that were sent before, displayed as they were typed even if some were rejected. */
  typed?: CardInputs | undefined;
  entities: readonly RecordEntity[];
}

/** The initial text of an input: what was typed, otherwise the value of the record. */
function startingText(
  field: FieldName,
  { fields, typed = {} }: FormValues,
  labels: RecordLabels,
): string {
  const again = typed[field];
  if (again !== undefined) return again;
  const value = fields[field];
  if (value === undefined) return '';
  if (typeof value === 'string' && FIELD_KINDS[field].kind === 'date')
    return formatDate(labels.language, value);
  if (typeof value === 'number') return asSaid(field, value, fields, labels);
  return Array.isArray(value) ? value.map(String).join(',') : String(value);
}

/** A number with its mark, as `readNumber` reads it again. */
function asSaid(
  field: FieldName,
  value: number,
  fields: RecordFields,
  { messages, language }: RecordLabels,
): string {
  const { kind, from, to } = qualifierOf(field, fields) ?? {};
  if (kind === undefined) return String(value);
  return kind === 'between'
    ? messages.say(language, 'record.qualifier.ends', { from: String(from), to: String(to) })
    : messages.say(language, `record.qualifier.${kind}`, { amount: String(value) });
}

const valued = (value: string) => (value === '' ? {} : { value });

function typedInput(field: FieldName, value: string, labels: RecordLabels): CardInput {
  const isText = FIELD_KINDS[field].kind === 'text';
  const example = labels.example(field);
  const maxLength = isText ? (LENGTHS[field] ?? LONGEST_TEXT) : LONGEST_NUMBER;
  return {
    type: 'Input.Text',
    id: field,
    label: labels.fieldLabel(field),
    maxLength,
    ...(example === undefined ? {} : { placeholder: example }),
    ...(MULTILINE.has(field) ? { isMultiline: true as const } : {}),
    ...valued(value.slice(0, maxLength)),
  };
}

/** A choice from a list; a value outside the list is not shown as chosen. */
export function choiceInput(
  id: string,
  label: string,
  choices: Choice[],
  value: string,
  labels: RecordLabels,
  style: 'compact' | 'expanded' | 'filtered' = 'compact',
): CardInput {
  const isChosen = choices.some((choice) => choice.value === value);
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style,
    wrap: true,
    placeholder: labels.messages.say(labels.language, 'record.form.choose'),
    choices,
    ...(isChosen ? { value } : {}),
  };
}

export const choicesOf = (
  field: ChoiceField,
  options: readonly string[],
  labels: RecordLabels,
): Choice[] => options.map((value) => ({ title: labels.choiceLabel(field, value), value }));

function severalInput(
  field: ChoiceField & FieldName,
  options: readonly string[],
  value: string,
  labels: RecordLabels,
): CardInput {
  const chosen = value.split(',').filter((one) => options.includes(one));
  return {
    type: 'Input.ChoiceSet',
    id: field,
    label: labels.fieldLabel(field),
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    choices: choicesOf(field, options, labels),
    ...valued(chosen.join(',')),
  };
}

/** Yes, no, or not answered. A field that is false by default has a checkbox instead. */
function yesNoInput(field: FieldName, value: string, labels: RecordLabels): CardInput {
  if (field === 'goLivePlanned')
    return {
      type: 'Input.Toggle',
      id: field,
      title: labels.fieldLabel(field),
      wrap: true,
      value: value === 'true' ? 'true' : 'false',
    };
  const choices = [true, false].map((answer) => ({
    title: labels.yesNo(answer),
    value: String(answer),
  }));
  return choiceInput(field, labels.fieldLabel(field), choices, value, labels, 'expanded');
}

/** The input for a field with its current value; its id is the field's name. */
export function fieldInput(field: FieldName, values: FormValues, labels: RecordLabels): CardInput {
  const value = startingText(field, values, labels);
  const kind = FIELD_KINDS[field];
  const label = labels.fieldLabel(field);
  if (kind.kind === 'yes_no') return yesNoInput(field, value, labels);
  if (kind.kind === 'entity') {
    const { language } = labels;
    const choices = values.entities.map(({ id, name }) => ({ title: name[language], value: id }));
    return choiceInput(field, label, choices, value, labels, 'filtered');
  }
  if ('options' in kind && isChoiceField(field))
    return kind.kind === 'choices'
      ? severalInput(field, kind.options, value, labels)
      : choiceInput(field, label, choicesOf(field, kind.options, labels), value, labels);
  return typedInput(field, value, labels);
}
