import type { Language } from '../../language/text/detectLanguage';

/** What the bot stores about people: their language, and where they have been greeted. */
export interface PersonSettings {
  /** The language that the person has set, if any. */
  language(personId: string): Promise<Language | undefined>;

  /** Sets the language; `undefined` returns to the language of each question. */
  setLanguage(personId: string, language: Language | undefined): Promise<void>;

  /** True only the first time for this person in this conversation, even with concurrent calls. */
  welcome(conversationId: string, personId: string): Promise<boolean>;

  /** Undoes a welcome that could not be sent, so that the next occasion repeats it. */
  takeBackWelcome(conversationId: string, personId: string): Promise<void>;
}
