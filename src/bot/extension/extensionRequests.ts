import { z } from 'zod';

/** What Teams sends for the commands of the message extension; other keys are ignored. */

/** The ids of the commands in the manifest. */
export const SEARCH_COMMAND = 'searchKnowledge';
export const LOG_COMMAND = 'logThis';

/** Far more than anybody types; the search limits it further. */
const LONGEST_QUERY = 10_000;
const MOST_PARAMETERS = 10;

export const searchRequest = z.looseObject({
  commandId: z.literal(SEARCH_COMMAND),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        value: z.union([z.string().max(LONGEST_QUERY), z.boolean(), z.number()]).nullish(),
      }),
    )
    .max(MOST_PARAMETERS)
    .default([]),
  queryOptions: z
    .looseObject({
      skip: z.int().nonnegative().max(100_000).default(0),
      count: z.int().positive().max(1000).optional(),
    })
    .nullish(),
});
export type SearchRequest = z.infer<typeof searchRequest>;

/** The value of a record's preview. What the card shows is decided when the record is chosen. */
export const chosenRecord = z.strictObject({
  record: z.guid(),
  language: z.enum(['ar', 'en']),
});
export type ChosenRecord = z.infer<typeof chosenRecord>;

const named = z.looseObject({ displayName: z.string().nullish() }).nullish();

/** The message on which the action was invoked; absent if it was invoked from the compose box. */
const messagePayload = z
  .looseObject({
    body: z
      .looseObject({ contentType: z.string().nullish(), content: z.string().nullish() })
      .nullish(),
    from: z.looseObject({ user: named }).nullish(),
    linkToMessage: z.string().nullish(),
  })
  .nullish();
export type MessagePayload = z.infer<typeof messagePayload>;

export const logRequest = z.looseObject({
  commandId: z.literal(LOG_COMMAND),
  messagePayload,
  /** The submitted form; absent when the form is requested. */
  data: z.unknown().optional(),
});
export type LogRequest = z.infer<typeof logRequest>;

/** A type-ahead request of a choice list. */
export const choicesRequest = z.looseObject({
  dataset: z.literal('entities'),
  queryText: z.string().max(LONGEST_QUERY).default(''),
  queryOptions: z
    .looseObject({
      skip: z.int().nonnegative().max(100_000).default(0),
      top: z.int().positive().max(1000).optional(),
    })
    .nullish(),
});
