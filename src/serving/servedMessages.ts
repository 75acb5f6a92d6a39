import type { Language } from '../language/text/detectLanguage';
import type { MessageKey } from '../messages/localeSchema';
import type { Messages, MessageValues } from '../messages/messages';

/** The messages that everybody says, whatever the locale files hold by now. */
export class ServedMessages implements Messages {
  constructor(private current: Messages) {}

  /** From the next message on it is said in these words. */
  replace(next: Messages): void {
    this.current = next;
  }

  say<K extends MessageKey>(language: Language, key: K, ...values: MessageValues<K>): string {
    return this.current.say(language, key, ...values);
  }

  formatDate(language: Language, iso: string): string {
    return this.current.formatDate(language, iso);
  }

  pattern(language: Language, key: MessageKey): string {
    return this.current.pattern(language, key);
  }
}
