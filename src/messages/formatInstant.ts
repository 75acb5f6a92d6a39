import type { Language } from '../language/text/detectLanguage';

const options = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Dubai',
} as const;
const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ar: new Intl.DateTimeFormat('ar-AE-u-ca-gregory-nu-latn', options),
  en: new Intl.DateTimeFormat('en-GB', options),
};

/** An instant in Dubai time: "25 November 2026 at 14:05". */
export function formatInstant(language: Language, iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : FORMATS[language].format(date);
}
