import { z } from 'zod';
import { id as question, offset, question as text } from './actionFields';

/** The id of a channel's conversation. */
const channel = z.string().min(1).max(400);
const version = z.int().nonnegative();

/** Questions to colleagues, and the channels that answer them. */
export const askActions = [
  z.strictObject({ verb: z.literal('ask.begin'), asked: text.optional() }),
  z.strictObject({
    verb: z.literal('ask.send'),
    /** The channel that the person agreed to. */
    channel,
    /** If the card has no input for the question. */
    asked: text.optional(),
    /** Id of the question whose reply did not help. */
    despite: question.optional(),
  }),
  z.strictObject({ verb: z.literal('ask.take'), question }),
  z.strictObject({ verb: z.literal('ask.giveBack'), question }),
  z.strictObject({ verb: z.literal('ask.answer'), question }),
  z.strictObject({ verb: z.literal('ask.close'), question }),
  z.strictObject({ verb: z.literal('ask.reopen'), question, decision: z.int().positive() }),
  /** Replaces the card; clients also send it for automatic refresh. */
  z.strictObject({ verb: z.literal('ask.show'), question }),
  /** Opens it as a new message. */
  z.strictObject({ verb: z.literal('ask.open'), question }),
  z.strictObject({ verb: z.literal('ask.helped'), question }),
  z.strictObject({ verb: z.literal('ask.draft'), question }),
  z.strictObject({ verb: z.literal('ask.list'), offset }),
  z.strictObject({ verb: z.literal('ask.setPlace'), version }),
  z.strictObject({ verb: z.literal('ask.endPlace'), version }),
] as const;
