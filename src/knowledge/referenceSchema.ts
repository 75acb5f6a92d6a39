import { z } from 'zod';
import {
  ADDRESS_OR_REASON,
  aliases,
  AN_ADDRESS,
  bilingual,
  formed,
  hint,
  id,
  isoDate,
  LONGEST_ADDRESS,
  preciseDate,
  sourceKey,
  sourceKeys,
  text,
  WEB_ADDRESS,
} from './schemaParts';

/**
 * The shape of the files that entries refer to: sources, entities, phases, journeys, topics, holidays
 * and the glossary. As strict as that of the entries.
 */

/** What may stand for an entity in a record number. */
export const ENTITY_CODE = /^[A-Z0-9]{2,10}$/;

/**
 * What sort of source it is, as it is named below an answer. An answer that rests on secondary
 * sources alone says so.
 */
export const SOURCE_KINDS = [
  'official',
  'press',
  'law_firm',
  'company',
  'academic',
  'secondary',
  'project',
] as const;

/**
 * Where the title comes from, if it is not as printed in the language of the source and translated
 * into the other one. The terms are those of library catalogues (RDA: parallel title, devised
 * title, title from URL).
 */
const TITLE_TYPES = ['parallel', 'from_address', 'devised'] as const;

const source = z
  .strictObject({
    title: bilingual.describe(
      'The title as it is shown below an answer: as printed in the language of the source, translated into the other one.',
    ),
    titleType: z
      .enum(TITLE_TYPES)
      .optional()
      .describe(
        'Leave it out if the title is as printed and its other language a translation. "parallel": as printed in both. "from_address": the words of its address, since the printed one is not known. "devised": our own description, for the same reason.',
      ),
    publisher: bilingual.describe('Who published it.'),
    date: preciseDate
      .optional()
      .describe(
        'The day it was published, in quotes: "2019-01-16"; "2019-01" or "2019" if no more is known. Leave it out if undated.',
      ),
    language: z.enum(['ar', 'en', 'both', 'fr']).describe('The language that it is written in.'),
    url: z
      .string()
      .max(LONGEST_ADDRESS, {
        error: `use an address of at most ${LONGEST_ADDRESS} characters`,
        abort: true,
      })
      .regex(WEB_ADDRESS, { error: AN_ADDRESS, abort: true })
      .refine((address) => URL.canParse(address), AN_ADDRESS)
      .meta(hint(AN_ADDRESS))
      .optional()
      .describe('Where it can be opened: an address that begins with https:// or http://.'),
    noUrl: bilingual
      .optional()
      .describe(
        'Why it cannot be opened, instead of an address; shown after "No link:". Without a full stop.',
      ),
    kind: z
      .enum(SOURCE_KINDS)
      .describe(
        'What sort of source it is. "secondary" is what repeats others: a blog, an aggregator, a copy, a machine translation.',
      ),
  })
  .refine(({ url, noUrl }) => (url === undefined) !== (noUrl === undefined), ADDRESS_OR_REASON)
  .meta({ oneOf: [{ required: ['url'] }, { required: ['noUrl'] }], ...hint(ADDRESS_OR_REASON) });

/**
 * A figure or a phrase of an entity, a phase or a journey that answers may
 * name as `{key}`. One that comes from its own source says which, and as of when.
 */
const sourced = z.strictObject({
  en: text,
  ar: text,
  source: sourceKeys,
  asOf: preciseDate.describe(
    'For which day, month or year it holds; no more precise than the source.',
  ),
});
const field = z.union([z.number(), text, bilingual, sourced]);
const fields = z.record(formed(/^[a-z][A-Za-z0-9]*$/, 'use camelCase'), field);

/** What is stated beside the texts: the members, the successor, a number of `fields`. */
const statement = z.strictObject({
  source: sourceKeys,
  asOf: preciseDate
    .optional()
    .describe('For which day, month or year it holds; no more precise than the source.'),
});

const named = {
  id: id.describe('What other files call it; never change one that is in use.'),
  name: bilingual.describe('The full official name.'),
  short: bilingual
    .optional()
    .describe('What people call it in a sentence; default: the full name.'),
  aliases: aliases
    .prefault({})
    .describe(
      'Other spellings, nicknames and common misspellings. Each belongs to one thing only.',
    ),
  fields: fields
    .default({})
    .describe('What answers may say of it as {key}: a number, a text, or a text in each language.'),
  stated: z
    .record(formed(/^[a-z][A-Za-z0-9]*$/, 'use camelCase'), statement)
    .default({})
    .describe(
      'Which sources state the members, the successor or a number of "fields", by the same key. What is stated is a fact, too.',
    ),
};

