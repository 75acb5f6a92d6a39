import type { Language } from '../language/detectLanguage';
import type { Card } from './card';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-AE', en: 'en-GB' };
/** Notifications show about this many characters. */
const SUMMARY_LENGTH = 200;

/**
 * A card as a message. The summary stands in notifications and in the list of chats; a text beside
 * the card would be shown twice.
 */
export function cardMessage(card: Card, summary: string) {
  return {
    type: 'message',
    locale: LOCALES[card.lang],
    summary: summary.replace(/\s+/g, ' ').slice(0, SUMMARY_LENGTH),
    attachments: [{ contentType: CARD_TYPE, content: card }],
  };
}

/** The first words of a card, for a summary where there is no better one. */
export function cardSummary({ body }: Card): string {
  const [first] = body;
  return first?.type === 'TextBlock' ? first.text : '';
}
