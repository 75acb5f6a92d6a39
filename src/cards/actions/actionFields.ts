import { z } from 'zod';
import { MAX_QUESTION_LENGTH } from '../../language/text/cleanText';

/** Ids are compared in small letters; clients may write them in capital ones. */
const guid = () => z.guid().toLowerCase();
export const id = guid();
export const record = guid();
/** Minted by the server for one answer. */
export const answer = guid();
export const version = z.int().positive();
/** Minted by the server for one showing of one card: what it did is done once. */
export const submission = guid();
/** An object id of the directory is written in small letters everywhere. */
export const person = z
  .string()
  .min(1)
  .max(200)
  .transform((id) => id.toLowerCase());
export const question = z.string().min(1).max(MAX_QUESTION_LENGTH);
/** The place in a list. */
export const offset = z.int().nonnegative().max(100_000).default(0);
