import { CONTROL, LONE_SURROGATE, UNSEEN } from './sanitizeText';

/** The longest question that is read, in characters; what follows is left out. */
export const MAX_QUESTION_LENGTH = 1000;

/**
 * Makes typed text safe to read: at most {@link MAX_QUESTION_LENGTH} characters, compatibility
 * forms folded (NFKC), marks that cannot be seen removed, white space collapsed.
 * Capped before and after folding, because one character may become eighteen (U+FDFA).
 */
export function cleanText(raw: string): string {
  return (
    raw
      .trimStart()
      .slice(0, MAX_QUESTION_LENGTH)
      .replace(LONE_SURROGATE, ' ')
      // Marks between which nothing stands any more are put in order.
      .replace(UNSEEN, '')
      .normalize('NFKC')
      .replace(CONTROL, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, MAX_QUESTION_LENGTH)
      .trim()
  );
}
