import type { Unknown } from '../../answering/answerOutcome';
import type { Messages } from '../../messages/messages';
import { createCard, submit, type Card, type CardAction } from '../kit/adaptiveCard';
import { lines, remark } from '../kit/textBlocks';
import { isolated } from '../../language/text/displayText';
import { contactButton, contactLine } from '../experts/contactLines';

/** Whom else there is to ask. */
export interface UnknownHelp {
  /** See {@link contactLine}. */
  contact?: string | undefined;
  /** Passes the question on; absent where nobody is set who could answer. */
  askColleague?: CardAction | undefined;
}

/** "Not in my sources", whom to ask instead, and what can be asked. */
export function unknownCard(
  { language, text }: Pick<Unknown, 'language' | 'text'>,
  messages: Messages,
  asked?: string,
  { contact, askColleague }: UnknownHelp = {},
): Card {
  const words = { messages, language };
  return createCard(
    language,
    [
      ...(asked ? [remark(isolated(language, asked))] : []),
      ...lines(text),
      contactLine(contact, words),
    ],
    [
      ...(askColleague ? [askColleague] : []),
      ...contactButton(contact, words),
      submit(messages.say(language, 'help.button')),
    ],
  );
}
