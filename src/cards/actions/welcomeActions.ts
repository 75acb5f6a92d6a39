import { z } from 'zod';

/** The other language, on the first message of the bot. */
export const welcomeActions = [
  z.strictObject({
    verb: z.literal('welcome.language'),
    language: z.enum(['ar', 'en']),
    audience: z.enum(['personal', 'team']),
  }),
] as const;
