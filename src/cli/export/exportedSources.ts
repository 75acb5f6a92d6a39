import type { Knowledge } from '../../knowledge/knowledge';
import type { Language } from '../../language/text/detectLanguage';
import { readKeptSource } from '../import/entryComments';

/** What stands in the columns Source and SourceDisplayName. */
export interface ExportedSource {
  source: string;
  name: string;
}

export const NO_SOURCE: ExportedSource = { source: '', name: '' };

/** By key: an address where the source has one, else its title, or what an import kept of it. */
export function exportedSources(
  { sources }: Knowledge,
  comments: ReadonlyMap<string, string[]>,
  language: Language,
): Map<string, ExportedSource> {
  return new Map(
    Object.entries(sources).map(([key, { title, url }]) => {
      const source = readKeptSource(comments.get(key) ?? []) ?? url ?? title[language];
      const name = source === '' || source === title[language] ? '' : title[language];
      return [key, { source, name }];
    }),
  );
}
