import type { Suggested } from '../answering/outcome';
import type { Messages } from '../messages/messages';
import { createCard, submit, type Card } from './card';
import { choice, lines, remark } from './cardText';

/** "Did you mean …?" with the questions to choose from, and a way out. */
export function suggestionCard(
  { language, text, options }: Pick<Suggested, 'language' | 'text' | 'options'>,
  messages: Messages,
  asked?: string,
): Card {
  return createCard(
    language,
    [
      ...(asked ? [remark(asked)] : []),
      ...lines(text),
      ...options.map((option) => choice(option.text)),
    ],
    [submit(messages.say(language, 'suggest.none'))],
  );
}
