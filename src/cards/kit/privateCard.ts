import type { Card, CardAction, CardElement } from './adaptiveCard';

/** What a button says is seen by everybody, unless its answer takes the place of the card. */
const speaks = (action: CardAction | undefined): boolean => action?.type === 'Action.Submit';

const silent = (actions: readonly CardAction[]): CardAction[] =>
  actions.filter((action) => !speaks(action));

function within(element: CardElement): CardElement[] {
  if (element.type === 'ActionSet') {
    const actions = silent(element.actions);
    return actions.length > 0 ? [{ ...element, actions }] : [];
  }
  if (element.type !== 'Container') return [element];
  const { selectAction, ...rest } = element;
  const items = element.items.flatMap(within);
  return [{ ...rest, items, ...(selectAction && !speaks(selectAction) ? { selectAction } : {}) }];
}

/**
 * A card for one person where others read along: without the buttons that would write into the
 * conversation, and so show to all what is that person's business.
 */
export function seenAlone(card: Card): Card {
  const { actions, ...rest } = card;
  const left = silent(actions ?? []);
  return {
    ...rest,
    body: card.body.flatMap(within),
    ...(left.length > 0 ? { actions: left } : {}),
  };
}
