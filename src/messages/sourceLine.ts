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

/** One source in one line: what it is called, who published it, when; secondary ones are named so. */
export function sourceLine(language: Language, source: CitedSource, messages: Messages): string {
  const { title, publisher, date, secondary } = source;
  return messages.say(language, 'answer.source', {
    tier: secondary ? 'secondary' : 'primary',
    title,
    publisher,
    date: date ? messages.formatDate(language, date) : messages.say(language, 'answer.undated'),
  });
}
