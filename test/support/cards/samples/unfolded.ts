import type { Card, CardElement } from '../../../../src/cards/kit/adaptiveCard';

const isFolded = (element: CardElement): boolean =>
  ('isVisible' in element && element.isVisible === false) ||
  (element.type === 'Container' && element.items.some(isFolded));

function open(element: CardElement): CardElement {
  const opened = 'isVisible' in element ? { ...element, isVisible: true } : element;
  return opened.type === 'Container' ? { ...opened, items: opened.items.map(open) } : opened;
}

/** A card with all its folded parts open, undefined where it has none. */
export const unfolded = (card: Card): Card | undefined =>
  card.body.some(isFolded) ? { ...card, body: card.body.map(open) } : undefined;
