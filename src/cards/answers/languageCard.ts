import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { createCard, submit, type Card } from '../kit/adaptiveCard';
import { line } from '../kit/textBlocks';

/** Which language to answer in: Arabic, English, or that of each question. */
export function languageCard(language: Language, messages: Messages, again = false): Card {
  const say = (key: 'arabic' | 'english' | 'automatic') =>
    submit(messages.say(language, `language.${key}`));
  return createCard(
    language,
    [line(messages.say(language, again ? 'language.askAgain' : 'language.ask'))],
    [
      say('arabic'),
      say('english'),
      say('automatic'),
      submit(messages.say(language, 'dialog.cancel')),
    ],
  );
}
