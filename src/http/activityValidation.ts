import { z } from 'zod';

/** UTF-16 units. The ids of Teams have at most some 200, and what a client sends beside them less. */
const LONGEST_ID = 1_024;
const LONGEST_NAME = 1_000;
/** More than Teams names in one activity. */
const MOST_ENTITIES = 500;
const MOST_ATTACHMENTS = 100;
const MOST_MEMBERS = 1_000;

const CONTROL = /[\u0000-\u001f\u007f]/;
const id = z
  .string()
  .max(LONGEST_ID)
  .refine((text) => text.trim() !== '' && !CONTROL.test(text));
const name = z.string().max(LONGEST_NAME).nullish();
const time = z
  .string()
  .max(100)
  .refine((text) => !Number.isNaN(Date.parse(text)));

/** An empty one says as little as none: who sends it is told that the channel does not name them. */
const objectId = z.union([z.literal(''), id]).nullish();
const account = z.looseObject({ id, name, aadObjectId: objectId });
const named = z.looseObject({ id: id.nullish(), name });
const text = z.string().nullish();

/**
 * What every activity must have before the SDK sees it: without a type it would answer 500 before
 * authentication, and it accepts an activity that names no channel or no address to reply to. What
 * else the bot looks at has the type that Teams gives it, or is missing.
 */
const activity = z.looseObject({
  type: id,
  id: id.nullish(),
  channelId: id,
  serviceUrl: z.url({ protocol: /^https?$/ }).max(LONGEST_ID),
  conversation: z.looseObject({
    id,
    name,
    tenantId: id.nullish(),
    conversationType: id.nullish(),
  }),
  from: account,
  recipient: account,
  timestamp: time.nullish(),
  localTimestamp: z.string().max(100).nullish(),
  expiration: z.string().max(100).nullish(),
  name,
  action: name,
  replyToId: id.nullish(),
  locale: name,
  deliveryMode: name,
  text,
  entities: z
    .array(z.looseObject({ type: name, text, mentioned: z.looseObject({ id: text }).nullish() }))
    .max(MOST_ENTITIES)
    .nullish(),
  membersAdded: z.array(account).max(MOST_MEMBERS).nullish(),
  membersRemoved: z.array(account).max(MOST_MEMBERS).nullish(),
  attachments: z
    .array(z.looseObject({ contentType: name, contentUrl: text, name }))
    .max(MOST_ATTACHMENTS)
    .nullish(),
  channelData: z
    .looseObject({
      tenant: named.nullish(),
      team: named.nullish(),
      channel: named.nullish(),
      eventType: name,
    })
    .nullish(),
});

/** Whether a parsed body can be handed to the bot. */
export function isActivity(body: unknown): body is object {
  return activity.safeParse(body).success;
}
