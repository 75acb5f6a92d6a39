import { openUrl, type CardAction, type CardElement } from '../kit/adaptiveCard';
import { remark } from '../kit/textBlocks';
import { isolated } from '../../language/text/displayText';
import type { QuestionWords } from './colleagueQuestionText';

/**
 * Whom to turn to where the bot has no answer.
 * @param contact an e-mail or https address; absent: the coordinator of the entity
 */
export function contactLine(contact: string | undefined, words: QuestionWords): CardElement {
  const { messages, language } = words;
  if (contact === undefined) return remark(messages.say(language, 'unknown.contact'));
  return remark(messages.say(language, 'ask.contact', { contact: isolated(language, contact) }));
}

const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Outlook on the web, for Teams opens no `mailto:` from a card. */
const mailTo = (address: string): string =>
  `https://outlook.office.com/mail/deeplink/compose?to=${encodeURIComponent(address)}`;

/** A button to the contact: to a mail that begins, or to its page. */
export function contactButton(
  contact: string | undefined,
  { messages, language }: QuestionWords,
): CardAction[] {
  if (contact === undefined) return [];
  return MAIL_ADDRESS.test(contact)
    ? openUrl(messages.say(language, 'ask.writeContact'), mailTo(contact))
    : openUrl(messages.say(language, 'ask.openContact'), contact);
}
