import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import { reportWords, type ReportWords } from '../../../src/reports/reportWords';

/** Words of reports whose entities and phases are called as a test says; by their ids otherwise. */
export function fixedWords(
  messages: Messages,
  language: Language,
  names: Readonly<Record<string, string>> = {},
): ReportWords {
  const named = (id: string) => {
    const name = names[id] ?? id;
    return { name: { ar: name, en: name }, short: { ar: name, en: name } };
  };
  return reportWords(
    {
      messages,
      entities: { get: (id) => ({ id, code: 'X', ...named(id) }) },
      phases: { get: (id) => ({ id, number: 1, members: [], ...named(id) }) },
    },
    language,
  );
}
