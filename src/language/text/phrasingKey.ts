import { normalizeText, tokenize } from './normalizeText';
import { remembered } from '../../lib/memoize';

/** As many as one knowledge base has, and then some. */
const MOST_REMEMBERED = 50_000;

/**
 * The normalised words of a phrasing with blanks between them. Two phrasings with one key are the
 * same question.
 */
export const phrasingKey = remembered(
  (phrasing) => tokenize(normalizeText(phrasing)).join(' '),
  MOST_REMEMBERED,
);
