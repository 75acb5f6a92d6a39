import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../language/text/detectLanguage';
import { formatDate } from './formatDate';
import type { Locale, MessageKey, Placeholder } from './localeSchema';

/** The values of a message with placeholders; none for others. */
export type MessageValues<K extends MessageKey> = [Placeholder<K>] extends [never]
  ? []
  : [values: Record<Placeholder<K>, string | number>];

/** The texts of the bot, in both languages. */
export interface Messages {
  /** The texts as they are written, before placeholders are filled in. */
  readonly texts: Readonly<Record<Language, Locale>>;
  /** The formatted message; numbers in Western digits. */
  say<K extends MessageKey>(language: Language, key: K, ...values: MessageValues<K>): string;
  /**
   * A date for readers: `2019-01-16`, `2019-01` or `2019` become «16 يناير 2019», "16 January
   * 2019".
   */
  formatDate(language: Language, iso: string): string;
  /** The raw message in ICU MessageFormat, for callers that format it themselves. */
  pattern(language: Language, key: MessageKey): string;
}

/** Plural rules and numbers of the Emirates and of Britain. */
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-AE-u-nu-latn', en: 'en-GB' };

/** Compiles each message on first use, because a turn needs only a few. */
function compiling(locale: Locale, language: Language) {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key: MessageKey): IntlMessageFormat => {
    const format =
      compiled.get(key) ??
      new IntlMessageFormat(locale[key], LOCALES[language], undefined, { ignoreTag: true });
    compiled.set(key, format);
    return format;
  };
}

/** @param locales both languages, already checked; with an unchecked locale, `say` would throw */
export function createMessages(locales: Readonly<Record<Language, Locale>>): Messages {
  const formats = { ar: compiling(locales.ar, 'ar'), en: compiling(locales.en, 'en') };
  return {
    texts: locales,
    say: (language, key, ...values) => String(formats[language](key).format(values[0])),
    formatDate,
    pattern: (language, key) => locales[language][key],
  };
}
