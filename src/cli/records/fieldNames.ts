import {
  CHOICES,
  recordLabels,
  type ChoiceField,
  type RecordLabels,
} from '../../wording/recordLabels';
import type { Messages } from '../../messages/messages';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import { QUALIFIED_FIELDS, type QualifiedField } from '../../records/model/recordFields';
import { findEntity } from '../loadEntityDirectory';
import { everyWording, type Wording } from './fileLanguage';
import { cleanText } from '../../language/text/cleanText';
import { normalizeText } from '../../language/text/normalizeText';

/** One spelling: case, vowel marks, spaces and underscores make no difference. */
const spelling = (text: string) => normalizeText(cleanText(text)).replace(/[\s_]+/g, '');

/**
 * Finds what has one of these names, regardless of its spelling. Of two with one name the first
 * counts.
 */
export function createLookup<T>(
  named: Iterable<readonly [name: string, thing: T]>,
): (text: string) => T | undefined {
  const things = new Map<string, T>();
  for (const [name, thing] of named) {
    const key = spelling(name);
    if (!things.has(key)) things.set(key, thing);
  }
  return (text) => things.get(spelling(text));
}

/** What the names in the cells of a file stand for, in either language. */
export interface FieldNames {
  /** In the language of operators. */
  labels: RecordLabels;
  option(field: ChoiceField, text: string): string | undefined;
  /** A quantity by its label or its name. */
  quantity(text: string): QualifiedField | undefined;
  yesNo(text: string): boolean | undefined;
  /** The id of an entity, or why it is not known which. */
  entity(text: string): { value: string } | { fault: string };
}

function optionsOf(field: ChoiceField, wordings: readonly Wording[]) {
  const options: readonly string[] = CHOICES[field];
  return createLookup([
    ...options.map((option) => [option, option] as const),
    ...wordings.flatMap((word) =>
      options.map(
        (option) => [word((labels) => labels.choiceLabel(field, option)), option] as const,
      ),
    ),
  ]);
}

function yesNoIn(wordings: readonly Wording[]) {
  return createLookup([
    // As spreadsheets write them into CSV.
    ['true', true],
    ['false', false],
    ...wordings.flatMap((word) =>
      [true, false].map((value) => [word((labels) => labels.yesNo(value)), value] as const),
    ),
  ]);
}

/** Cached: a file names few entities many times, and a fuzzy search takes time. */
function entityIn(entities: EntityDirectory, wordings: readonly Wording[]) {
  const exact = createLookup(
    wordings.flatMap((word) =>
      entities.all.map(({ id, name }) => [word(({ language }) => name[language]), id] as const),
    ),
  );
  const found = new Map<string, { value: string } | { fault: string }>();
  const find = (text: string) => {
    const id = exact(text);
    if (id !== undefined) return { value: id };
    const one = findEntity(text, entities);
    return 'fault' in one ? one : { value: one.entity.id };
  };
  return (text: string) => {
    const known = found.get(text) ?? find(text);
    found.set(text, known);
    return known;
  };
}

export function createFieldNames(messages: Messages, entities: EntityDirectory): FieldNames {
  const wordings = everyWording(messages);
  const options = new Map(
    (Object.keys(CHOICES) as ChoiceField[]).map((field) => [field, optionsOf(field, wordings)]),
  );
  return {
    labels: recordLabels(messages, 'en'),
    option: (field, text) => options.get(field)?.(text),
    quantity: createLookup([
      ...QUALIFIED_FIELDS.map((field) => [field, field] as const),
      ...wordings.flatMap((word) =>
        QUALIFIED_FIELDS.map(
          (field) => [word((labels) => labels.fieldLabel(field)), field] as const,
        ),
      ),
    ]),
    yesNo: yesNoIn(wordings),
    entity: entityIn(entities, wordings),
  };
}
