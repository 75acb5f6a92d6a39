import { cleanText } from '../../src/language/text/cleanText';
import { normalizeText, tokenize } from '../../src/language/text/normalizeText';
import { stemWord } from '../../src/language/text/stemWord';

/** The words of a text as our own engine spells them. */
export const normalWords = (text: string): string[] => tokenize(normalizeText(cleanText(text)));

/** Their stems: light10 for Arabic, Porter2 for English. */
export const stems = (text: string): string[] => normalWords(text).map(stemWord);
