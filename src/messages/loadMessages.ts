import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../language/text/detectLanguage';
import { checkLocale } from './checkLocale';
import { locateFault, parseLocaleFile, type LocaleFile } from './localeFile';
import type { Locale } from './localeSchema';
import { createMessages, type Messages } from './messages';

/** All faults of the locale files, one line each. */
export class LocaleError extends Error {
  override name = 'LocaleError';
  constructor(readonly problems: readonly string[]) {
    super(['The locale files cannot be used:', ...problems.map((p) => `  - ${p}`)].join('\n'));
  }
}

/** The locale files, in the order of {@link LANGUAGES}. */
const FILES = LANGUAGES.map((language) => ({ language, name: `${language}.json` }));

/**
 * The texts of both locale files.
 * @throws the error of the file system if a file cannot be read
 */
export const readLocaleFiles = (folder: string): Promise<LocaleFile[]> =>
  Promise.all(
    FILES.map(async ({ name }) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );

function checkFile(file: LocaleFile | undefined, name: string, language: Language) {
  if (!file) return { problems: [`${name}:1 missing`] };
  const parsed = parseLocaleFile(file);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const faults = checkLocale(parsed.json, language);
  if (faults.length > 0) return { problems: faults.map((fault) => locateFault(file, fault)) };
  return { locale: parsed.json as Locale };
}

/** Builds the messages from both files, or returns all faults as `file:line fault`. */
export function buildMessages(
  files: readonly LocaleFile[],
): { messages: Messages } | { problems: string[] } {
  const checked = FILES.map(({ name, language }) =>
    checkFile(
      files.find((file) => file.name === name),
      name,
      language,
    ),
  );
  const [en, ar] = checked.map(({ locale }) => locale);
  if (!en || !ar) return { problems: checked.flatMap(({ problems = [] }) => problems) };
  return { messages: createMessages({ ar, en }) };
}

/**
 * Reads and checks `ar.json` and `en.json`.
 * @param folder path of the locales folder
 * @throws LocaleError naming every fault in both files
 */
export async function loadMessages(folder: string): Promise<Messages> {
  const files = await readLocaleFiles(folder).catch((error: Error) => {
    throw new LocaleError([error.message]);
  });
  const built = buildMessages(files);
  if ('problems' in built) throw new LocaleError(built.problems);
  return built.messages;
}
