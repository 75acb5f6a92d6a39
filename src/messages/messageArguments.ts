import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../language/text/detectLanguage';

/** The plural forms of a language (CLDR). */
const PLURAL_FORMS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
/**
 * Element types of the parser that are not placeholders: literal text, `#`, and tags, which are
 * disabled.
 */
const LITERAL_POUND_TAG: ReadonlySet<number> = new Set([0, 7, 8]);

/** A message without any of these is literal text and need not be parsed; most are. */
const MARKS = /[{}'<>#]/;

/** The arguments of a message. */
export interface MessageArguments {
  /** Without duplicates, in order of their first use. */
  placeholders: ReadonlySet<string>;
  /** Plural forms of the language that the message lacks. */
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

/** @throws Error if the message is not valid ICU MessageFormat */
export function readArguments(message: string, language: Language): MessageArguments {
  const found: Found = { placeholders: new Set(), missingForms: new Set() };
  if (MARKS.test(message)) {
    const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    walk(format.getAst(), language, found);
  }
  return found;
}
