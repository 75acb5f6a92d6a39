import { cleanText } from '../../language/text/cleanText';
import type { Language } from '../../language/text/detectLanguage';
import { normalizeText } from '../../language/text/normalizeText';
import type { Messages } from '../../messages/messages';

/** Buttons of the bot's own cards that are not questions. Typing the label has the same effect. */
const BUTTONS = [
  'help.button',
  'help.languageButton',
  'suggest.none',
  'ask.button',
  'dialog.cancel',
] as const;
const LANGUAGES: readonly Language[] = ['ar', 'en'];

export interface BuiltInButton {
  button: (typeof BUTTONS)[number];
  /** The language of the button's card. */
  language: Language;
}

/** The built-in button whose label the text is, if any. */
export function builtInButton(text: string, messages: Messages): BuiltInButton | undefined {
  const wanted = normalizeText(cleanText(text));
  const all = LANGUAGES.flatMap((language) => BUTTONS.map((button) => ({ button, language })));
  return all.find(
    ({ button, language }) => normalizeText(messages.say(language, button)) === wanted,
  );
}
