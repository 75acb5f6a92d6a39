import Big from 'big.js';
import { type RecordLabels, isChoiceField, type ChoiceField } from '../../wording/recordLabels';
import { baselineParts } from '../../records/rules/baselineParts';
import { reductionPercent } from '../../records/rules/paperArithmetic';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { ProcessRecord } from '../../records/model/processRecord';
import { FIELD_NAMES, type FieldName, type RecordFields } from '../../records/model/recordFields';
import type { MessageKey } from '../../messages/localeSchema';
import type { WrittenCell } from '../table/table';
import type { Wording } from './fileLanguage';
import { FIELD_KINDS } from '../../records/model/fieldKinds';
import { joinParts } from './readRecordCell';

const BETWEEN_CHOICES = '; ';

const evidence = (pieces: NonNullable<RecordFields['evidence']>, word: Wording) =>
  joinParts(
    pieces.map(({ kind, title, link, date }) => [
      word((labels) => labels.choiceLabel('evidenceKind', kind)),
      title,
      link,
      ...(date === undefined ? [] : [date]),
    ]),
  );

const paperItems = (items: NonNullable<RecordFields['paperItems']>, word: Wording) =>
  joinParts(
    items.map(({ name, sheets, printedBy }) => [
      name,
      String(sheets),
      word((labels) => labels.choiceLabel('printedBy', printedBy)),
    ]),
  );

const qualifiers = (said: NonNullable<RecordFields['qualifiers']>, word: Wording) =>
  joinParts(
    said.map(({ field, kind, from, to }) => [
      word((labels) => labels.fieldLabel(field)),
      word((labels) => labels.choiceLabel('qualifierKind', kind)),
      ...(from === undefined || to === undefined ? [] : [String(from), String(to)]),
    ]),
  );

/**
 * The cell of one field, as `readField` reads it again: the value itself, with words for its keys.
 */
function writeField(
  field: FieldName,
  fields: RecordFields,
  word: Wording,
  entities: EntityDirectory,
): WrittenCell {
  const value = fields[field];
  if (value === undefined) return null;
  if (fields.evidence && field === 'evidence') return evidence(fields.evidence, word);
  if (fields.paperItems && field === 'paperItems') return paperItems(fields.paperItems, word);
  if (fields.qualifiers && field === 'qualifiers') return qualifiers(fields.qualifiers, word);
  const choice = (option: string) =>
    word((labels) => labels.choiceLabel(field as ChoiceField, option));
  if (Array.isArray(value)) return value.map(String).map(choice).join(BETWEEN_CHOICES);
  if (typeof value === 'boolean') return word((labels) => labels.yesNo(value));
  if (typeof value !== 'string') return value;
  const { kind } = FIELD_KINDS[field];
  if (kind === 'date') return { day: value };
  if (kind === 'entity')
    return word(({ language }) => entities.get(value)?.name[language] ?? value);
  return isChoiceField(field) ? choice(value) : value;
}

/** How the cells of a file are worded. */
export interface Words {
  word: Wording;
  entities: EntityDirectory;
}

/** A column of an exported file. */
export interface RecordColumn {
  /** The field; or what else the record has, which an import takes from elsewhere. */
  key: string;
  heading: (labels: RecordLabels) => string;
  cell: (record: ProcessRecord, words: Words) => WrittenCell;
}

type PlainKey = Extract<MessageKey, `record.column.${string}`>;

const titled = (
  key: string,
  message:
    | PlainKey
    | 'record.number'
    | 'record.versionTitle'
    | 'record.statusTitle'
    | 'record.loggedBy'
    | 'record.submittedBy'
    | 'record.nextReview',
  cell: RecordColumn['cell'],
): RecordColumn => ({
  key,
  heading: ({ messages, language }) => messages.say(language, message),
  cell,
});

/** A decimal number written out; if a floating-point number is not exactly it, as text. */
const decimal = (written: string | undefined): WrittenCell =>
  written === undefined || String(Number(written)) === written ? numberOf(written) : written;
const numberOf = (written: string | undefined) => (written === undefined ? null : Number(written));
const instant = (at: string | null | undefined): WrittenCell => (at ? { instant: at } : null);
const day = (iso: string | null): WrittenCell => (iso === null ? null : { day: iso });
const lines = (items: readonly string[]) => (items.length === 0 ? null : items.join('\n'));

