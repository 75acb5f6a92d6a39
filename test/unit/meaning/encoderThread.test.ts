import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EncoderThread } from '../../../src/meaning/encoderThread';

const length = (vector: Float32Array | undefined): number | undefined => vector?.length;

describe('the thread of the encoder', () => {
  it('encodes questions, and texts of the knowledge between them', async () => {
    await using thread = new EncoderThread({ patience: 30_000 });
    expect(await thread.ready).toMatch(/^[0-9a-f]{16}$/);
    const [text, question] = await Promise.all([
      thread.encodeText('paper saved'),
      thread.encode('كم ورقة وفرت؟'),
    ]);
    expect([length(text), length(question)]).toEqual([256, 256]);
    expect(thread.unavailable).toBeUndefined();
  });

  it('lets a question go without a vector that is not made in time', async () => {
    await using thread = new EncoderThread({ patience: 0 });
    await thread.ready;
    expect(await thread.encode('how much paper was saved?')).toBeUndefined();
    expect(thread.unavailable).toBeUndefined();
  });

  it('takes no more questions at once than it can serve', async () => {
    await using thread = new EncoderThread({ patience: 30_000 });
    await thread.ready;
    const asked = Array.from({ length: 40 }, (_, at) => thread.encode(`question ${at}`));
    const made = (await Promise.all(asked)).filter((vector) => vector !== undefined);
    expect(made).toHaveLength(32);
    // Afterwards there is room again.
    expect(length(await thread.encode('one more'))).toBe(256);
  });

  it('says once why it cannot be used, and fails no question', async () => {
    const folder = join(tmpdir(), 'no-such-model');
    const reasons: string[] = [];
    await using thread = new EncoderThread({ folder, onUnavailable: (why) => reasons.push(why) });
    expect(await thread.ready).toBeUndefined();
    expect(await thread.encode('how much?')).toBeUndefined();
    expect(await thread.encodeText('a text')).toBeUndefined();
    expect(reasons).toEqual([expect.stringContaining(folder)]);
    expect(thread.unavailable).toContain(folder);
  });

  it('leaves nobody waiting when it ends', async () => {
    const reasons: string[] = [];
    const thread = new EncoderThread({
      patience: 30_000,
      onUnavailable: (why) => reasons.push(why),
    });
    await thread.ready;
    const waiting = thread.encode('how much paper?');
    await thread[Symbol.asyncDispose]();
    await waiting;
    expect(await thread.encode('how much?')).toBeUndefined();
    expect(reasons).toEqual([]);
  });
});
