import { z } from 'zod';
import { record, submission, version } from './actionFields';

const field = z.string().max(40);
/** Digests of the displayed inputs; see `inputDigests`. */
const shown = z.record(field, z.string().max(12));

/** The whole form in three parts; one part of the questions, or all that is missing, on a card. */
const part = z.enum(['short', 'submission', 'more', 'process', 'paper', 'proof', 'missing']);

/** The dialog that logs a process. */
export const logActions = [
  z.strictObject({ verb: z.literal('log.set'), record, field, value: z.string().max(100) }),
  z.strictObject({ verb: z.literal('log.edit'), record, field: field.optional() }),
  z.strictObject({
    verb: z.literal('log.form'),
    record,
    part,
  }),
  z.strictObject({
    verb: z.literal('log.fill'),
    record,
    submission,
    part,
    shown: shown.optional(),
  }),
  z.strictObject({ verb: z.literal('log.summary'), record }),
  z.strictObject({
    verb: z.literal('log.save'),
    record,
    /** Of a form, as in `log.fill`. */
    submission: submission.optional(),
    shown: shown.optional(),
  }),
  z.strictObject({
    verb: z.literal('log.submit'),
    record,
    submission,
    /** The state that the summary displayed; older cards do not have it. */
    seen: z
      .strictObject({
        version,
        rowVersion: z.int().nonnegative(),
        updatedAt: z.iso.datetime().optional(),
      })
      .optional(),
  }),
  z.strictObject({ verb: z.literal('log.discard'), record, submission }),
  z.strictObject({
    verb: z.literal('log.different'),
    record,
    submission,
    /** Numbers of the displayed records. */
    shown: z.array(z.string().max(40)).max(10),
  }),
  z.strictObject({
    verb: z.literal('log.launch'),
    record,
    /** What became of the launch that was planned for the day. */
    outcome: z.enum(['live', 'date', 'dropped']),
    day: z.iso.date(),
  }),
  z.strictObject({ verb: z.literal('log.resume'), record }),
  z.strictObject({ verb: z.literal('log.new') }),
] as const;
