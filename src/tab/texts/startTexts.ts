import type { Language } from '../../contract/tabContract';
import { makeTexts, type Say } from './makeTexts';

/** What can be said before the server has answered: `tab.start.…`, and the names of languages and roles. */
export const startTexts = (language: Language): Say => makeTexts(language, START_TEXTS[language]);
