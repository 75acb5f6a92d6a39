import { z } from 'zod';
import { MAX_QUESTION_LENGTH } from '../language/cleanText';

/**
 * What the buttons of cards about records send back. A card's data is in the client's hands: it only
 * says what is wished; whether it may be done is decided anew from the sender's identity.
 */

const record = z.guid();
const version = z.int().positive();
/** Minted by the server for one showing of one card: what it did is done once. */
const submission = z.guid();
const field = z.string().max(40);
/** An object id of the directory is written in small letters everywhere. */
const person = z
  .string()
  .min(1)
  .max(200)
  .transform((id) => id.toLowerCase());
const question = z.string().min(1).max(MAX_QUESTION_LENGTH);
/** Those that the card showed. */
const questions = z.array(question).min(1).max(50);
/** The state that the card shows; a later one makes the card stale. */
const shown = { record, version, rowVersion: z.int().nonnegative() };

const cardActions = z.discriminatedUnion('verb', [
  // The dialog that logs a process.
  z.strictObject({ verb: z.literal('log.set'), record, field, value: z.string().max(100) }),
  z.strictObject({ verb: z.literal('log.edit'), record, field: field.optional() }),
  z.strictObject({
    verb: z.literal('log.form'),
    record,
    part: z.enum(['short', 'submission', 'more']),
  }),
  z.strictObject({
    verb: z.literal('log.fill'),
    record,
    submission,
    part: z.enum(['short', 'submission', 'more']),
  }),
  z.strictObject({ verb: z.literal('log.summary'), record }),
  z.strictObject({ verb: z.literal('log.save'), record }),
  z.strictObject({ verb: z.literal('log.submit'), record, submission }),
  z.strictObject({ verb: z.literal('log.discard'), record, submission }),
  z.strictObject({
    verb: z.literal('log.different'),
    record,
    submission,
    /** Numbers of the records that the card showed. */
    shown: z.array(z.string().max(40)).max(10),
  }),
  z.strictObject({ verb: z.literal('log.resume'), record }),
  z.strictObject({ verb: z.literal('log.new') }),
  // Records, in "my records" and "to verify".
  z.strictObject({
    verb: z.literal('record.list'),
    scope: z.enum(['mine', 'verify']),
    offset: z.int().nonnegative().max(100_000).default(0),
    text: z.string().max(100).optional(),
  }),
  z.strictObject({ verb: z.literal('record.open'), record, version: version.optional() }),
  z.strictObject({ verb: z.literal('record.history'), record }),
  z.strictObject({ verb: z.literal('record.withdraw'), ...shown, submission }),
  z.strictObject({ verb: z.literal('record.reopen'), ...shown, submission }),
  z.strictObject({
    verb: z.literal('record.amend'),
    ...shown,
    submission,
    changeKind: z.enum(['real_change', 're_estimate']),
  }),
  z.strictObject({ verb: z.literal('record.verify'), ...shown, submission }),
  z.strictObject({ verb: z.literal('record.ask'), ...shown, submission }),
  z.strictObject({ verb: z.literal('record.reject'), ...shown, submission }),
  // Roles, for admins.
  z.strictObject({ verb: z.literal('people.list'), text: z.string().max(100).optional() }),
  z.strictObject({ verb: z.literal('people.open'), person }),
  z.strictObject({
    verb: z.literal('people.save'),
    person,
    /** What the card showed; see `rolesKey` in the staff. */
    shown: z.string().max(4000),
  }),
  // What was asked in vain, for admins.
  z.strictObject({
    verb: z.literal('gaps.list'),
    offset: z.int().nonnegative().max(100_000).default(0),
  }),
  z.strictObject({ verb: z.literal('gaps.usage') }),
  z.strictObject({ verb: z.literal('gaps.open'), about: question }),
  z.strictObject({ verb: z.literal('gaps.add'), entryId: z.string().max(200), questions }),
  z.strictObject({ verb: z.literal('gaps.draft'), questions }),
  z.strictObject({ verb: z.literal('gaps.dismiss'), questions }),
]);

export type RecordAction = z.infer<typeof cardActions>;
export type RecordVerb = RecordAction['verb'];

/** What a person typed or chose in the inputs of the card, by the inputs' ids. */
export type CardInputs = Readonly<Record<string, string>>;

const sent = z.looseObject({ lawaraq: cardActions });
const MAX_INPUT = 2000;

/**
 * Reads the data of a pressed button.
 * @returns undefined for anything that is not one of our actions
 */
export function readCardAction(
  data: unknown,
): { action: RecordAction; inputs: CardInputs } | undefined {
  const parsed = sent.safeParse(data);
  if (!parsed.success) return undefined;
  const { lawaraq, ...rest } = parsed.data;
  const inputs = Object.entries(rest).flatMap(([id, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[id, String(value).slice(0, MAX_INPUT)] as const]
      : [],
  );
  return { action: lawaraq, inputs: Object.fromEntries(inputs) };
}
