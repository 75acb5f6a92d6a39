import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { createCard, submit, type Card } from '../kit/adaptiveCard';
import { heading, line } from '../kit/textBlocks';
import { exampleChoices } from './helpCard';

/** The first thing a person or a team sees of the bot. */
export function welcomeCard(
  language: Language,
  messages: Messages,
  audience: 'personal' | 'team',
): Card {
  return createCard(
    language,
    [
      heading(messages.say(language, `welcome.${audience}.title`)),
      line(messages.say(language, `welcome.${audience}.text`)),
      ...exampleChoices(language, messages),
    ],
    [
      submit(messages.say(language, 'help.button')),
      // In its own name, for those who cannot read the rest of the card.
      submit(messages.say(language, language === 'ar' ? 'language.english' : 'language.arabic')),
    ],
  );
}
