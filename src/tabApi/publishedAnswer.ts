import type { Overview } from '../contract/tabContract';
import type { ExpandedEntry, Knowledge } from '../knowledge/knowledge';
import type { Language } from '../language/text/detectLanguage';

/** Results as the knowledge base has them, the titles of their sources in the language of the request. */
export const publishedAnswer = (
  entries: readonly ExpandedEntry[],
  { sources }: Pick<Knowledge, 'sources'>,
  language: Language,
): Overview['published'] =>
  entries.map((entry) => ({
    entryId: entry.id,
    question: entry.label,
    answer: entry.answer,
    asOf: entry.asOf ?? null,
    sources: entry.sources.flatMap((key) => {
      const source = sources[key];
      if (!source) return [];
      return [
        { title: source.title[language], date: source.date ?? null, url: source.url ?? null },
      ];
    }),
  }));
