import { CircuitBreaker } from '../../../../src/bot/outbox/circuitBreaker';

let now: number;
let circuitBreaker: CircuitBreaker;
beforeEach(() => {
  now = 0;
  circuitBreaker = new CircuitBreaker(() => now, 1_000);
});

const failTimes = (times: number) => {
  for (let i = 0; i < times; i++) circuitBreaker.failed('teams');
};
/** Milliseconds until something may be posted; the look that finds out is given up again. */
function waitsFor(host = 'teams'): number {
  const wait = circuitBreaker.enter(host);
  if (wait === 0) circuitBreaker.leave(host);
  return wait;
}

test('some failures one after another stop all posts to the service, and to no other', () => {
  failTimes(4);
  expect(waitsFor()).toBe(0);
  failTimes(1);
  expect(waitsFor()).toBeGreaterThanOrEqual(500);
  expect(waitsFor()).toBeLessThanOrEqual(1_000);
  expect(waitsFor('elsewhere')).toBe(0);
});

test('an answer between them begins the count again', () => {
  failTimes(4);
  expect(circuitBreaker.answered('teams')).toBe(false);
  failTimes(4);
  expect(waitsFor()).toBe(0);
});

test('then one post looks at a time; when it is answered, all may be posted', () => {
  failTimes(5);
  now += 1_000;
  expect([circuitBreaker.enter('teams'), circuitBreaker.enter('teams')]).toEqual([0, 2_000]);
  expect(circuitBreaker.answered('teams')).toBe(true);
  expect([circuitBreaker.enter('teams'), circuitBreaker.enter('teams')]).toEqual([0, 0]);
});

test('a look that fails makes the pause longer, up to minutes; those under way before do not', () => {
  failTimes(25);
  const pauses = Array.from({ length: 12 }, () => {
    const pause = waitsFor();
    now += pause;
    expect(circuitBreaker.enter('teams')).toBe(0);
    circuitBreaker.failed('teams');
    return pause;
  });
  expect(pauses[0]).toBeLessThanOrEqual(1_000);
  expect(pauses[1]).toBeGreaterThanOrEqual(1_000);
  for (const pause of pauses.slice(10)) {
    expect(pause).toBeGreaterThanOrEqual(150_000);
    expect(pause).toBeLessThanOrEqual(300_000);
  }
});

test('a look that came to no end is followed by another', () => {
  failTimes(5);
  now += 1_000;
  expect(circuitBreaker.enter('teams')).toBe(0);
  now += 31_000;
  expect(circuitBreaker.enter('teams')).toBe(0);
});
