import { cleanText } from '../text/cleanText';
import { normalizeText, tokenize } from '../text/normalizeText';
import { phrasesIn } from '../tokens/phraseTable';
import controlPhrases from './controlPhrases.json';

const CANCEL: ReadonlySet<string> = new Set(phrasesIn(controlPhrases.cancel));

/** Whether a text is nothing but a request to stop, in either language. */
export function isCancel(text: string): boolean {
  const words = tokenize(normalizeText(cleanText(text)));
  return CANCEL.has(words.filter((word) => word !== 'please').join(' '));
}
