import { z } from 'zod';
import { REMINDER_KINDS } from '../../records/reminders/reminder';

/** The person's language, entity and reminders. */
export const settingsActions = [
  z.strictObject({ verb: z.literal('settings.open') }),
  z.strictObject({ verb: z.literal('settings.save') }),
  z.strictObject({
    verb: z.literal('settings.switch'),
    reminder: z.enum(REMINDER_KINDS),
    on: z.boolean(),
  }),
] as const;
