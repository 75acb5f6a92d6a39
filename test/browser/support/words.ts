import type { Language } from '../../../src/language/text/detectLanguage';
import type { MessageKey } from '../../../src/messages/localeSchema';
import type { Messages, MessageValues } from '../../../src/messages/messages';
import { realMessages } from '../../support/knowledge/messages';

type Words = <K extends MessageKey>(key: K, ...values: MessageValues<K>) => string;

/** What buttons and fields are called, as the bot is served; for the tests of one file. */
export function useWords(language: Language): Words {
  let messages: Messages;
  beforeAll(async () => void (messages = await realMessages()));
  return (key, ...values) => messages.say(language, key, ...values);
}
