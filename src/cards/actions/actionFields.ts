import { z } from 'zod';
import { MAX_QUESTION_LENGTH } from '../../language/text/cleanText';

/** Ids are compared in lower case, but clients may send them in upper case. */
const guid = () => z.guid().toLowerCase();
export const id = guid();
export const record = guid();
/** Created by the server for one answer. */
export const answer = guid();
export const version = z.int().positive();
/** Created by the server for one display of a card, so that its action takes effect once. */
export const submission = guid();
/** Object ids of the directory are in lower case everywhere. */
export const person = z
  .string()
  .min(1)
  .max(200)
  .transform((id) => id.toLowerCase());
export const question = z.string().min(1).max(MAX_QUESTION_LENGTH);
/** Position in a list. */
export const offset = z.int().nonnegative().max(100_000).default(0);
