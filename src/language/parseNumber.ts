import { cleanInput, typedTokens } from './input/typedTokens';
import { numberIn } from './input/numberAt';

/**
 * Reads one number written in digits, words or both, in either language: "1,200", ١٢٠٠, "40k",
 * "twelve hundred", «ألف ومئتين». Returns undefined where the text holds anything else, or two
 * numbers, or a figure that may be read in two ways ("1.200").
 */
export function parseNumber(text: string): number | undefined {
  return numberIn(typedTokens(cleanInput(text)), { typos: false })?.value;
}
