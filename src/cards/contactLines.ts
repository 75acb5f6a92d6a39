import { openUrl, type CardAction, type CardElement } from './card';
import { isolated, remark } from './cardText';
import type { QuestionWords } from './questionWords';

/**
 * Whom to turn to where the bot has no answer.
 * @param contact an e-mail or https address; absent: the coordinator of the entity
 */
export function contactLine(contact: string | undefined, words: QuestionWords): CardElement {
  const { messages, language } = words;
  if (contact === undefined) return remark(messages.say(language, 'unknown.contact'));
  return remark(messages.say(language, 'ask.contact', { contact: isolated(language, contact) }));
}

/** A button to the page, where the contact is one. */
export const contactButton = (
  contact: string | undefined,
  { messages, language }: QuestionWords,
): CardAction[] =>
  contact === undefined ? [] : openUrl(messages.say(language, 'ask.openContact'), contact);
