import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeTexts } from '../../../src/meaning/encodeTexts';
import { KeptVectors } from '../../../src/meaning/keptVectors';

const TEXTS = ['paper', 'money', 'stamp'];
const VECTOR = new Float32Array(256).fill(1 / 16);

/** Encodes what it is asked to, until it is broken. */
class Encoder {
  readonly asked: string[] = [];
  unavailable: string | undefined;

  encodeText(text: string): Promise<Float32Array | undefined> {
    this.asked.push(text);
    return Promise.resolve(this.unavailable === undefined ? VECTOR : undefined);
  }
}

const never = new AbortController().signal;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawaraq-meaning-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('making the vectors of texts', () => {
  it('encodes each text, says how far it is, and never again what is kept', async () => {
    const encoder = new Encoder();
    const progress: string[] = [];
    const kept = new KeptVectors(folder, 'v1');
    const made = await encodeTexts(TEXTS, {
      ...{ encoder, kept, signal: never },
      onProgress: (done, of) => progress.push(`${done}/${of}`),
    });
    expect(made).toBe(true);
    expect(encoder.asked).toEqual(TEXTS);
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
    expect(TEXTS.map((text) => kept.of(text)?.length)).toEqual([256, 256, 256]);

    const afterRestart = new KeptVectors(folder, 'v1');
    await afterRestart.read();
    await encodeTexts([...TEXTS, 'new'], { encoder, kept: afterRestart, signal: never });
    expect(encoder.asked).toEqual([...TEXTS, 'new']);
  });

  it('gives up where the encoder cannot be used', async () => {
    const encoder = new Encoder();
    encoder.unavailable = 'no binary';
    const kept = new KeptVectors(folder, 'v1');
    expect(await encodeTexts(TEXTS, { encoder, kept, signal: never })).toBe(false);
    expect(encoder.asked).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const encoder = new Encoder();
    const stopping = new AbortController();
    const kept = new KeptVectors(folder, 'v1');
    const making = encodeTexts(TEXTS, {
      ...{ encoder, kept, signal: stopping.signal },
      onProgress: () => stopping.abort(new Error('replaced')),
    });
    await expect(making).rejects.toThrow('replaced');
    expect(encoder.asked).toHaveLength(1);
  });

  it('does without a folder that it may not write to', async () => {
    const kept = new KeptVectors('/dev/null/meaning', 'v1');
    const encoder = new Encoder();
    expect(await encodeTexts(TEXTS, { encoder, kept, signal: never })).toBe(true);
    expect(kept.has('stamp')).toBe(true);
  });
});
