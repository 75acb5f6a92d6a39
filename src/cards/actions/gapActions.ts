import { z } from 'zod';
import { offset, question } from './actionFields';

/** The questions on the card. */
const questions = z.array(question).min(1).max(50);

/** Unanswered questions, for admins. */
export const gapActions = [
  z.strictObject({
    verb: z.literal('gaps.list'),
    offset,
  }),
  z.strictObject({ verb: z.literal('gaps.usage') }),
  z.strictObject({ verb: z.literal('gaps.open'), about: question }),
  z.strictObject({ verb: z.literal('gaps.add'), entryId: z.string().max(200), questions }),
  z.strictObject({ verb: z.literal('gaps.draft'), questions }),
  z.strictObject({ verb: z.literal('gaps.dismiss'), questions }),
] as const;
