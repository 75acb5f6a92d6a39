import { z } from 'zod';
import { FIELD_KINDS, type FieldKind } from '../records/model/fieldKinds';
import type { FieldHelp, FieldHelps } from '../records/model/fieldHelp';
import { bilingual } from './schemaParts';

const explained = {
  what: bilingual.describe('What the field is, in a sentence.'),
  why: bilingual.describe('Why it is asked.'),
  example: bilingual.describe('An answer, as somebody would write it; shown after "For example:".'),
  without: bilingual.describe('What may be left out, and what to do if one does not know.'),
};

function helpSchema(kind: FieldKind) {
  const [first, ...others] = 'options' in kind ? kind.options : [];
  return first === undefined
    ? z.strictObject(explained)
    : z.strictObject({
        ...explained,
        choices: z
          .partialRecord(z.enum([first, ...others]), bilingual)
          .optional()
          .describe('What choices mean, for those whose name does not say it.'),
      });
}

/** The fields of a record that can be asked about; what is said beside a value is part of its field. */
const shape = Object.fromEntries(
  Object.entries(FIELD_KINDS)
    .filter(([, { kind }]) => kind !== 'qualifiers')
    .map(([field, kind]) => [field, helpSchema(kind).optional()]),
) as unknown as Record<keyof FieldHelps, z.ZodOptional<z.ZodType<FieldHelp>>>;

/** The help for each field of a record: `logging/fields.yaml`. */
export const fieldsFile = z.strictObject({ fields: z.strictObject(shape) });
