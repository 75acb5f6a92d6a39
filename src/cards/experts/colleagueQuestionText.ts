import { MAX_REASON_LENGTH, type Signed } from '../../experts/colleagueQuestion';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { CardAction, CardElement, Container } from '../kit/adaptiveCard';
import type { TextInput } from '../kit/cardInput';
import { isolated } from '../../language/text/displayText';

/** Ids of what is typed about a question to colleagues. */
export const ASK_INPUTS = {
  question: 'question',
  reply: 'reply',
  why: 'why',
  lacks: 'lacks',
} as const;

/** What a card about such a question is worded with. */
export interface QuestionWords {
  messages: Messages;
  language: Language;
}

const DAY = 'YYYY-MM-DD'.length;

/** Who wrote something and when, for a message. */
export const signature = ({ by, at }: Signed, { messages, language }: QuestionWords) => ({
  name: isolated(language, by.name),
  date: messages.formatDate(language, at.slice(0, DAY)),
});

/** What a channel is called; of some Teams does not say it. */
export const channelLabel = (name: string, { messages, language }: QuestionWords): string =>
  name === '' ? messages.say(language, 'experts.unnamed') : isolated(language, name);

/** A form that a button unfolds; open at once where what was typed into it is to be seen again. */
export const folded = (
  id: string,
  items: CardElement[],
  actions: CardAction[],
  isOpen = false,
): Container => ({
  type: 'Container',
  id,
  style: 'emphasis',
  ...(isOpen ? {} : { isVisible: false }),
  spacing: 'Small',
  items: [...items, { type: 'ActionSet', spacing: 'Small', actions }],
});

/** Where somebody writes why, or what is missing. */
export const reasonInput = (id: string, label: string, value = ''): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: true,
  maxLength: MAX_REASON_LENGTH,
  ...(value === '' ? {} : { value }),
});
