import type { Language } from '../language/text/detectLanguage';
import { omitUndefined } from '../lib/omitUndefined';
import type { Source, SourceKind } from './referenceSchema';

/**
 * A source as it is shown in one language. Answers that were kept before sources had kinds say
 * only whether one is secondary.
 */
export interface SourceReference {
  title: string;
  /** What is to be said of the title; absent if it is that of the source. */
  titleType?: 'translated' | 'devised';
  publisher: string;
  /** ISO date, year or year and month; absent when the source is undated. */
  date?: string;
  /** The language that it is written in, if it is not the one it is shown in. */
  writtenIn?: Exclude<Source['language'], 'both'>;
  url?: string;
  /** Why there is no `url`. */
  noUrl?: string;
  kind?: SourceKind;
  secondary: boolean;
}

/** A title in a language other than that of its source is a translation, unless it is our own. */
function titleTypeIn(
  { titleType, language: written }: Source,
  language: Language,
): SourceReference['titleType'] {
  if (titleType === 'devised') return 'devised';
  const isOwn = titleType === 'parallel' || written === 'both' || written === language;
  return isOwn ? undefined : 'translated';
}

export function toReference(source: Source, language: Language): SourceReference {
  const { title, publisher, date, url, noUrl, kind, language: written } = source;
  return {
    title: title[language],
    publisher: publisher[language],
    ...omitUndefined({
      titleType: titleTypeIn(source, language),
      date,
      writtenIn: written === 'both' || written === language ? undefined : written,
      url,
      noUrl: noUrl?.[language],
    }),
    kind,
    secondary: kind === 'secondary',
  };
}
