import type { Suggested } from '../answering/outcome';
import type { Messages } from '../messages/messages';
import { createCard, submit, type Card } from './card';
import { choice, lines } from './cardText';

/** "Did you mean …?" with the questions to choose from, and a way out. */
export function suggestionCard(
  { language, text, options }: Pick<Suggested, 'language' | 'text' | 'options'>,
  messages: Messages,
): Card {
  return createCard(
    language,
    [...lines(text), ...options.map((option) => choice(option.text))],
    [submit(messages.say(language, 'suggest.none'))],
  );
}
