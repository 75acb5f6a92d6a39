import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../language/text/detectLanguage';
import { localeSchema, MESSAGE_PLACEHOLDERS, type MessageKey } from './localeSchema';

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

function checkMessage(key: MessageKey, message: string, language: Language): string[] {
  const found: Found = { placeholders: new Set(), missingForms: new Set() };
  try {
    if (MARKS.test(message)) {
      const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      walk(format.getAst(), language, found);
    }
  } catch (error) {
    return [
      `${key}: not ICU MessageFormat (${error instanceof Error ? error.message : 'unreadable'})`,
    ];
  }
  const wanted: readonly string[] = MESSAGE_PLACEHOLDERS[key];
  return [
    ...wanted
      .filter((name) => !found.placeholders.has(name))
      .map((name) => `${key}: {${name}} is missing`),
    ...[...found.placeholders]
      .filter((name) => !wanted.includes(name))
      .map((name) => `${key}: {${name}} is not known here`),
    ...[...found.missingForms].map((form) => `${key}: the plural form "${form}" is missing`),
  ];
}

/**
 * Checks one parsed locale file.
 * @returns every fault as one line that begins with the key; empty when it can be used
 */
export function checkLocale(json: unknown, language: Language): string[] {
  // To compile a schema of so many keys takes longer than to check the two files that there are.
  const parsed = localeSchema.safeParse(json, { jitless: true });
  if (!parsed.success) {
    return parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'file'}: ${message}`,
    );
  }
  return Object.entries(parsed.data).flatMap(([key, message]) =>
    checkMessage(key as MessageKey, message, language),
  );
}
