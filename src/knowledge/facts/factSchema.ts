import { z } from 'zod';
import {
  aliases,
  bilingual,
  formed,
  hint,
  id,
  PRECISE_DATE,
  preciseDate,
  sourceKeys,
  text,
} from '../schemaParts';
import type { FactKind, FactQualifier, FactValue } from './fact';

/**
 * The shape of the files in `facts/`. As in the other knowledge files everything is strict, and
 * descriptions are shown by editors.
 */

const FACT_KINDS = [
  'goal',
  'target',
  'result',
  'count',
  'membership',
  'definition',
  'event',
  'person',
  'law',
  'method',
  'claim',
  'derived',
] as const satisfies readonly FactKind[];

const FACT_QUALIFIERS = [
  'exactly',
  'more_than',
  'at_least',
  'less_than',
  'up_to',
  'about',
  'nearly',
] as const satisfies readonly FactQualifier[];

const VALUE_KINDS = ['number', 'date', 'text', 'ids'] as const satisfies FactValue['kind'][];

const factId = formed(
  /^[a-z0-9]+([._-][a-z0-9]+)*$/,
  'use lower-case letters, digits, and single dots, hyphens and underscores between them',
);
const attributeId = formed(
  /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  'use lower-case letters, digits and single underscores',
);

const A_VALUE =
  'write a number, a date as 2019-01-16, 2019-01 or "2019", a text in both languages under en and ar, or ids in brackets';

const value = z
  .union([formed(PRECISE_DATE, A_VALUE), z.number(), bilingual, z.array(id).min(1)])
  .meta(hint(A_VALUE))
  .describe(
    'A number without separators, a date as precise as the source, a text in both languages, or ids of subjects in brackets, as the attribute has it.',
  );

const period = z
  .strictObject({
    from: preciseDate.optional().describe('The first day, month or year of it.'),
    to: preciseDate.optional().describe('The last day, month or year of it, included.'),
    perYear: z.literal(true).optional().describe('The figure is that of any one year.'),
  })
  .refine((written) => Object.keys(written).length > 0, 'write "from", "to" or "perYear" in it');

const fact = z.strictObject({
  id: factId.describe(
    'Unique among all facts, such as dewa.reduction_percent.2018; never change one that is in use.',
  ),
  subject: id.describe('What it is about: an id of subjects.yaml, or an entity, phase or journey.'),
  attribute: attributeId.describe('What of it: an id of attributes.yaml.'),
  value,
  unit: attributeId
    .optional()
    .describe('That of the attribute; written out so that no figure is in another unit.'),
  qualifier: z
    .enum(FACT_QUALIFIERS)
    .optional()
    .describe('How the source words the figure; leave it out if it has no such word.'),
  period: period
    .optional()
    .describe('What the figure is about; leave it out if the source does not say.'),
  kind: z
    .enum(FACT_KINDS)
    .describe(
      'What sort of statement it is. Goal, target and result are never taken for one another; "derived" is calculated by us.',
    ),
  asOf: preciseDate
    .optional()
    .describe(
      'For which day, month or year it holds; no more precise than the source. Leave it out if undated.',
    ),
  source: sourceKeys,
  conflicts: z
    .array(factId)
    .min(1)
    .optional()
    .describe('Ids of facts on the same subject and attribute that say otherwise; both ways.'),
  preferred: z
    .literal(true)
    .optional()
    .describe('Of the facts that conflict, this one is said first.'),
  incomplete: z
    .literal(true)
    .optional()
    .describe('The source does not list the set in full: nothing is denied because it is not in.'),
  note: bilingual
    .optional()
    .describe('What has to be said with it, in a few words: 14 entities, as planned.'),
});

const subject = z.strictObject({
  id: id.describe('What facts call it; never change one that is in use.'),
  type: id.describe('What sort of thing it is, such as law, person, service.'),
  name: bilingual.describe('The full official name.'),
  short: bilingual
    .optional()
    .describe('What people call it in a sentence; default: the full name.'),
  aliases: aliases
    .prefault({})
    .describe('Other spellings and common misspellings. Each belongs to one thing only.'),
});

const words = z.strictObject({ en: z.array(text).default([]), ar: z.array(text).default([]) });

const attribute = z
  .strictObject({
    id: attributeId.describe('What facts call it; never change one that is in use.'),
    kind: z.enum(VALUE_KINDS).describe('What its values are.'),
    unit: attributeId
      .optional()
      .describe('Of numbers: sheets, hours, aed, percent. Leave it out for a mere number.'),
    label: bilingual.describe('What it is called in an answer.'),
    words: words
      .prefault({})
      .describe('Other nouns and verbs by which people ask for it, two to six in each language.'),
    askedAs: z
      .array(attributeId)
      .default([])
      .describe('What questions ask for that it answers: sheets_paper, money, users.'),
  })
  .refine(({ kind, unit }) => unit === undefined || kind === 'number', {
    path: ['unit'],
    message: 'only numbers have a unit; remove it, or make the kind "number"',
  });

const missingFact = z.strictObject({
  subject: id.describe('What it is about: an id of subjects.yaml, or an entity, phase or journey.'),
  attribute: attributeId.describe('What of it is not known: an id of attributes.yaml.'),
  text: bilingual.describe('What is said about it, and what comes nearest.'),
});

export const factsFile = z.array(fact);
export const subjectsFile = z.strictObject({ subjects: z.array(subject) });
export const attributesFile = z.strictObject({ attributes: z.array(attribute) });
export const missingFile = z.strictObject({ missing: z.array(missingFact) });

export type WrittenFact = z.infer<typeof fact>;
export type WrittenSubject = z.infer<typeof subject>;
export type WrittenAttribute = z.infer<typeof attribute>;
export type WrittenMissing = z.infer<typeof missingFact>;
