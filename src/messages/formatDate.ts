import type { Language } from '../language/text/detectLanguage';

const CALENDARS: Readonly<Record<Language, string>> = {
  ar: 'ar-AE-u-ca-gregory-nu-latn',
  en: 'en-GB',
};
const FORMATS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const;

const formatOf = (language: Language, format: keyof typeof FORMATS) =>
  new Intl.DateTimeFormat(CALENDARS[language], { ...FORMATS[format], timeZone: 'UTC' });

/** Created once, because creating a formatter takes longer than the rest of an answer. */
const formats: Readonly<Record<Language, Record<keyof typeof FORMATS, Intl.DateTimeFormat>>> = {
  ar: { day: formatOf('ar', 'day'), month: formatOf('ar', 'month') },
  en: { day: formatOf('en', 'day'), month: formatOf('en', 'month') },
};

/**
 * A day, a month or a year as people write it.
 * @param iso `2019-01-16`, `2019-01` or `2019`; anything else is returned as it is
 */
export function formatDate(language: Language, iso: string): string {
  const parts = /^\d{4}(-\d{2}(-\d{2})?)?$/.exec(iso);
  const date = new Date(iso);
  if (!parts || !parts[1] || Number.isNaN(date.getTime())) return iso;
  return formats[language][parts[2] ? 'day' : 'month'].format(date);
}
