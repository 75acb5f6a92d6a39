import type { EntityDirectory } from '../../records/model/entityDirectory';
import { FIELD_KINDS } from '../../records/model/fieldKinds';
import type { FieldName, RecordFields } from '../../records/model/recordFields';
import { isChoiceField, type ChoiceField } from '../../wording/recordLabels';
import type { WrittenCell } from '../table/table';
import { joinParts } from './multiPartCell';
import type { Wording } from './fileLanguage';

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

/** The cell of one field, as `readField` reads it again: the value itself, with words for its keys. */
export function writeField(
  field: FieldName,
  fields: RecordFields,
  word: Wording,
  entities: EntityDirectory,
): WrittenCell {
  const value = fields[field];
  if (value === undefined) return null;
  if (fields.evidence && field === 'evidence') return evidence(fields.evidence, word);
  if (fields.paperItems && field === 'paperItems') return paperItems(fields.paperItems, word);
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
