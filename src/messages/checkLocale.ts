import type { Language } from '../language/text/detectLanguage';
import { localeSchema, placeholdersOf, type MessageKey } from './localeSchema';
import { readArguments, type MessageArguments } from './messageArguments';

function checkMessage(key: MessageKey, message: string, language: Language): string[] {
  let found: MessageArguments;
  try {
    found = readArguments(message, language);
  } catch (error) {
    return [
      `${key}: not ICU MessageFormat (${error instanceof Error ? error.message : 'unreadable'})`,
    ];
  }
  const wanted = placeholdersOf(key);
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
 * @returns every fault as a line that begins with the key; empty if the file can be used
 */
export function checkLocale(json: unknown, language: Language): string[] {
  // Compiling a schema of so many keys takes longer than checking the two files without one.
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
