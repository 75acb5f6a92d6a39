import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../language/detectLanguage';
import { formatDate } from './formatDate';
import type { Locale, MessageKey, Placeholder } from './localeSchema';

/** What the messages with placeholders are filled with; the others take nothing. */
export type MessageValues<K extends MessageKey> = [Placeholder<K>] extends [never]
  ? []
  : [values: Record<Placeholder<K>, string | number>];

/** What the bot says itself, in both languages. */
export interface Messages {
  /** The message, filled in; numbers in Western digits. */
  say<K extends MessageKey>(language: Language, key: K, ...values: MessageValues<K>): string;
  /** `2019-01-16`, `2019-01` or `2019` as people write it: «16 يناير 2019», "16 January 2019". */
  formatDate(language: Language, iso: string): string;
}

/** Plural rules and numbers as in the Emirates and in Britain. */
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-AE-u-nu-latn', en: 'en-GB' };

function compile(locale: Locale, language: Language): Map<string, IntlMessageFormat> {
  return new Map(
    Object.entries(locale).map(([key, message]) => [
      key,
      new IntlMessageFormat(message, LOCALES[language], undefined, { ignoreTag: true }),
    ]),
  );
}

/**
 * @param locales both languages, already checked
 * @throws if a message is not ICU MessageFormat
 */
export function createMessages(locales: Readonly<Record<Language, Locale>>): Messages {
  const formats = { ar: compile(locales.ar, 'ar'), en: compile(locales.en, 'en') };
  return {
    say: (language, key, ...values) => String(formats[language].get(key)?.format(values[0]) ?? key),
    formatDate,
  };
}
