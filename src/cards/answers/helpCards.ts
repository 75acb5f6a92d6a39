import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import { createCard, submit, type Card, type CardElement } from '../kit/adaptiveCard';
import { choice, heading, line, noteLine } from '../kit/textBlocks';

/** Example questions to choose from. */
function exampleChoices(language: Language, messages: Messages): CardElement[] {
  return [
    noteLine(messages.say(language, 'help.examples'), 'Medium'),
    choice(messages.say(language, 'help.example1')),
    choice(messages.say(language, 'help.example2')),
    choice(messages.say(language, 'help.example3')),
  ];
}

const ABILITIES = [
  'help.ask',
  'help.followUp',
  'help.log',
  'help.records',
  'help.settings',
  'help.sources',
  'help.colleague',
  'help.language',
] as const;

/** What the bot can do, with examples. */
export function helpCard(language: Language, messages: Messages): Card {
  const items = ABILITIES.map((key) => line(`• ${messages.say(language, key)}`, {}, 'Small'));
  return createCard(
    language,
    [
      heading(messages.say(language, 'help.title')),
      line(messages.say(language, 'help.intro')),
      ...items,
      ...exampleChoices(language, messages),
    ],
    [submit(messages.say(language, 'help.languageButton'))],
  );
}

/** The choice of language: Arabic, English, or that of each question. */
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

/**
 * The first message of the bot to a person or a team.
 * @param chosen the person has just chosen its language
 */
export function welcomeCard(
  language: Language,
  messages: Messages,
  audience: 'personal' | 'team',
  chosen = false,
): Card {
  const other = language === 'ar' ? 'en' : 'ar';
  return createCard(
    language,
    [
      ...(chosen ? [noteLine(messages.say(language, 'language.changed'))] : []),
      heading(messages.say(language, `welcome.${audience}.title`)),
      line(messages.say(language, `welcome.${audience}.text`)),
      ...exampleChoices(language, messages),
    ],
    [
      submit(messages.say(language, 'help.button')),
      // In the name of the other language, for people who cannot read the rest of the card.
      actionButtonWithoutInputs(
        messages.say(language, other === 'en' ? 'language.english' : 'language.arabic'),
        { verb: 'welcome.language', language: other, audience },
      ),
    ],
  );
}
