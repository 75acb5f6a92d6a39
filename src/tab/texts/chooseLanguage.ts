import type { Language } from '../../contract/tabContract';
import { sessionValues } from '../host/sessionValues';

const CHOSEN = 'lawaraq.language';

/** The language chosen for this browser tab only. */
export const chosenLanguage = {
  get: (): Language | undefined => {
    const chosen = sessionValues.get(CHOSEN);
    return chosen === 'ar' || chosen === 'en' ? chosen : undefined;
  },
  set: (language: Language) => sessionValues.set(CHOSEN, language),
};

/** @param locale BCP 47 */
export const languageOf = (locale: string): Language => (/^ar\b/i.test(locale) ? 'ar' : 'en');

/** Each in its own language. */
export const LANGUAGE_NAMES = { ar: 'language.arabic', en: 'language.english' } as const;
