/** The longest question that is read, in characters; what follows is left out. */
export const MAX_QUESTION_LENGTH = 1000;

// Soft hyphen, Arabic letter mark, zero-width and bidirectional marks, variation selectors, BOM.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Makes typed text safe to read: at most {@link MAX_QUESTION_LENGTH} characters, compatibility
 * forms folded (NFKC), marks that cannot be seen removed, white space collapsed.
 * Capped before and after folding, because one character may become eighteen (U+FDFA).
 */
export function cleanText(raw: string): string {
  return raw
    .slice(0, MAX_QUESTION_LENGTH)
    .replace(LONE_SURROGATE, ' ')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUESTION_LENGTH)
    .trim();
}
