import type { Texts } from '../contract/tabContract';
import type { Language } from '../language/text/detectLanguage';
import { MESSAGE_PLACEHOLDERS, type MessageKey } from '../messages/localeSchema';
import type { Messages } from '../messages/messages';

/** Families of texts that the tab shows. */
const SHOWN = /^(tab|chart|report|progress|record|gaps|usage|language|demonstration)\./;

const keys = (Object.keys(MESSAGE_PLACEHOLDERS) as MessageKey[]).filter((key) => SHOWN.test(key));

export const textsAnswer = (messages: Messages, language: Language): Texts => ({
  messages: Object.fromEntries(keys.map((key) => [key, messages.pattern(language, key)])),
});
