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
export const AN_ADDRESS = 'use an https address';
const A_DAY = 'write a day as 2019-01-16';
/** If nothing is written at all, that is said instead. */
export const isoDate = z.iso
  .date({ error: ({ input }) => (input === undefined ? undefined : A_DAY) })
  .meta(hint(A_DAY));

/** A text in both languages; one alone does not load. */
export const bilingual = z.strictObject({ en: text, ar: text });
