import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EncoderThread } from '../../../src/meaning/encoderThread';
import { TextComparison, USUAL_IN_NAMES } from '../../../src/meaning/textComparison';

const LONG = 60_000;
const unknown = () => undefined;
const RENEWAL = 'Trade licence renewal';
const TAJDEED = 'تجديد الرخصة التجارية';
const STOCKTAKE = 'جرد المخازن السنوي';

describe('texts of people', () => {
  it('are compared by meaning, in one language and across the two', async () => {
    await using encoder = new EncoderThread();
    const likeness = await new TextComparison(encoder, unknown, USUAL_IN_NAMES, LONG).likenessOf([
      ...[RENEWAL, TAJDEED, STOCKTAKE],
      'Renew the permit to trade',
    ]);
    expect(likeness(RENEWAL, RENEWAL)).toBeCloseTo(1);
    expect(likeness(RENEWAL, 'Renew the permit to trade')).toBeGreaterThan(0.4);
    expect(likeness(RENEWAL, TAJDEED)).toBeGreaterThan(0.5);
    expect(likeness(RENEWAL, STOCKTAKE)).toBeLessThan(0.2);
    expect(likeness(STOCKTAKE, RENEWAL)).toBe(likeness(RENEWAL, STOCKTAKE));
    expect(likeness(RENEWAL, 'not among them')).toBeUndefined();
  });

  it('are not compared before they have vectors, and are the next time', async () => {
    await using encoder = new EncoderThread();
    const comparison = new TextComparison(encoder, unknown, USUAL_IN_NAMES, 0);
    expect((await comparison.likenessOf([RENEWAL, TAJDEED]))(RENEWAL, TAJDEED)).toBeUndefined();
    while ((await comparison.likenessOf([RENEWAL, TAJDEED]))(RENEWAL, TAJDEED) === undefined)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await comparison.likenessOf([RENEWAL, TAJDEED]))(RENEWAL, TAJDEED)).toBeGreaterThan(
      0.5,
    );
  });

  it('take the vectors that the knowledge has', async () => {
    await using encoder = new EncoderThread();
    const asked: string[] = [];
    const counting = {
      unavailable: undefined,
      encodeText: (text: string) => {
        asked.push(text);
        return encoder.encodeText(text);
      },
    };
    const kept = (await encoder.encodeText(RENEWAL)) ?? new Float32Array();
    const comparison = new TextComparison(
      counting,
      (text) => (text === RENEWAL ? kept : undefined),
      USUAL_IN_NAMES,
      LONG,
    );
    await comparison.likenessOf([RENEWAL, TAJDEED]);
    await comparison.likenessOf([RENEWAL, TAJDEED]);
    expect(asked).not.toContain(RENEWAL);
    expect(asked.filter((text) => text === TAJDEED)).toHaveLength(1);
  });

  it('are compared by nothing if the encoder cannot be used', async () => {
    await using encoder = new EncoderThread({ folder: join(tmpdir(), 'no-such-model') });
    const comparison = new TextComparison(encoder, unknown, USUAL_IN_NAMES, LONG);
    expect((await comparison.likenessOf([RENEWAL, TAJDEED]))(RENEWAL, TAJDEED)).toBeUndefined();
  });
});
