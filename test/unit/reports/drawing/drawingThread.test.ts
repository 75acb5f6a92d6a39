import { DrawingBusyError, DrawingThread } from '../../../../src/reports/drawing/drawingThread';
import type { DrawingTask } from '../../../../src/reports/drawing/drawingTask';

const SHARES = [
  { label: 'A', percent: 60 },
  { label: 'B', percent: 30 },
  { label: 'C', percent: 10 },
] as const;
const order: DrawingTask = {
  kind: 'image',
  figures: { kind: 'grades', shares: SHARES },
  language: 'en',
  width: 400,
};
const impossible = { kind: 'image', figures: { kind: 'none' }, language: 'en' } as unknown;

test('it draws aside, goes on after what cannot be drawn, and refuses more than can wait', async () => {
  const thread = new DrawingThread();
  try {
    await expect(thread.draw(impossible as DrawingTask)).rejects.toThrow();
    const settled = await Promise.allSettled(Array.from({ length: 34 }, () => thread.draw(order)));
    const refused = settled.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    expect(refused).toHaveLength(2);
    expect(refused[0]).toBeInstanceOf(DrawingBusyError);
    expect((await thread.draw(order)).subarray(1, 4).toString()).toBe('PNG');
  } finally {
    await thread[Symbol.asyncDispose]();
  }
});

test('what is not drawn in time fails, with all that waits behind it', async () => {
  const thread = new DrawingThread(1);
  const drawn = Promise.all([1, 2].map(() => thread.draw(order).catch(String)));
  expect(await drawn).toEqual([1, 2].map(() => 'Error: The drawing took too long'));
  // The next order has a thread of its own.
  await expect(thread.draw(order)).rejects.toThrow('too long');
  await thread[Symbol.asyncDispose]();
});

test('what is being drawn when it is closed fails', async () => {
  const thread = new DrawingThread();
  const drawn = thread.draw(order);
  drawn.catch(() => undefined);
  await thread[Symbol.asyncDispose]();
  await expect(drawn).rejects.toThrow('given up');
});
