import type { Language } from '../../language/text/detectLanguage';
import { toInertText } from '../../language/text/displayText';
import type { Card, CardElement } from './adaptiveCard';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-AE', en: 'en-GB' };
/** Notifications show about this many characters. */
const SUMMARY_LENGTH = 200;

/**
 * A card as a message. The summary is shown in notifications and in the list of chats. It is not
 * the text of the message, which Teams would show beside the card.
 */
export function cardMessage(card: Card, summary: string) {
  return {
    type: 'message',
    locale: LOCALES[card.lang],
    summary: toInertText(summary.replace(/\s+/g, ' ').slice(0, SUMMARY_LENGTH)),
    attachments: [{ contentType: CARD_TYPE, content: card }],
  };
}

function firstText(elements: readonly CardElement[]): string | undefined {
  for (const element of elements) {
    if (element.type === 'TextBlock') return element.text;
    if (element.type === 'RichTextBlock') return element.inlines.map(({ text }) => text).join('');
    const inside = element.type === 'Container' ? firstText(element.items) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The first words of a card, as a default summary. */
export const cardSummary = ({ body }: Card): string => firstText(body) ?? '';

/**
 * Teams accepts messages of 100 KB in UTF-16; at most 80 KB leaves room for what it adds. Each
 * character has two bytes, and the message around the card needs some.
 */
export const MAX_CARD_LENGTH = (80 * 1024) / 2 - 1500;

/**
 * The most detailed card that can be sent.
 * @param build a card with that much detail
 * @param details from the most to the least; the last one is used if none fits
 */
export function fitCard<T>(build: (detail: T) => Card, details: readonly [T, ...T[]]): Card {
  let card = build(details[0]);
  for (const detail of details.slice(1)) {
    if (JSON.stringify(card).length <= MAX_CARD_LENGTH) break;
    card = build(detail);
  }
  return card;
}

/** Truncates a text. */
export const truncate = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
