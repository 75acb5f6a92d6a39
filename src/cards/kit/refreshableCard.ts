import type { Card, ActionElement, CardElement } from './adaptiveCard';
import type { CardAction } from '../actions/cardAction';
import { executeAction } from './actionButtons';

interface Refreshed {
  /** The label of the button in clients that show one. */
  title: string;
  action: CardAction;
  /** By their ids in the channel. */
  people: readonly string[];
}

/** The limit of Teams for automatic refresh of a card. */
const MAX_REFRESHED = 60;

/** A card that some people's clients replace with the result of an action for each of them. */
export function refreshableCard(card: Card, { title, action, people }: Refreshed): Card {
  if (people.length === 0) return card;
  return {
    ...card,
    refresh: { action: executeAction(title, action), userIds: people.slice(0, MAX_REFRESHED) },
  };
}

/**
 * Whether a button writes into the conversation, which everybody sees, instead of replacing the
 * card.
 */
const postsMessage = (action: ActionElement | undefined): boolean =>
  action?.type === 'Action.Submit';

const silent = (actions: readonly ActionElement[]): ActionElement[] =>
  actions.filter((action) => !postsMessage(action));

function within(element: CardElement): CardElement[] {
  if (element.type === 'ActionSet') {
    const actions = silent(element.actions);
    return actions.length > 0 ? [{ ...element, actions }] : [];
  }
  if (element.type !== 'Container') return [element];
  const { selectAction, ...rest } = element;
  const items = element.items.flatMap(within);
  return [
    { ...rest, items, ...(selectAction && !postsMessage(selectAction) ? { selectAction } : {}) },
  ];
}

/**
 * A card for one person in a group: without the buttons that would write into the conversation and
 * thus reveal its content to others.
 */
export function privateCard(card: Card): Card {
  const { actions, ...rest } = card;
  const left = silent(actions ?? []);
  return {
    ...rest,
    body: card.body.flatMap(within),
    ...(left.length > 0 ? { actions: left } : {}),
  };
}
