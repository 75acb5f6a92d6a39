import type { SendingRates } from '../../../src/bot/ports/sendingRates';

/** The limits of Teams for a bot: per conversation, and per app and tenant. */
export const TEAMS_RATES: SendingRates = {
  conversation: [
    { posts: 7, ms: 1_000 },
    { posts: 8, ms: 2_000 },
    { posts: 60, ms: 30_000 },
    { posts: 1_800, ms: 3_600_000 },
  ],
  everywhere: [{ posts: 50, ms: 1_000 }],
};
