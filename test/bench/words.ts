import { cleanText } from '../../src/language/text/cleanText';
import { normalizeText, tokenize } from '../../src/language/text/normalizeText';

/** The words of a text as our own engine spells them. */
export const normalWords = (text: string): string[] => tokenize(normalizeText(cleanText(text)));
