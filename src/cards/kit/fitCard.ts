import type { Card } from './adaptiveCard';

/**
 * Teams takes messages of 100 KB in UTF-16; at most 80 KB leaves room for what it adds. Two bytes
 * to a character, and a little less for the message around the card.
 */
export const MAX_CARD_LENGTH = (80 * 1024) / 2 - 1500;

/**
 * The fullest card that can be sent.
 * @param build a card with so much of its detail
 * @param details from the most to the least; the last one is taken where none fits
 */
export function fitted<T>(build: (detail: T) => Card, details: readonly [T, ...T[]]): Card {
  let card = build(details[0]);
  for (const detail of details.slice(1)) {
    if (JSON.stringify(card).length <= MAX_CARD_LENGTH) break;
    card = build(detail);
  }
  return card;
}

/** The beginning of a text that is too long for its place. */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
