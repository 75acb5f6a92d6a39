import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../contract/tabContract';
import type { MessageKey } from '../../messages/localeSchema';
import type { MessageValues } from '../../messages/messages';

/** The formatted message; a key without a message is returned as it is. */
export type Translate = <K extends MessageKey>(key: K, ...values: MessageValues<K>) => string;

/** As the bot formats its messages: Western digits in Arabic, too. */
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-AE-u-nu-latn', en: 'en-GB' };

/** @param messages in ICU MessageFormat, by key */
export function makeTexts(
  language: Language,
  messages: Readonly<Record<string, string>>,
): Translate {
  const formats = new Map<string, IntlMessageFormat>();
  const formatOf = (key: string): IntlMessageFormat | undefined => {
    const kept = formats.get(key);
    const message = messages[key];
    if (kept || message === undefined) return kept;
    const made = new IntlMessageFormat(message, LOCALES[language], undefined, { ignoreTag: true });
    formats.set(key, made);
    return made;
  };
  return (key, ...values) => String(formatOf(key)?.format(values[0]) ?? key);
}
