import type { Language } from '../text/detectLanguage';
import dateNames from './dateNames.json';

/**
 * Names of the months in normalised spelling, January and Muharram first: English, the Gulf and
 * Egypt, the Levant and the Maghreb. Lower case, Latin and Arabic letters only.
 */
export const GREGORIAN_MONTHS: readonly (readonly string[])[] = dateNames.gregorianMonths;

/** The month that normalised words name, from 1: "june", «تشرين الاول»; undefined if they name none. */
export function monthNamed(words: string): number | undefined {
  const at = GREGORIAN_MONTHS.findIndex((names) => names.includes(words));
  return at < 0 ? undefined : at + 1;
}

export const HIJRI_MONTHS: readonly (readonly string[])[] = dateNames.hijriMonths;

/** The names of the Hijri months as dates are written with them, Muharram first. */
export const HIJRI_TITLES: Readonly<Record<Language, readonly string[]>> = dateNames.hijriTitles;
