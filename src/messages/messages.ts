import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../language/text/detectLanguage';
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
  /** The message as it is written, in ICU MessageFormat: for those who fill it in themselves. */
  pattern(language: Language, key: MessageKey): string;
}

/** Plural rules and numbers as in the Emirates and in Britain. */
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-AE-u-nu-latn', en: 'en-GB' };

/** Compiles each message when it is first said: of the many that there are a turn says few. */
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

/** @param locales both languages, already checked: of one that was not, `say` would throw */
export function createMessages(locales: Readonly<Record<Language, Locale>>): Messages {
  const formats = { ar: compiling(locales.ar, 'ar'), en: compiling(locales.en, 'en') };
  return {
    say: (language, key, ...values) => String(formats[language](key).format(values[0])),
    formatDate,
    pattern: (language, key) => locales[language][key],
  };
}
