import { z } from 'zod';
import { answer } from './actionFields';

/** Ratings of answers. */
export const feedbackActions = [
  z.strictObject({
    verb: z.literal('feedback.rate'),
    answer,
    verdict: z.enum(['helpful', 'unhelpful']),
  }),
  z.strictObject({ verb: z.literal('feedback.reason'), answer }),
] as const;
