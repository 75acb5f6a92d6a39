import questionFillers from './questionFillers.json';
import { wordSet } from './wordSet';

/**
 * Words of both languages that carry a question without saying what it is about, in normalised
 * spelling. They count little in matching and not at all in how much of a question is understood.
 */
export const FUNCTION_WORDS = wordSet([...questionFillers.en, ...questionFillers.ar]);
