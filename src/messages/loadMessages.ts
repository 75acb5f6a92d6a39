import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../language/detectLanguage';
import { checkLocale } from './checkLocale';
import type { Locale } from './localeSchema';
import { createMessages, type Messages } from './messages';

/** Every fault of the locale files at once, one line each. */
export class LocaleError extends Error {
  override name = 'LocaleError';
  constructor(readonly problems: readonly string[]) {
    super(['The locale files cannot be used:', ...problems.map((p) => `  - ${p}`)].join('\n'));
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new LocaleError([`${file}: ${error instanceof Error ? error.message : 'unreadable'}`]);
  }
}

/**
 * Reads and checks `ar.json` and `en.json`.
 * @param folder path of the locales folder
 * @throws LocaleError naming every fault in both files
 */
export async function loadMessages(folder: string): Promise<Messages> {
  const languages: Language[] = ['ar', 'en'];
  const files = await Promise.all(
    languages.map((language) => readJson(join(folder, `${language}.json`))),
  );
  const problems = languages.flatMap((language, index) =>
    checkLocale(files[index], language).map((problem) => `${language}.json: ${problem}`),
  );
  if (problems.length > 0) throw new LocaleError(problems);
  const [ar, en] = files as [Locale, Locale];
  return createMessages({ ar, en });
}
