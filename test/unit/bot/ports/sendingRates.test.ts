import fc from 'fast-check';
import { QUEUE_RATES, waitBefore, type Window } from '../../../../src/bot/ports/sendingRates';
import { TEAMS_RATES } from '../../../support/bot/teamsRates';

const windows = fc.array(
  fc.record({ posts: fc.integer({ min: 1, max: 8 }), ms: fc.integer({ min: 1, max: 5_000 }) }),
  { minLength: 1, maxLength: 4 },
);
/** Milliseconds between the moments at which somebody wants to post. */
const pauses = fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 60 });

/** Of each window the post that fills it. */
const filling = (posts: readonly number[], limits: readonly Window[]) =>
  limits.map((limit) => posts.at(-limit.posts) ?? null);

/** Posts whenever it is wanted and may be; what may not is posted after the wait. */
function postAll(given: readonly number[], limits: readonly Window[]): number[] {
  const posts: number[] = [];
  let now = 0;
  for (const pause of given) {
    now += pause;
    now += waitBefore(filling(posts, limits), now, limits);
    posts.push(now);
  }
  return posts;
}

/** The most posts that lie within some span of the length, both ends counted. */
const mostWithin = (posts: readonly number[], ms: number): number =>
  Math.max(0, ...posts.map((from) => posts.filter((at) => at >= from && at <= from + ms).length));

test('no span of a window holds more posts than it may, wherever it begins', () => {
  fc.assert(
    fc.property(pauses, windows, (given, limits) => {
      const posts = postAll(given, limits);
      for (const { posts: most, ms } of limits) {
        expect(mostWithin(posts, ms)).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test('nobody waits longer than needed: a millisecond earlier would be too early', () => {
  fc.assert(
    fc.property(pauses, windows, fc.nat(2_000), (given, limits, pause) => {
      const posts = postAll(given, limits);
      const now = (posts.at(-1) ?? 0) + pause;
      const wait = waitBefore(filling(posts, limits), now, limits);
      if (wait === 0) return;
      const early = [...posts, now + wait - 1];
      expect(limits.some(({ posts: most, ms }) => mostWithin(early, ms) > most)).toBe(true);
    }),
  );
});

test('the queue leaves room for replies in turns below every documented rate', () => {
  for (const part of ['conversation', 'everywhere'] as const) {
    expect(QUEUE_RATES[part].map(({ ms }) => ms)).toEqual(TEAMS_RATES[part].map(({ ms }) => ms));
    for (const [i, { posts }] of QUEUE_RATES[part].entries()) {
      expect(posts).toBeLessThanOrEqual(TEAMS_RATES[part][i]!.posts * 0.67);
    }
  }
});
