import type { Language } from '../../language/text/detectLanguage';

/** A phrasing as it is written. */
export interface Phrasing {
  family: string;
  language: Language;
  text: string;
}
