import type { Language } from '../language/text/detectLanguage';
import type { Messages } from './messages';

/** A source, its texts already in the language of the line. */
interface CitedSource {
  title: string;
  /** What is to be said of the title; absent if it is that of the source. */
  titleType?: string;
  publisher: string;
  /** ISO date, month or year. */
  date?: string;
  /** The language that it is written in, if it is another one. */
  writtenIn?: Language | 'fr';
  kind?: string;
  secondary: boolean;
}

/**
 * A source as one line: what sort it is, title, publisher and date. A title that is not its own
 * and a language other than that of the line are named.
 */
export function sourceLine(language: Language, source: CitedSource, messages: Messages): string {
  const { title, titleType, publisher, date, writtenIn, kind, secondary } = source;
  return messages.say(language, 'answer.source', {
    kind: kind ?? (secondary ? 'secondary' : 'unknown'),
    title,
    titleType: titleType ?? 'own',
    publisher,
    date: date ? messages.formatDate(language, date) : messages.say(language, 'answer.undated'),
    writtenIn: writtenIn ?? language,
  });
}
