import { setImmediate as nextTick } from 'node:timers/promises';
import { TurnCancelled } from '../../../../src/bot/context/turnCancellation';
import { TurnQueue } from '../../../../src/bot/turns/turnQueue';

let queue: TurnQueue;
beforeEach(() => void (queue = new TurnQueue()));

/** A turn that runs until it is told to end. */
function turn(steps: string[], name: string) {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = async () => {
    steps.push(`${name} begins`);
    await ended;
    steps.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

test('turns of one conversation run one after another, in their order, failed or not', async () => {
  const steps: string[] = [];
  const [first, third] = [turn(steps, 'first'), turn(steps, 'third')];
  const all = [
    queue.run('a', first.run),
    queue.run('a', () => Promise.reject(new Error('failed'))),
    queue.run('a', third.run),
    queue.run('b', () => Promise.resolve(void steps.push('beside'))),
  ];
  const failed = expect(all[1]).rejects.toThrow('failed');
  await nextTick();
  expect(steps).toEqual(['first begins', 'beside']);
  first.end();
  third.end();
  await failed;
  expect(await Promise.all([all[0], all[2]])).toEqual(['first', 'third']);
  expect(steps.slice(2)).toEqual(['first ends', 'third begins', 'third ends']);
  expect(await queue.run('a', () => Promise.resolve('later'))).toBe('later');
});

test('whoever has waited too long leaves the line, and the next has the turn', async () => {
  const steps: string[] = [];
  const first = turn(steps, 'first');
  const running = queue.run('a', first.run);
  const waits = queue.run('a', () => Promise.resolve('patient'), 10_000);
  const gives = queue.run('a', () => Promise.resolve(void steps.push('too late')), 5);
  await expect(gives).rejects.toEqual(new TurnCancelled('waiting'));
  const last = queue.run('a', () => Promise.resolve('last'), 10_000);
  first.end();
  expect(await Promise.all([running, waits, last])).toEqual(['first', 'patient', 'last']);
  expect(steps).toEqual(['first begins', 'first ends']);
});

test('the first in line is told as soon as the turn before it has begun elsewhere too', async () => {
  const steps: string[] = [];
  const first = turn(steps, 'first');
  const second = turn(steps, 'second');
  const told: string[] = [];
  const tell = (name: string) => () => void told.push(name);
  queue.begun('a');
  const all = [
    queue.run('a', first.run, 10_000, tell('first')),
    queue.run('a', second.run, 10_000, tell('second')),
    queue.run('a', () => Promise.resolve('third'), 10_000, tell('third')),
  ];
  expect(told).toEqual([]);
  queue.begun('a');
  expect(told).toEqual(['second']);
  all.push(queue.run('a', () => Promise.resolve('fourth'), 10_000, tell('fourth')));
  first.end();
  await all[0];
  await nextTick();
  expect(told).toEqual(['second']);
  queue.begun('a');
  expect(told).toEqual(['second', 'third']);
  second.end();
  await Promise.all(all);
  expect(told).toEqual(['second', 'third']);
});

test('who comes while a turn that has begun runs alone is told at once', async () => {
  const first = turn([], 'first');
  const running = queue.run('a', first.run);
  queue.begun('a');
  const told: string[] = [];
  const next = queue.run(
    'a',
    () => Promise.resolve(),
    10_000,
    () => void told.push('next'),
  );
  const after = queue.run(
    'a',
    () => Promise.resolve(),
    10_000,
    () => void told.push('after'),
  );
  expect(told).toEqual(['next']);
  first.end();
  await Promise.all([running, next, after]);
});
