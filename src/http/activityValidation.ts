import { z } from 'zod';

/** UTF-16 units. Ids of Teams have at most about 200, and other client values fewer. */
const LONGEST_ID = 1_024;
const LONGEST_NAME = 1_000;
/** More than Teams lists in one activity. */
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

/** An empty id counts as none: the sender is told that the channel does not identify them. */
const objectId = z.union([z.literal(''), id]).nullish();
const account = z.looseObject({ id, name, aadObjectId: objectId });
const named = z.looseObject({ id: id.nullish(), name });
const text = z.string().nullish();

/**
 * The parts of an activity that are validated before the SDK sees it. Without a type, the SDK would
 * answer 500 before authentication, and it accepts activities without a channel or a reply address.
 * Every other part that the bot reads must have the type that Teams gives it, or be missing.
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

/** Whether a parsed body can be passed to the bot. */
export function isActivity(body: unknown): body is object {
  return activity.safeParse(body).success;
}
