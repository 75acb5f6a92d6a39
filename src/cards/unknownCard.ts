import type { Unknown } from '../answering/outcome';
import type { Messages } from '../messages/messages';
import { createCard, submit, type Card } from './card';
import { lines, remark } from './cardText';

/** "Not in my sources", whom to ask instead, and what can be asked. */
export function unknownCard(
  { language, text }: Pick<Unknown, 'language' | 'text'>,
  messages: Messages,
  asked?: string,
): Card {
  return createCard(
    language,
    [
      ...(asked ? [remark(asked)] : []),
      ...lines(text),
      remark(messages.say(language, 'unknown.contact')),
    ],
    [submit(messages.say(language, 'help.button'))],
  );
}
