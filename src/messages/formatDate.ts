import type { Language } from '../language/detectLanguage';

const CALENDARS: Readonly<Record<Language, string>> = {
  ar: 'ar-AE-u-ca-gregory-nu-latn',
  en: 'en-GB',
};
const FORMATS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const;

/**
 * A day, a month or a year as people write it.
 * @param iso `2019-01-16`, `2019-01` or `2019`; anything else is returned as it is
 */
export function formatDate(language: Language, iso: string): string {
  const parts = /^\d{4}(-\d{2}(-\d{2})?)?$/.exec(iso);
  const date = new Date(iso);
  if (!parts || !parts[1] || Number.isNaN(date.getTime())) return iso;
  const format = parts[2] ? FORMATS.day : FORMATS.month;
  return new Intl.DateTimeFormat(CALENDARS[language], { ...format, timeZone: 'UTC' }).format(date);
}
