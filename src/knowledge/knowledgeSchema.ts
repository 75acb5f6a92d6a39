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

export { PLACEHOLDER } from './schemaParts';

/**
 * The shape of the knowledge files. Everything is strict: an unknown key is a mistake to report,
 * never something to ignore. Descriptions are shown by editors where the mouse rests; after a
 * change `npm run schemas` writes the schemas that editors read.
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
        'Why it cannot be opened, in place of an address; shown behind "No link:". Without a full stop.',
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
  asOf: preciseDate.describe('For which day, month or year it holds; no sharper than the source.'),
});
const field = z.union([z.number(), text, bilingual, sourced]);
const fields = z.record(formed(/^[a-z][A-Za-z0-9]*$/, 'use camelCase'), field);

/** What is stated beside the texts: the members, the successor, a number of `fields`. */
const statement = z.strictObject({
  source: sourceKeys,
  asOf: preciseDate
    .optional()
    .describe('For which day, month or year it holds; no sharper than the source.'),
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
    percent: z.number().positive().max(100).describe('Per cent less paper than before.'),
    by: isoDate.describe('The last day of the period in which it was to be reached.'),
    source: sourceKeys,
  })
  .describe('The figure that reports hold the logged records against.');

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

/** What the bot does instead of answering. */
export const COMMANDS = [
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
  /** What was asked without an answer, for admins. */
  'unanswered',
  /** The sums over the verified records. */
  'progress',
  /** The person's language, entity and reminders. */
  'settings',
  /** Who answers in which channel. */
  'experts',
  /** Pass the last question on to a colleague. */
  'colleague',
  /** The questions that wait for a colleague's reply. */
  'questions',
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
  questions: z
    .strictObject({ en: z.array(text).min(1), ar: z.array(text).min(1) })
    .describe(
      'How people ask it, ten or more in each language; the first one stands on buttons. In an entry with "for", {entity}, {phase} or {journey} stands for the name.',
    ),
  answer: bilingual.describe(
    'The answer, as plain text. In an entry with "for", {name}, {theName} (in English with "the", if the name takes it) and the fields of entities.yaml, phases.yaml or journeys.yaml are filled in.',
  ),
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
  id: id.describe('Lower-case letters, digits and hyphens; unique among all entries.'),
  for: z
    .enum(['entity', 'phase', 'journey'])
    .optional()
    .describe(
      'Written once for each of these; {entity}, {phase} or {journey} stands for its name.',
    ),
  where: z.string().optional().describe('Only for those that have this field.'),
  without: z.string().optional().describe('Only for those that lack this field.'),
  followUps: z
    .array(z.string())
    .max(4)
    .default([])
    .describe('Ids of entries that lead on from here, at most four.'),
  tests: tests
    .prefault({})
    .describe('Questions that must find this entry; they are not used to find it.'),
};

const reviewBy = isoDate.describe('The day by which somebody has to see whether it still holds.');

const VERDICTS = ['yes', 'no'] as const;

/** A fact: always with a source and a date. */
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
  kind: z
    .enum(factKinds)
    .describe('What sort of fact it is. Goal, target and result are never mixed in one answer.'),
  /** May be left out only if the field named by `where` brings its own. */
  source: sourceKeys.optional(),
  asOf: preciseDate
    .optional()
    .describe(
      'For which day, month or year the fact holds; no sharper than its source. It may be left out if all its sources are undated. It and "source" may be left out if the field named by "where" has its own.',
    ),
  verdict: z
    .enum(VERDICTS)
    .optional()
    .describe(
      'What the answer says to the first question of each language, if it asks for yes or no: the word that is read first. Leave it out if it depends.',
    ),
  reviewBy,
};

/** Something known to be unknown: the bot says so and what is nearest. */
const gap = {
  ...common,
  kind: z.literal('gap').describe('Known to be unknown: the answer says so, and what is nearest.'),
  reviewBy,
};
const smalltalk = { ...common, kind: z.literal('smalltalk') };
const command = {
  ...common,
  kind: z.literal('command'),
  command: z.enum(COMMANDS).describe('What the bot does instead of answering.'),
};

/** Every kind of entry. */
export const ENTRY_KINDS = [...factKinds, 'gap', 'smalltalk', 'command'] as const;

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

const turn = {
  question: text.describe('As somebody would type it.'),
  expect: z
    .string()
    .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, 'use the id of an entry or of a fact, or "unknown"')
    .describe(
      'The id of the entry that must answer, or of the fact that must be said first; "unknown" if the sources have no answer.',
    ),
};
/** Questions to test the whole with, in `tests/`: each alone or with what is asked next. */
export const conversationsFile = z.array(
  z.strictObject({
    language: z.enum(['en', 'ar']).describe('The language that it must be answered in.'),
    ...turn,
    then: z
      .array(z.strictObject(turn))
      .default([])
      .describe('What is asked next in the same conversation.'),
  }),
);

export type Bilingual = z.infer<typeof bilingual>;
export type Source = z.infer<typeof source>;
export type SourceKind = Source['kind'];
export type Field = z.infer<typeof field>;
export type Sourced = z.infer<typeof sourced>;
export type Phase = z.infer<typeof phase>;
export type PhasesFile = z.infer<typeof phasesFile>;
export type Entity = z.infer<typeof entity>;
export type Journey = z.infer<typeof journey>;
export type Topic = z.infer<typeof topic>;
/** Of an entry of {@link entriesFile} no wording is missing. */
export type Entry = z.infer<typeof singleLanguageEntriesFile>[number];
export type EntryVerdict = (typeof VERDICTS)[number];
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type Command = (typeof COMMANDS)[number];
export type Ambiguous = z.infer<typeof ambiguous>;
export type Confusable = z.infer<typeof confusable>;
