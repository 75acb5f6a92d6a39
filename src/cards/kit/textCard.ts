import type { Language } from '../../language/text/detectLanguage';
import { createCard, type Card, type CardAction } from './adaptiveCard';
import { lines } from './textBlocks';

/** A short message as a card: only a card is right to left in Teams. */
export function textCard(language: Language, text: string, actions: CardAction[] = []): Card {
  return createCard(language, lines(text), actions);
}
