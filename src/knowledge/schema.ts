import { z } from 'zod';

/**
 * The shape of the knowledge files. Everything is strict: an unknown key is a
 * mistake to report, never something to ignore.
 */

const text = z.string().trim().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');
const isoDate = z.iso.date();

/** What may stand for an entity in a record number. */
export const ENTITY_CODE = /^[A-Z0-9]{2,10}$/;

/** A text in both languages; one alone does not load. */
const bilingual = z.strictObject({ en: text, ar: text });

const sourceKey = z
  .string()
  .regex(/^[A-Z0-9][A-Za-z0-9-]*$/, 'use capital letters, digits and hyphens');
const sourceKeys = z.union([sourceKey, z.array(sourceKey).min(1)]);

/**
 * How near a source is to the facts. A secondary source (a blog, an
 * aggregator, a machine translation) is always named as such in the answer.
 */
const SOURCE_TIERS = ['official', 'press', 'secondary', 'project'] as const;

const source = z.strictObject({
  title: bilingual,
  publisher: bilingual,
  /** The day it was published; a year or a month where no more is known; absent when undated. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a date as 2019-01-16, 2019-01 or 2019')
    .optional(),
  /** Absent where the copy that was read carries no address. */
  url: z.url({ protocol: /^https$/ }).optional(),
  tier: z.enum(SOURCE_TIERS),
});

/**
 * A figure or a phrase of an entity, a phase or a journey that answers may
 * name as `{key}`. One that comes from its own source says which, and as of when.
 */
const sourced = z.strictObject({
  en: text,
  ar: text,
  source: sourceKeys,
  asOf: isoDate,
});
const field = z.union([z.number(), text, bilingual, sourced]);
const fields = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'use camelCase'), field);

const aliases = z.strictObject({
  en: z.array(text).default([]),
  ar: z.array(text).default([]),
  /** Arabic in Latin letters, as people type it in chat. */
  arabizi: z.array(text).default([]),
});

const named = {
  id,
  /** The full official name. */
  name: bilingual,
  /** What people call it in a sentence; the full name where absent. */
  short: bilingual.optional(),
  /** Other spellings, nicknames and common misspellings. Each belongs to one thing only. */
  aliases: aliases.prefault({}),
  fields: fields.default({}),
};

const phase = z.strictObject({
  ...named,
  number: z.int().positive(),
  /** Ids of entities, in the order in which they are to be listed. */
  members: z.array(id).min(1),
});

const entity = z.strictObject({
  ...named,
  /** The abbreviation people use, when there is one. */
  abbreviation: text.optional(),
  /** What record numbers call it: `PL-RTA-2026-0001`. The abbreviation where absent. */
  code: z.string().regex(ENTITY_CODE, 'use 2 to 10 capital letters and digits').optional(),
  /** The entity that took over its work. */
  successor: id.optional(),
});

const journey = z.strictObject({ ...named });

/** A short name that may mean several entities: the bot asks instead of guessing. */
const ambiguous = z.strictObject({ alias: text, entities: z.array(id).min(2) });

/** A name that looks like one of ours and is not: it must never be taken for it. */
const confusable = z.strictObject({ name: bilingual, aliases: aliases.prefault({}) });

export const entitiesFile = z.strictObject({
  entities: z.array(entity),
  ambiguous: z.array(ambiguous).default([]),
  confusable: z.array(confusable).default([]),
});
export const phasesFile = z.strictObject({ phases: z.array(phase) });
export const journeysFile = z.strictObject({ journeys: z.array(journey) });
export const sourcesFile = z.strictObject({ sources: z.record(sourceKey, source) });

/** What the bot does instead of answering. */
const COMMANDS = [
  'help',
  'language',
  'source',
  /** Log a process. */
  'log',
  /** The person's own drafts and records. */
  'records',
  /** The records that wait for this person's verification. */
  'verify',
  /** Who has which role, for admins. */
  'people',
  /** Set the entity of the person. */
  'entity',
] as const;

const tests = z.strictObject({
  en: z.array(text).default([]),
  ar: z.array(text).default([]),
});

/** What an entry is asked and what it answers. */
interface Wording<Questions extends z.ZodType, Answer extends z.ZodType> {
  questions: Questions;
  answer: Answer;
}

const inBothLanguages = {
  questions: z.strictObject({ en: z.array(text).min(1), ar: z.array(text).min(1) }),
  answer: bilingual,
};

const NEITHER = 'missing; write it in English, in Arabic or in both';
const inOneLanguage = {
  questions: z
    .strictObject({ en: z.array(text).default([]), ar: z.array(text).default([]) })
    .refine(({ en, ar }) => en.length > 0 || ar.length > 0, NEITHER),
  answer: z
    .strictObject({ en: text.optional(), ar: text.optional() })
    .refine(({ en, ar }) => en !== undefined || ar !== undefined, NEITHER),
};

const common = {
  id,
  /** Written once for each of these; `{entity}`, `{phase}` or `{journey}` stands for its name. */
  for: z.enum(['entity', 'phase', 'journey']).optional(),
  /** Only for those that have this field … */
  where: z.string().optional(),
  /** … or only for those that lack it. */
  without: z.string().optional(),
  followUps: z.array(z.string()).max(4).default([]),
  /** Questions that must find this entry; they are not used to find it. */
  tests: tests.prefault({}),
};

/** A fact: always with a source and a date. Goal, target and result are never mixed in one answer. */
const factKinds = [
  'goal',
  'target',
  'result',
  'membership',
  'definition',
  'event',
  'person',
  'law',
  'procedure',
  'howto',
] as const;
const fact = {
  ...common,
  kind: z.enum(factKinds),
  /** May be left out only where the field named by `where` brings its own. */
  source: sourceKeys.optional(),
  /** The day for which the fact holds; may be left out as `source` may. */
  asOf: isoDate.optional(),
  reviewBy: isoDate,
};

/** Something known to be unknown: the bot says so and what is nearest. */
const gap = { ...common, kind: z.literal('gap'), reviewBy: isoDate };
const smalltalk = { ...common, kind: z.literal('smalltalk') };
const command = { ...common, kind: z.literal('command'), command: z.enum(COMMANDS) };

const entriesWorded = <Q extends z.ZodType, A extends z.ZodType>(wording: Wording<Q, A>) =>
  z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ ...fact, ...wording }),
      z.strictObject({ ...gap, ...wording }),
      z.strictObject({ ...smalltalk, ...wording }),
      z.strictObject({ ...command, ...wording }),
    ]),
  );

/** Entries as the bot serves them. */
export const entriesFile = entriesWorded(inBothLanguages);
/** Entries that may be worded in one language only: for trying and measuring. */
export const singleLanguageEntriesFile = entriesWorded(inOneLanguage);

export type Bilingual = z.infer<typeof bilingual>;
export type Source = z.infer<typeof source>;
export type Field = z.infer<typeof field>;
export type Sourced = z.infer<typeof sourced>;
export type Phase = z.infer<typeof phase>;
export type Entity = z.infer<typeof entity>;
export type Journey = z.infer<typeof journey>;
/** Of an entry of {@link entriesFile} no wording is missing. */
export type Entry = z.infer<typeof singleLanguageEntriesFile>[number];
export type EntryKind = Entry['kind'];
export type Command = (typeof COMMANDS)[number];
export type Ambiguous = z.infer<typeof ambiguous>;
export type Confusable = z.infer<typeof confusable>;
