import bidiFactory from 'bidi-js';
import type { Language } from '../../../src/language/text/detectLanguage';

const bidi = bidiFactory();

/** The direction that a character has of itself (UAX #9): L, R, AL, AN, EN, ON … */
export const directionOf = (letter: string): string => bidi.getBidiCharTypeName(letter);

/**
 * A text of a card as the eye meets it, from left to right (UAX #9), without the marks of direction.
 * @param text in one line, all of it in the Basic Multilingual Plane
 */
export function seenOrder(text: string, language: Language): string {
  const levels = bidi.getEmbeddingLevels(text, language === 'ar' ? 'rtl' : 'ltr');
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels);
  return bidi
    .getReorderedIndices(text, levels)
    .map((at) => mirrored.get(at) ?? text.charAt(at))
    .join('')
    .replace(/[\u2066-\u2069]/g, '');
}
