import { cleanText } from '../text/cleanText';
import { normalizeText, tokenize } from '../text/normalizeText';
import { phrasesIn } from '../tokens/phraseTable';
import controlPhrases from './controlPhrases.json';

const CANCEL: ReadonlySet<string> = new Set(phrasesIn(controlPhrases.cancel));

/** Whether a text is nothing but a request to stop, in either language. */
export function isCancel(text: string): boolean {
  const words = tokenize(normalizeText(cleanText(text)));
  return isRequests(words.filter((word) => word !== 'please'));
}

/** «خلاص وقف», "stop, cancel it": one request or several behind each other. */
const isRequests = (words: readonly string[]): boolean =>
  CANCEL.has(words.join(' ')) ||
  words.some(
    (_, at) => at > 0 && CANCEL.has(words.slice(0, at).join(' ')) && isRequests(words.slice(at)),
  );
