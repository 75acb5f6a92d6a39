import { detectLanguage, type Language } from '../../src/language/text/detectLanguage';
import type { Phrasing } from './benchSet';
import type { Search } from './measurePeer';

/** One index for each language, for libraries that read one language at a time. */
export async function forEachLanguage(
  phrasings: readonly Phrasing[],
  build: (language: Language, phrasings: readonly Phrasing[]) => Promise<Search>,
): Promise<Search> {
  const searches = new Map<Language, Search>();
  for (const language of new Set(phrasings.map((phrasing) => phrasing.language))) {
    const own = phrasings.filter((phrasing) => phrasing.language === language);
    searches.set(language, await build(language, own));
  }
  const [first] = searches.values();
  return (question) => {
    const { language } = detectLanguage(question);
    const search = (language && searches.get(language)) ?? first;
    return search ? search(question) : [];
  };
}
