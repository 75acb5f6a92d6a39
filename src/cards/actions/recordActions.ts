import { z } from 'zod';
import { offset, record, submission, version } from './actionFields';

/** The displayed state; after a change, the card is stale. */
const shown = { record, version, rowVersion: z.int().nonnegative() };

/** Records, in "my records" and "to verify". */
export const recordActions = [
  z.strictObject({
    verb: z.literal('record.list'),
    scope: z.enum(['mine', 'verify']),
    offset,
    text: z.string().max(100).optional(),
  }),
  z.strictObject({ verb: z.literal('record.find'), number: z.string().min(1).max(40) }),
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
] as const;
