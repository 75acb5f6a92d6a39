import { MAX_REASON_LENGTH, type Signed } from '../../experts/colleagueQuestion';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { type ActionElement, type CardElement, type Container, openUrl } from '../kit/adaptiveCard';
import type { TextInput } from '../kit/cardInput';
import { isolateBidi } from '../../language/text/displayText';
import { noteLine } from '../kit/textBlocks';

/** Ids of the inputs of cards about questions to colleagues. */
export const ASK_INPUTS = {
  question: 'question',
  reply: 'reply',
  why: 'why',
  lacks: 'lacks',
} as const;

/** What the texts of these cards need. */
export interface QuestionTextContext {
  messages: Messages;
  language: Language;
}

const DAY = 'YYYY-MM-DD'.length;

/** Author and time of a text, for a message. */
export const signature = ({ by, at }: Signed, { messages, language }: QuestionTextContext) => ({
  name: isolateBidi(language, by.name),
  date: messages.formatDate(language, at.slice(0, DAY)),
});

/** The name of a channel; Teams does not send it for every channel. */
export const channelLabel = (name: string, { messages, language }: QuestionTextContext): string =>
  name === '' ? messages.say(language, 'experts.unnamed') : isolateBidi(language, name);

/** A form that a button opens; already open if it displays earlier inputs again. */
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

/** An input for a reason, or for what is missing. */
export const reasonInput = (id: string, label: string, value = ''): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: true,
  maxLength: MAX_REASON_LENGTH,
  ...(value === '' ? {} : { value }),
});

/**
 * The contact if the bot has no answer.
 * @param contact an email or https address; absent: the coordinator of the entity
 */
export function contactLine(contact: string | undefined, words: QuestionTextContext): CardElement {
  const { messages, language } = words;
  if (contact === undefined) return noteLine(messages.say(language, 'unknown.contact'));
  return noteLine(
    messages.say(language, 'ask.contact', { contact: isolateBidi(language, contact) }),
  );
}

const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Outlook on the web, because Teams opens no `mailto:` links from cards. */
const mailTo = (address: string): string =>
  `https://outlook.office.com/mail/deeplink/compose?to=${encodeURIComponent(address)}`;

/** A button that starts an e-mail to the contact, or opens its page. */
export function contactButton(
  contact: string | undefined,
  { messages, language }: QuestionTextContext,
): ActionElement[] {
  if (contact === undefined) return [];
  return MAIL_ADDRESS.test(contact)
    ? openUrl(messages.say(language, 'ask.writeContact'), mailTo(contact))
    : openUrl(messages.say(language, 'ask.openContact'), contact);
}
