import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { KeptVectors } from '../../../src/meaning/keptVectors';

/** Of unit length, as the model makes them. */
const vectors = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 256, maxLength: 256 })
  .filter((values) => values.some((value) => Math.abs(value) > 0.01))
  .map((values) => {
    const size = Math.hypot(...values);
    return Float32Array.from(values, (value) => value / size);
  });

const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) / Math.hypot(...b);

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lawaraq-vectors-')), 'meaning');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const written = async (texts: Readonly<Record<string, Float32Array>>) => {
  const kept = new KeptVectors(folder, 'v1');
  for (const [text, vector] of Object.entries(texts)) kept.add(text, vector);
  await kept.write(Object.keys(texts));
  return kept;
};
const readAgain = async (version = 'v1') => {
  const kept = new KeptVectors(folder, version);
  await kept.read();
  return kept;
};
const file = () => join(folder, readdirSync(folder)[0] ?? '');
const A_VECTOR = Float32Array.from({ length: 256 }, () => 1 / 16);

describe('vectors that are kept', () => {
  it('are nearly the same after a restart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), vectors, async (text, vector) => {
        await written({ [text]: vector });
        const again = (await readAgain()).of(text);
        if (!again) throw new Error('not kept');
        expect(cosine(vector, again)).toBeGreaterThan(0.99);
      }),
      { numRuns: 20 },
    );
  });

  it('are those of this version of the model', async () => {
    await written({ paper: A_VECTOR });
    expect((await readAgain('v2')).of('paper')).toBeUndefined();
  });

  it('stay though no text has them as long as there is room, those of the texts first', async () => {
    const kept = await written({ stamp: A_VECTOR, permit: A_VECTOR, paper: A_VECTOR });
    const readTexts = async () => {
      const again = await readAgain();
      return ['stamp', 'permit', 'paper'].filter((text) => again.has(text));
    };
    await kept.write(['stamp']);
    expect(await readTexts()).toEqual(['stamp', 'permit', 'paper']);
    await kept.write(['stamp'], 2);
    expect(await readTexts()).toEqual(['stamp', 'paper']);
    await kept.write(['stamp', 'permit'], 1);
    expect(await readTexts()).toEqual(['stamp', 'permit']);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([1])])],
    ['empty', () => Buffer.alloc(0)],
  ])('count as not kept if the file is %s', async (_, damage) => {
    await written({ paper: A_VECTOR });
    writeFileSync(file(), damage(readFileSync(file())));
    expect((await readAgain()).of('paper')).toBeUndefined();
  });

  it('are kept for the process alone without a folder', async () => {
    const kept = new KeptVectors(undefined, 'v1');
    kept.add('paper', A_VECTOR);
    await kept.write(['paper']);
    await kept.read();
    expect(kept.of('paper')).toBeDefined();
  });
});