const target = z
  .strictObject({
    percent: z.number().positive().max(100).describe('Percentage by which paper is reduced.'),
    by: isoDate.describe('The last day of the period in which it was to be reached.'),
    source: sourceKeys,
  })
  .describe('The figure that reports compare the logged records with.');

const phase = z.strictObject({
  ...named,
  number: z.int().positive(),
  members: z
    .array(id)
    .min(1)
    .describe('Ids of entities, in the order in which they are to be listed.'),
  incomplete: z
    .literal(true)
    .optional()
    .describe('The sources do not name all its members; leave it out if they do.'),
  target: target.optional(),
});

const entity = z.strictObject({
  ...named,
  abbreviation: text.optional().describe('The abbreviation that people use, if there is one.'),
  article: z
    .enum(['full', 'always'])
    .optional()
    .describe(
      'Which of its English names takes "the" in a sentence: "full" for the full name only (the Roads and Transport Authority, but RTA), "always" for the short name as well (the Legal Affairs Department). Leave it out if neither does (Dubai Police).',
    ),
  code: formed(ENTITY_CODE, 'use 2 to 10 capital letters and digits')
    .optional()
    .describe('What record numbers call it: RTA in PL-RTA-2026-0001. Default: the abbreviation.'),
  successor: id.optional().describe('Id of the entity that took over its work.'),
});

const journey = z.strictObject({ ...named });

const topic = z.strictObject({
  id: id.describe('What a channel of experts is set for; never change one that is in use.'),
  name: bilingual.describe('What it is called on cards.'),
  words: z
    .strictObject({ en: z.array(text).min(1), ar: z.array(text).min(1) })
    .describe(
      'Words and phrases by which a question shows that it is about this; each of one topic only. Other inflections of a word are found as well.',
    ),
});

const ambiguous = z
  .strictObject({ alias: text, entities: z.array(id).min(2) })
  .describe('A short name that may mean several entities: the bot asks instead of guessing.');

const confusable = z
  .strictObject({ name: bilingual, aliases: aliases.prefault({}) })
  .describe('A name that looks like one of ours and is not: it is never taken for it.');

export const entitiesFile = z.strictObject({
  entities: z.array(entity),
  ambiguous: z.array(ambiguous).default([]),
  confusable: z.array(confusable).default([]),
});
export const phasesFile = z.strictObject({
  finalTarget: target.optional().describe('What all entities together were to reach in the end.'),
  phases: z.array(phase),
});
export const journeysFile = z.strictObject({ journeys: z.array(journey) });
/** The subjects by which questions find colleagues. */
export const topicsFile = z.strictObject({ topics: z.array(topic).max(50) });
export const sourcesFile = z.strictObject({ sources: z.record(sourceKey, source) });
/** The terms of the product, and the wordings that are wrong for them. */
export const glossaryFile = z.strictObject({
  terms: z.array(
    z.strictObject({
      en: text.describe('The term in English.'),
      ar: text.describe('The term in Arabic.'),
      meaning: bilingual.describe('What it means, in a line.'),
      avoid: z
        .strictObject({ en: z.array(text).default([]), ar: z.array(text).default([]) })
        .prefault({})
        .describe(
          'Wordings that are wrong for it wherever they stand in a text that is shown: whole words, as they are written.',
        ),
    }),
  ),
});
/** Days beside the weekend on which nobody is written to unasked. */
export const holidaysFile = z.strictObject({
  holidays: z
    .array(
      z.strictObject({
        day: isoDate.describe('The day, or the first of several in a row.'),
        until: isoDate.optional().describe('The last of several days in a row.'),
        name: bilingual.describe('What is celebrated.'),
      }),
    )
    .max(500),
});

export type Source = z.infer<typeof source>;
export type SourceKind = Source['kind'];
export type Field = z.infer<typeof field>;
export type Sourced = z.infer<typeof sourced>;
export type Phase = z.infer<typeof phase>;
export type PhasesFile = z.infer<typeof phasesFile>;
export type Entity = z.infer<typeof entity>;
export type Journey = z.infer<typeof journey>;
export type Topic = z.infer<typeof topic>;
export type Ambiguous = z.infer<typeof ambiguous>;
export type Confusable = z.infer<typeof confusable>;
