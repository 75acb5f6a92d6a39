import { wordSet } from '../../language/text/wordSet';
import type { CueContext } from '../cues/cueContext';
import type { CueMatch } from '../cues/cueTrie';

/** Where a wording counts that has a second meaning. */
export interface CueRule {
  /** Sections, or sections and ids, with blanks between them. */
  cues: string;
  /** The wordings that it is about; without it, all of them. */
  wordings?: string;
  /** When it counts, in words. */
  rule: string;
  /** A question in which it counts. */
  example: string;
  /** One in which it does not. */
  counter: string;
  holds: (match: CueMatch, context: CueContext) => boolean;
}

/**
 * A test that none of these words stands directly before or after a wording, in its clause.
 * @param words the words, with blanks between them
 */
export function notBeside(words: { before?: string; after?: string }): CueRule['holds'] {
  const before = wordSet(words.before ?? '');
  const after = wordSet(words.after ?? '');
  return (match, context) =>
    !(context.before(match) !== '' && before.has(context.before(match))) &&
    !(context.after(match) !== '' && after.has(context.after(match)));
}
