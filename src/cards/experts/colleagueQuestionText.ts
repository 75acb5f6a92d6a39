import { MAX_REASON_LENGTH, type Signed } from '../../experts/colleagueQuestion';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { type ActionElement, type CardElement, type Container, openUrl } from '../kit/adaptiveCard';
import type { TextInput } from '../kit/cardInput';
import { isolateBidi } from '../../language/text/displayText';
import { noteLine } from '../kit/textBlocks';

/** Ids of what is typed about a question to colleagues. */
export const ASK_INPUTS = {
  question: 'question',
  reply: 'reply',
  why: 'why',
  lacks: 'lacks',
} as const;

/** What a card about such a question is worded with. */
export interface QuestionTextContext {
  messages: Messages;
  language: Language;
}

const DAY = 'YYYY-MM-DD'.length;

/** Who wrote something and when, for a message. */
export const signature = ({ by, at }: Signed, { messages, language }: QuestionTextContext) => ({
  name: isolateBidi(language, by.name),
  date: messages.formatDate(language, at.slice(0, DAY)),
});

/** What a channel is called; of some Teams does not say it. */
export const channelLabel = (name: string, { messages, language }: QuestionTextContext): string =>
  name === '' ? messages.say(language, 'experts.unnamed') : isolateBidi(language, name);

/** A form that a button unfolds; open at once where what was typed into it is to be seen again. */
export const foldedForm = (
  id: string,
  items: CardElement[],
  actions: ActionElement[],
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

/**
 * Whom to turn to where the bot has no answer.
 * @param contact an e-mail or https address; absent: the coordinator of the entity
 */
export function contactLine(contact: string | undefined, words: QuestionTextContext): CardElement {
  const { messages, language } = words;
  if (contact === undefined) return noteLine(messages.say(language, 'unknown.contact'));
  return noteLine(
    messages.say(language, 'ask.contact', { contact: isolateBidi(language, contact) }),
  );
}

const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Outlook on the web, for Teams opens no `mailto:` from a card. */
const mailTo = (address: string): string =>
  `https://outlook.office.com/mail/deeplink/compose?to=${encodeURIComponent(address)}`;

/** A button to the contact: to a mail that begins, or to its page. */
export function contactButton(
  contact: string | undefined,
  { messages, language }: QuestionTextContext,
): ActionElement[] {
  if (contact === undefined) return [];
  return MAIL_ADDRESS.test(contact)
    ? openUrl(messages.say(language, 'ask.writeContact'), mailTo(contact))
    : openUrl(messages.say(language, 'ask.openContact'), contact);
}
