import type { Card, ActionElement, CardElement } from '../../../src/cards/kit/adaptiveCard';
import type { CardAction } from '../../../src/cards/actions/cardAction';
import type { CardInput } from '../../../src/cards/kit/cardInput';
import type { Sent } from '../bot/testBot';

/** The card of a reply. */
export function cardOf(reply: Sent | undefined): Card {
  const [attachment] = (reply?.['attachments'] ?? []) as { content: Card }[];
  if (!attachment) throw new Error(`No card in ${JSON.stringify(reply)}`);
  return attachment.content;
}

/** An element and everything inside it, in the order in which it stands there, folded or not. */
function within(element: CardElement): CardElement[] {
  if (element.type === 'Container') return [element, ...element.items.flatMap(within)];
  return [element];
}

/** Every element of a card. */
export const elementsOf = (card: Card): CardElement[] => card.body.flatMap(within);

function textsOf(element: CardElement): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return [element.inlines.map(({ text }) => text).join('')];
    case 'Input.Toggle':
      return [element.title];
    case 'Input.Text':
    case 'Input.ChoiceSet':
      return [element.label];
    case 'Container':
    case 'ActionSet':
    case 'Chart.HorizontalBar':
    case 'Chart.HorizontalBar.Stacked':
    case 'Chart.Line':
      return [];
  }
}

/** Everything that can be read on a card, line by line, without its buttons and choices. */
export const textOf = (card: Card): string => elementsOf(card).flatMap(textsOf).join('\n');

/** The inputs of a card. */
export const inputsOf = (card: Card): CardInput[] =>
  elementsOf(card).flatMap((element) =>
    element.type === 'Input.Text' ||
    element.type === 'Input.ChoiceSet' ||
    element.type === 'Input.Toggle'
      ? [element]
      : [],
  );

/** Everything that can be chosen on a card, in the order in which it stands there. */
export function actionsOf(card: Card): ActionElement[] {
  const inBody = elementsOf(card).flatMap((element) => {
    if (element.type === 'ActionSet') return element.actions;
    return element.type === 'Container' && element.selectAction ? [element.selectAction] : [];
  });
  return [...inBody, ...(card.actions ?? [])];
}

/** What a button about records wishes, as it is sent. */
export const wishOf = (action: ActionElement | undefined): CardAction | undefined =>
  action && 'data' in action && 'lawaraq' in action.data ? action.data.lawaraq : undefined;

/** The text of the only reply. */
export function saidBy(replies: readonly Sent[]): string {
  expect(replies).toHaveLength(1);
  return textOf(cardOf(replies[0]));
}
