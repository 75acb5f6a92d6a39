import { z } from 'zod';

/** What the shapes of the knowledge files are made of. */

/** What stands for a text that is still to be written; a file with one does not load. */
export const PLACEHOLDER = 'TODO';

/** Says in editors, too, what is wrong with a text of another form. */
export const hint = (patternErrorMessage: string) => ({ patternErrorMessage });

/** A text of one form, and what to say of one of another. */
export const formed = (pattern: RegExp, message: string) =>
  z.string().regex(pattern, message).meta(hint(message));

const TO_WRITE = `write a text in place of ${PLACEHOLDER}`;
export const text = z
  .string()
  .trim()
  .min(1, { abort: true })
  .regex(/^\s*(?!TODO\b)\S/, TO_WRITE)
  .meta(hint(TO_WRITE));
export const id = formed(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'use lower-case letters, digits and single hyphens',
);
export const AN_ADDRESS = 'use an address that begins with https:// or http://';
export const ADDRESS_OR_REASON =
  'write the address in "url", or in "noUrl" why there is none; not both';
/** What can be opened, with a host that every reader takes for the same. */
export const WEB_ADDRESS = /^https?:\/\/[^\s/\\?#][^\s\\]*$/;
/** In characters; longer ones are cut off on their way by some clients and servers. */
export const LONGEST_ADDRESS = 2000;
/** Whether a source may have this address. */
export const isWebAddress = (text: string): boolean =>
  WEB_ADDRESS.test(text) && text.length <= LONGEST_ADDRESS && URL.canParse(text);
const A_DAY = 'write a day as 2019-01-16';
/** If nothing is written at all, that is said instead. */
export const isoDate = z.iso
  .date({ error: ({ input }) => (input === undefined ? undefined : A_DAY) })
  .meta(hint(A_DAY));

/** A text in both languages; one alone does not load. */
export const bilingual = z.strictObject({ en: text, ar: text });

/** As precise as the source: a year, a month or a day. */
export const PRECISE_DATE =
  /^\d{4}(-((0[13578]|1[02])(-(0[1-9]|[12]\d|3[01]))?|(0[469]|11)(-(0[1-9]|[12]\d|30))?|02(-(0[1-9]|1\d|2\d))?))?$/;
export const preciseDate = formed(
  PRECISE_DATE,
  'write a date as "2019-01-16", "2019-01" or "2019"',
);

export const sourceKey = formed(
  /^(?!TODO$)[A-Z0-9][A-Za-z0-9-]*$/,
  'use a key of sources.yaml: capital letters, digits and hyphens',
);
export const sourceKeys = z
  .union([sourceKey, z.array(sourceKey).min(1)])
  .describe('Key of a source in sources.yaml, or several in brackets: [SD-2019-01, SEED].');

/** Other spellings of a name. */
export const aliases = z.strictObject({
  en: z.array(text).default([]),
  ar: z.array(text).default([]),
  arabizi: z
    .array(text)
    .default([])
    .describe('Arabic in Latin letters, as people type it in chat: shor6at dubai.'),
});
