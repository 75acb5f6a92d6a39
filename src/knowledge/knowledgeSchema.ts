import { z } from 'zod';
import { bilingual, id, isoDate, preciseDate, sourceKeys, text } from './schemaParts';

export { PLACEHOLDER } from './schemaParts';

/**
 * The shape of the knowledge files. Everything is strict: an unknown key is a mistake to report,
 * never something to ignore. Descriptions are shown by editors where the mouse rests; after a
 * change `npm run schemas` writes the schemas that editors read.
 */

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
      'How people ask it, ten or more in each language; the first one is shown on buttons. In an entry with "for", {entity}, {phase} or {journey} stands for the name.',
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

const reviewBy = isoDate.describe('The day by which somebody has to check whether it still holds.');

const VERDICTS = ['yes', 'no'] as const;

/** Kinds of entries that state facts: always with a source and a date. */
export const FACT_KINDS = [
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
    .enum(FACT_KINDS)
    .describe('What sort of fact it is. Goal, target and result are never mixed in one answer.'),
  /** May be left out only if the field named by `where` brings its own. */
  source: sourceKeys.optional(),
  asOf: preciseDate
    .optional()
    .describe(
      'For which day, month or year the fact holds; no more precise than its source. It may be left out if all its sources are undated. It and "source" may be left out if the field named by "where" has its own.',
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
export const ENTRY_KINDS = [...FACT_KINDS, 'gap', 'smalltalk', 'command'] as const;

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
/** Of an entry of {@link entriesFile} no wording is missing. */
export type Entry = z.infer<typeof singleLanguageEntriesFile>[number];
export type EntryVerdict = (typeof VERDICTS)[number];
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type Command = (typeof COMMANDS)[number];
