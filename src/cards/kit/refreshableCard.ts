import type { Card } from './adaptiveCard';
import type { CardWish } from '../actions/cardAction';
import { execute } from './actionButtons';

interface Refreshed {
  /** What the button is called by clients that offer one. */
  title: string;
  wish: CardWish;
  /** By their ids in the channel. */
  people: readonly string[];
}

/** Teams refreshes a card for no more people than this. */
const MAX_REFRESHED = 60;

/** A card that the clients of some people replace by what the wish brings each of them. */
export function refreshedFor(card: Card, { title, wish, people }: Refreshed): Card {
  if (people.length === 0) return card;
  return {
    ...card,
    refresh: { action: execute(title, wish), userIds: people.slice(0, MAX_REFRESHED) },
  };
}
