import { numberIn } from './numberTokens';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import { normalizeText } from '../text/normalizeText';
import { memoize } from '../../lib/memoize';

/** Words repeat, and those of a question are looked at by several rules. */
const MOST_REMEMBERED = 20_000;
const LONE_WORD = /^\p{L}+$/u;
const LONE_FIGURE = /^(?:0|[1-9]\d*)$/;

/** Most texts are one word of a question: these need no taking apart. */
function tokensOf(text: string): Token[] {
  if (!LONE_WORD.test(text)) return typedTokens(cleanInput(text));
  return [{ kind: 'word', text: normalizeText(text), start: 0, end: text.length }];
}

/**
 * Reads one number written in digits, words or both, in either language: "1,200", ١٢٠٠, "40k",
 * "twelve hundred", «ألف ومئتين». Returns undefined if the text holds anything else, or two
 * numbers, or a figure that may be read in two ways ("1.200").
 */
export const parseNumber = memoize((text): number | undefined => {
  if (LONE_FIGURE.test(text)) return Number(text);
  return numberIn(tokensOf(text), { typos: false })?.value;
}, MOST_REMEMBERED);
