import type { Language } from '../../language/text/detectLanguage';

/** What the bot remembers about people: the language they set, and whom it has greeted where. */
export interface PersonSettings {
  /** The language that the person has set, if any. */
  language(personId: string): Promise<Language | undefined>;

  /** Sets the language; `undefined` returns to the language of each question. */
  setLanguage(personId: string, language: Language | undefined): Promise<void>;

  /** True the first time only for this person in this conversation, also when asked concurrently. */
  welcome(conversationId: string, personId: string): Promise<boolean>;

  /** Takes a welcome back that could not be said, so that the next occasion repeats it. */
  takeBackWelcome(conversationId: string, personId: string): Promise<void>;
}
