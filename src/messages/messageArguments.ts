import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../language/text/detectLanguage';

/** The plural forms that a language tells apart (CLDR). */
const PLURAL_FORMS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
/** Element types of the parser that are no placeholders: literal text, `#`, and tags, which are off. */
const LITERAL_POUND_TAG: ReadonlySet<number> = new Set([0, 7, 8]);

/** What has none of these is literal text, as most messages are, and need not be parsed. */
const MARKS = /[{}'<>#]/;

/** What a message is filled in with. */
export interface MessageArguments {
  /** Each once, in the order in which the message first names them. */
  placeholders: ReadonlySet<string>;
  /** Forms of the language that a plural of the message leaves out. */
  missingForms: ReadonlySet<string>;
}

interface Found {
  placeholders: Set<string>;
  missingForms: Set<string>;
}

function walk(elements: readonly Element[], language: Language, found: Found): void {
  for (const element of elements) {
    if (LITERAL_POUND_TAG.has(element.type) || !('value' in element)) continue;
    found.placeholders.add(element.value);
    if (!('options' in element)) continue;
    if ('pluralType' in element) {
      const missing = PLURAL_FORMS[language].filter((form) => !(form in element.options));
      for (const form of missing) found.missingForms.add(form);
    }
    for (const option of Object.values(element.options)) walk(option.value, language, found);
  }
}

/** @throws Error if the message is not in ICU MessageFormat */
export function readArguments(message: string, language: Language): MessageArguments {
  const found: Found = { placeholders: new Set(), missingForms: new Set() };
  if (MARKS.test(message)) {
    const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    walk(format.getAst(), language, found);
  }
  return found;
}
