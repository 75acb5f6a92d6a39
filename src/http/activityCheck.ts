import { z } from 'zod';

const text = z.string().trim().min(1);

/**
 * What every activity must have before the SDK sees it: without a type it would answer 500 before
 * authentication, and it accepts an activity that names no channel or no address to reply to.
 */
const activity = z.looseObject({
  type: text,
  channelId: text,
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({ id: text }),
  from: z.looseObject({ id: text }),
  recipient: z.looseObject({ id: text }).optional(),
  text: z.string().nullish(),
  entities: z.array(z.looseObject({})).nullish(),
  membersAdded: z.array(z.looseObject({ id: text })).nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
});

/** Whether a parsed body can be handed to the bot. */
export function isActivity(body: unknown): body is object {
  return activity.safeParse(body).success;
}
