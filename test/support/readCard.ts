import type { Card, CardAction, CardElement } from '../../src/cards/card';
import type { Sent } from './testBot';

/** The card of a reply. */
export function cardOf(reply: Sent | undefined): Card {
  const [attachment] = (reply?.['attachments'] ?? []) as { content: Card }[];
  if (!attachment) throw new Error(`No card in ${JSON.stringify(reply)}`);
  return attachment.content;
}

function textsIn(element: CardElement): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return [element.inlines.map(({ text }) => text).join('')];
    case 'Container':
      return element.items.flatMap(textsIn);
  }
}

/** Everything that can be read on a card, line by line, without its buttons. */
export const textOf = (card: Card): string => card.body.flatMap(textsIn).join('\n');

/** Everything that can be chosen on a card, in the order in which it stands there. */
export function actionsOf(card: Card): CardAction[] {
  const choices = card.body.flatMap((element) =>
    element.type === 'Container' ? [element.selectAction] : [],
  );
  return [...choices, ...(card.actions ?? [])];
}

/** The text of the only reply. */
export function saidBy(replies: readonly Sent[]): string {
  expect(replies).toHaveLength(1);
  return textOf(cardOf(replies[0]));
}
