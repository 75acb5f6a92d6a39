import type { Language } from '../../contract/tabContract';
import { makeTexts, type Translate } from './makeTexts';

/**
 * Texts available before the server has answered: `tab.start.…`, and the names of languages and
 * roles.
 */
export const startTexts = (language: Language): Translate =>
  makeTexts(language, START_TEXTS[language]);
