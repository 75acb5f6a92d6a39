import type { Language } from '../language/text/detectLanguage';
import type { Messages } from './messages';

/** A source, its texts already in the language of the line. */
interface CitedSource {
  title: string;
  publisher: string;
  /** ISO date, month or year. */
  date?: string;
  secondary: boolean;
}

/** A source as one line: title, publisher and date; a secondary source is marked. */
export function sourceLine(language: Language, source: CitedSource, messages: Messages): string {
  const { title, publisher, date, secondary } = source;
  return messages.say(language, 'answer.source', {
    tier: secondary ? 'secondary' : 'primary',
    title,
    publisher,
    date: date ? messages.formatDate(language, date) : messages.say(language, 'answer.undated'),
  });
}
