import fc from 'fast-check';
import { toDeliveryResult } from '../../../../src/bot/connector/proactiveSender';
import { MOST_POSTS, nextTry, RETRY_PACE } from '../../../../src/bot/outbox/retryDelays';
import { SendRejected } from '../../../../src/bot/connector/sendPolicy';

const HOUR = 3_600_000;
const tried = fc.record({
  attempts: fc.integer({ min: 1, max: 200 }),
  age: fc.integer({ min: 0, max: 60 * HOUR }),
  retryAfterMs: fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: undefined }),
});
const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

test('after four posts a message is put off for long, and given up after two days', () => {
  fc.assert(
    fc.property(tried, chance, (message, random) => {
      const next = nextTry(message, RETRY_PACE, () => random);
      if (message.age >= 48 * HOUR) return expect(next).toBe('given up');
      if (next === 'given up') throw new Error('Too early.');
      expect(next.held).toBe(message.attempts % MOST_POSTS !== 0);
      if (next.held) expect(next.againIn).toBeLessThan(30_000 + (message.retryAfterMs ?? 0));
      else expect(next.againIn).toBeGreaterThan(11 * 60_000);
      expect(next.againIn).toBeLessThan(4 * HOUR);
      expect(next.againIn).toBeGreaterThanOrEqual(message.retryAfterMs ?? 0);
    }),
  );
});

test('within four posts the waits grow, anywhere from nothing up to twice the last one', () => {
  const longest = [1, 2, 3].map((attempts) =>
    nextTry({ attempts, age: 0, retryAfterMs: undefined }, RETRY_PACE, () => 1),
  );
  expect(longest).toEqual([2_000, 4_000, 8_000].map((againIn) => ({ againIn, held: true })));
  const shortest = nextTry({ attempts: 3, age: 0, retryAfterMs: undefined }, RETRY_PACE, () => 0);
  expect(shortest).toEqual({ againIn: 0, held: true });
});

test('a message that never arrives is posted some dozens of times at most within its two days', () => {
  let [age, attempts] = [0, 0];
  for (;;) {
    const next = nextTry({ attempts: ++attempts, age, retryAfterMs: undefined }, RETRY_PACE);
    if (next === 'given up') break;
    age += next.againIn;
  }
  expect(attempts).toBeLessThan(120);
  expect(age).toBeLessThan(52 * HOUR);
});

const NOW = Date.parse('2026-11-25T10:00:00Z');
test.each([
  ['7', 7_000],
  ['0', 0],
  ['1.5', 1_500],
  ['Wed, 25 Nov 2026 10:00:30 GMT', 30_000],
  ['Wed, 25 Nov 2026 09:00:00 GMT', 0],
  ['86400', 600_000],
  ['Thu, 26 Nov 2026 10:00:00 GMT', 600_000],
  ['-5', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %j means %j milliseconds', (header, ms) => {
  expect(toDeliveryResult(new SendRejected(429, header, undefined), NOW)).toEqual({
    ...{ state: 'refused', statusCode: 429 },
    ...(ms === undefined ? {} : { retryAfterMs: ms }),
  });
});
