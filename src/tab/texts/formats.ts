import type { Language } from '../../contract/tabContract';
import { formatDate } from '../../messages/formatDate';
import { formatInstant } from '../../messages/formatInstant';
import { formatNumber } from '../../messages/formatNumber';
import { wholeSheets } from '../../records/rules/baselineParts';

/** Formats figures, dates and names as in the chat, in one language. */
export interface Formats {
  /** Formats a decimal string in Western digits: "239,200". Two decimals at most. */
  number(value: string | number): string;
  /** A total of sheets as it is shown, in whole sheets: "239,200". */
  sheets(value: string): string;
  /** "99.67%" */
  percent(value: string | number): string;
  /** `2019-01-16`, `2019-01` or `2019`: "16 January 2019". */
  date(iso: string): string;
  /** "25 November 2026 at 14:05", in Dubai. */
  instant(iso: string): string;
  /** The name in the language of the page. */
  name(names: Readonly<Record<Language, string>>): string;
}

export const makeFormats = (language: Language): Formats => ({
  number: (value) => formatNumber(language, value),
  sheets: (value) => formatNumber(language, wholeSheets(value)),
  percent: (value) => `${formatNumber(language, value)}%`,
  date: (iso) => formatDate(language, iso),
  instant: (iso) => formatInstant(language, iso),
  name: (names) => names[language],
});
