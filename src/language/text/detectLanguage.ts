import { looksLikeArabizi } from './arabizi';

export type Language = 'ar' | 'en';

export const LANGUAGES: readonly Language[] = ['en', 'ar'];

/** What a text is written in; `none` has no letters at all. */
export type Script = 'arabic' | 'latin' | 'arabizi' | 'mixed' | 'none';

export interface Detected {
  /** The language to reply in; absent if there is nothing to go by. */
  language: Language | undefined;
  script: Script;
}

const ARABIC_WORD = /[\u0621-\u064a\u066e-\u06d3]+/g;
const LATIN_WORD = /[a-z][a-z0-9']*/gi;

/**
 * The language of one cleaned text, by its script. English names inside an Arabic question are
 * common and Arabic words inside an English one are rare, so a third of Arabic words decides.
 */
export function detectLanguage(text: string): Detected {
  const arabic = text.match(ARABIC_WORD)?.length ?? 0;
  const latin = text.match(LATIN_WORD)?.length ?? 0;
  if (arabic === 0 && latin === 0) return { language: undefined, script: 'none' };
  if (arabic === 0) {
    return looksLikeArabizi(text)
      ? { language: 'ar', script: 'arabizi' }
      : { language: 'en', script: 'latin' };
  }
  if (latin === 0) return { language: 'ar', script: 'arabic' };
  return { language: arabic * 2 >= latin ? 'ar' : 'en', script: 'mixed' };
}