function reduction({ figures }: ProcessRecord): WrittenCell {
  if (!figures) return null;
  const { baselineSheets, eliminatedSheets } = figures;
  const now = Big(baselineSheets).minus(eliminatedSheets).toFixed();
  const percent = reductionPercent(baselineSheets, now);
  return percent === undefined ? null : Number(percent);
}

const verifiedValues: RecordColumn['cell'] = ({ decision }, { word }) =>
  lines(
    Object.entries(decision?.verifiedValues ?? {}).map(
      ([field, value]) => `${word((labels) => labels.fieldLabel(field as FieldName))}: ${value}`,
    ),
  );

const fieldColumn = (field: FieldName): RecordColumn => ({
  key: field,
  heading: (labels) => labels.fieldLabel(field),
  cell: ({ fields }, { word, entities }) => writeField(field, fields, word, entities),
});

const BEFORE: readonly RecordColumn[] = [
  titled('number', 'record.number', ({ number }) => number),
  titled('version', 'record.versionTitle', ({ version }) => version),
  titled('status', 'record.statusTitle', ({ status }, { word }) =>
    word((labels) => labels.statusLabel(status)),
  ),
];

const FIGURES: readonly RecordColumn[] = [
  titled('baselineSheets', 'record.column.baselineSheets', ({ figures }) =>
    decimal(figures?.baselineSheets),
  ),
  titled('residualSheets', 'record.column.residualSheets', ({ figures }) =>
    decimal(figures?.residualSheets),
  ),
  titled('eliminatedSheets', 'record.column.eliminatedSheets', ({ figures }) =>
    decimal(figures?.eliminatedSheets),
  ),
  titled('notCountedSheets', 'record.column.notCountedSheets', ({ figures }) =>
    decimal(figures ? baselineParts(figures).notCounted : undefined),
  ),
  titled('reductionPercent', 'record.column.reductionPercent', reduction),
  titled('grade', 'record.column.grade', ({ figures }) => figures?.grade ?? null),
  titled('calcVersion', 'record.column.calcVersion', ({ figures }) => figures?.calcVersion ?? null),
  titled('verifiedValues', 'record.column.verifiedValues', verifiedValues),
  titled('assumed', 'record.column.assumed', ({ assumed }, { word }) =>
    lines(assumed.map((field) => word((labels) => labels.fieldLabel(field)))),
  ),
];

const HISTORY: readonly RecordColumn[] = [
  titled('ownerName', 'record.loggedBy', ({ ownerName }) => ownerName),
  titled('ownerId', 'record.column.ownerId', ({ ownerId }) => ownerId),
  titled('createdAt', 'record.column.createdAt', ({ createdAt }) => instant(createdAt)),
  titled('updatedAt', 'record.column.updatedAt', ({ updatedAt }) => instant(updatedAt)),
  titled('submittedByName', 'record.submittedBy', ({ submittedByName }) => submittedByName),
  titled('submittedAt', 'record.column.submittedAt', ({ submittedAt }) => instant(submittedAt)),
  titled(
    'decidedByName',
    'record.column.decidedBy',
    ({ decision }) => decision?.verifierName ?? null,
  ),
  titled(
    'decidedForName',
    'record.column.decidedFor',
    ({ decision }) => decision?.standsInFor?.name ?? null,
  ),
  titled('decidedAt', 'record.column.decidedAt', ({ decision }) => instant(decision?.at)),
  titled('decisionNote', 'record.column.decisionNote', ({ decision }) => decision?.note ?? null),
  titled('rejectReason', 'record.column.rejectReason', ({ decision }, { word }) => {
    const reason = decision?.rejectReason;
    return reason === undefined ? null : word((labels) => labels.rejectReasonLabel(reason));
  }),
  titled('centralReasons', 'record.column.centralReasons', ({ centralReasons }, { word }) =>
    lines(centralReasons.map((reason) => word((labels) => labels.centralReasonLabel(reason)))),
  ),
  titled('possibleDuplicates', 'record.column.possibleDuplicates', ({ possibleDuplicates }) =>
    lines(possibleDuplicates.map(({ number }) => number)),
  ),
  titled('nextReviewDate', 'record.nextReview', ({ nextReviewDate }) => day(nextReviewDate)),
  titled('id', 'record.column.id', ({ id }) => id),
];

/** The columns of an exported file, in their order. */
export const RECORD_COLUMNS: readonly RecordColumn[] = [
  ...BEFORE,
  ...FIELD_NAMES.map(fieldColumn),
  ...FIGURES,
  ...HISTORY,
];
