import { formatDate } from '../messages/formatDate';
import type { EntityDirectory } from '../records/model/entityDirectory';
import { FIELD_KINDS } from '../records/model/fieldKinds';
import type { FieldName, Qualifier, RecordFields } from '../records/model/recordFields';
import { countedEnd, qualifierOf } from '../records/rules/qualifiers';
import { isolateBidi } from '../language/text/displayText';
import { withoutQuestionMark } from './labelText';
import { isChoiceField, type RecordLabels } from './recordLabels';

/** Entities by id; an unknown id is displayed as it is. */
export type Entities = Pick<EntityDirectory, 'get'>;

/** Numbers that are amounts of something, with its name. */
const AMOUNTS: Readonly<
  Partial<Record<FieldName, (labels: RecordLabels, value: number) => string>>
> = {
  sheetsPerTransaction: (labels, value) => labels.formatSheets(value),
  residualSheetsPerTransaction: (labels, value) => labels.formatSheets(value),
  sheetsPerYear: (labels, value) => labels.formatSheets(value),
  residualSheetsPerYear: (labels, value) => labels.formatSheets(value),
  transactionsPerYear: (labels, value) => labels.formatTransactions(value),
  residualTransactionsPerYear: (labels, value) => labels.formatTransactions(value),
  sampleTransactions: (labels, value) => labels.formatTransactions(value),
  copiesPerTransaction: (labels, value) => labels.formatCopies(value),
  sampleDays: (labels, value) => labels.formatDays(value),
  minutesBefore: (labels, value) => labels.formatMinutes(value),
  minutesAfter: (labels, value) => labels.formatMinutes(value),
};

/** Title and kind of each piece; its link has its own button. */
const evidenceTexts = (pieces: NonNullable<RecordFields['evidence']>, labels: RecordLabels) =>
  pieces.map(({ kind, title }) => {
    const name = isolateBidi(labels.language, title);
    return `${name} (${labels.choiceLabel('evidenceKind', kind)})`;
  });

const paperTexts = (items: NonNullable<RecordFields['paperItems']>, labels: RecordLabels) =>
  items.map(({ name, sheets, printedBy }) => {
    const details = [labels.formatSheets(sheets), labels.choiceLabel('printedBy', printedBy)];
    return `${isolateBidi(labels.language, name)} (${labels.list(details)})`;
  });

function numberText(field: FieldName, value: number, labels: RecordLabels): string {
  const { kind } = FIELD_KINDS[field];
  // Years have no thousands separator.
  if (kind === 'year') return String(value);
  if (kind === 'percent') return `${labels.number(value)}%`;
  return AMOUNTS[field]?.(labels, value) ?? labels.number(value);
}

const qualifierTexts = (qualifiers: readonly Qualifier[], labels: RecordLabels) =>
  qualifiers.map((one) => {
    const { messages, language } = labels;
    const label = withoutQuestionMark(labels.fieldLabel(one.field));
    const kind = labels.choiceLabel('qualifierKind', one.kind);
    const text =
      one.kind === 'between'
        ? messages.say(language, 'record.qualifier.ends', endsOf(one, labels))
        : kind;
    return `${label} (${text})`;
  });

const endsOf = ({ from = 0, to = 0 }: Qualifier, labels: RecordLabels) => ({
  from: labels.number(from),
  to: labels.number(to),
});

/** A value with what it was said with: "about 40,000 transactions". */
export function qualifiedText(
  field: FieldName,
  amount: string,
  fields: RecordFields,
  labels: RecordLabels,
): string {
  const { messages, language } = labels;
  const qualifier = qualifierOf(field, fields);
  if (!qualifier) return amount;
  if (qualifier.kind !== 'between')
    return messages.say(language, `record.qualifier.${qualifier.kind}`, { amount });
  const end = countedEnd(qualifier.field) === 'from' ? 'lower' : 'upper';
  return messages.say(language, `record.qualifier.${end}`, {
    amount,
    ...endsOf(qualifier, labels),
  });
}

/** The value of a field of a record in words, with its qualifier. */
export const describeField = (
  field: FieldName,
  fields: RecordFields,
  labels: RecordLabels,
  entities: Entities,
): string =>
  qualifiedText(field, describeValue(field, fields[field], labels, entities), fields, labels);

function listText(field: FieldName, values: readonly unknown[], labels: RecordLabels): string {
  if (field === 'evidence')
    return labels.list(evidenceTexts(values as NonNullable<RecordFields['evidence']>, labels));
  if (field === 'qualifiers') return labels.list(qualifierTexts(values as Qualifier[], labels));
  if (field === 'paperItems')
    return labels.list(paperTexts(values as NonNullable<RecordFields['paperItems']>, labels));
  return labels.list(values.map((value) => choiceText(field, String(value), labels)));
}

const choiceText = (field: FieldName, value: string, labels: RecordLabels) =>
  isChoiceField(field) ? labels.choiceLabel(field, value) : value;

/**
 * The value of a field in words, on one line.
 * @param value from the record or its history; undefined if there is none
 */
export function describeValue(
  field: FieldName,
  value: unknown,
  labels: RecordLabels,
  entities: Entities,
): string {
  const { messages, language } = labels;
  if (value === undefined || value === null || value === '')
    return messages.say(language, 'record.value.none');
  if (Array.isArray(value)) return listText(field, value, labels);
  if (typeof value === 'boolean') return labels.yesNo(value);
  if (typeof value === 'number') return numberText(field, value, labels);
  if (typeof value !== 'string') return messages.say(language, 'record.value.none');
  const { kind } = FIELD_KINDS[field];
  if (kind === 'date') return formatDate(language, value);
  if (kind === 'entity') return entities.get(value)?.name[language] ?? value;
  return choiceText(field, value, labels);
}
