import { stemArabic } from '../stemArabic';
import { stemEnglish } from './stemEnglish';

/** The stem of one normalised word, by the script that it is written in. */
export const stemWord = (word: string): string =>
  /[\u0621-\u064a]/.test(word) ? stemArabic(word) : stemEnglish(word);
