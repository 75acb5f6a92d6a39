import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSentenceEncoder, type SentenceEncoder } from '../../../src/meaning/sentenceEncoder';

/** Texts with the pieces and the vectors that the model had where it was made. */
interface Parity {
  text: string;
  ids: number[];
  vector: number[];
}
const PARITY = readFileSync(join(__dirname, 'parity.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Parity);

const cosine = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

let encoder: SentenceEncoder;
beforeAll(async () => {
  encoder = await openSentenceEncoder();
});

describe('the sentence encoder', () => {
  it('says which model it is', () => {
    expect(encoder.version).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each(PARITY)('reads “$text” as it did where the model was made', async (known) => {
    expect(encoder.pieces(known.text)).toEqual(known.ids);
    expect(cosine(await encoder.encode(known.text), known.vector)).toBeGreaterThan(0.999);
  });

  it.each([
    ['4,000 characters', 'paper '.repeat(700)],
    ['10,000 emoji', '📄'.repeat(10_000)],
    ['mixed directions', 'كم ورقة \u202Esaved\u202C في phase 1 ؟'],
    ['nothing', ''],
  ])('takes %s, cut at 128 pieces', async (_, text) => {
    expect(encoder.pieces(text).length).toBeLessThanOrEqual(128);
    const vector = await encoder.encode(text);
    expect(vector).toHaveLength(256);
    expect(cosine(vector, vector)).toBeCloseTo(1, 3);
  });

  it('finds the same thing said in other words closer than another thing', async () => {
    const [asked, same, other] = await Promise.all(
      [
        'doctors may not write it by hand',
        'no handwritten certificates',
        'the fine is doubled',
      ].map((text) => encoder.encode(text)),
    );
    if (!asked || !same || !other) throw new Error('no vector');
    expect(cosine(asked, same)).toBeGreaterThan(cosine(asked, other));
  });
});

describe('a model that is damaged or missing', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lawaraq-model-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is named, with its folder', async () => {
    await expect(openSentenceEncoder(folder)).rejects.toThrow(folder);
    writeFileSync(join(folder, 'encoder.onnx'), 'no model');
    writeFileSync(join(folder, 'tokenizer.json'), '{}');
    await expect(openSentenceEncoder(folder)).rejects.toThrow(folder);
  });
});
