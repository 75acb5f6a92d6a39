import type * as Vendor from 'adaptivecards';
import { MAX_ACTIONS, type Card } from '../../../src/cards/kit/adaptiveCard';

// The build for Node: the package's main file wants a browser.
const { AdaptiveCard, HostConfig, SerializationContext } = jest.requireActual<typeof Vendor>(
  'adaptivecards/dist/adaptivecards.js',
);

/** Teams draws these; the library is older, and takes their fallback. */
const DRAWN_BY_TEAMS = /^Unknown element type "Chart\.(?:Line|HorizontalBar(?:\.Stacked)?)"/;

/** Parses a card as a client does. */
export function parseCard(json: Card): { card: Vendor.AdaptiveCard; problems: unknown[] } {
  // The library checks `lang` with a global pattern, which refuses every second card.
  const parsed: Partial<Card> = { ...json };
  delete parsed.lang;
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: MAX_ACTIONS } });
  card.parse(structuredClone(parsed), context);
  const events = Array.from(
    { length: context.eventCount },
    (_, at) => context.getEventAt(at)?.message,
  ).filter((message) => !DRAWN_BY_TEAMS.test(message ?? ''));
  return { card, problems: [...events, ...card.validateProperties().validationEvents] };
}
