import fc from 'fast-check';
import { runToEnd } from '../../../../src/lib/pausableWork';
import { MeaningIndex, type MeaningText } from '../../../../src/answering/meaning/meaningIndex';
import { DIMENSIONS } from '../../../../src/answering/meaning/vectors';

const text = (kind: MeaningText['kind'], id: string, language: 'en' | 'ar' = 'en') => ({
  ...{ kind, id, language, text: id },
});
/** Mostly along one axis. */
const along = (axis: number): Float32Array =>
  Float32Array.from({ length: DIMENSIONS }, (_, at) => (at === axis ? 1 : 0.01));

describe('the meaning of a knowledge base', () => {
  const texts = [
    text('fact', 'paper'),
    text('fact', 'money'),
    text('entry', 'stamp'),
    text('entry', 'phase'),
    text('fact', 'ورق', 'ar'),
    text('entry', 'ختم', 'ar'),
  ];
  const vectors = texts.map((each, at) => ({ ...each, vector: () => along(at) }));
  const index = runToEnd(MeaningIndex.making(vectors));

  it('has all facts of the language, closest first, and the closest entry', () => {
    const { facts, entry } = index.nearest(along(1), 'en');
    expect(facts.map(({ id }) => id)).toEqual(['money', 'paper']);
    expect(['stamp', 'phase']).toContain(entry?.id);
    expect(index.nearest(along(3), 'en').entry?.id).toBe('phase');
    expect(index.nearest(along(4), 'ar').facts.map(({ id }) => id)).toEqual(['ورق']);
  });

  it('gives cosines from −1 to 1, whatever is asked', () => {
    const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: DIMENSIONS,
      maxLength: DIMENSIONS,
    });
    fc.assert(
      fc.property(values, (question) => {
        const { facts, entry } = index.nearest(Float32Array.from(question), 'en');
        for (const { cosine } of [...facts, ...(entry ? [entry] : [])]) {
          expect(Math.abs(cosine)).toBeLessThanOrEqual(1.0001);
          expect(cosine).not.toBeNaN();
        }
      }),
    );
  });

  it('has nothing where it has no texts', () => {
    expect(runToEnd(MeaningIndex.making([])).nearest(along(0), 'en')).toMatchObject({ facts: [] });
    const english = runToEnd(MeaningIndex.making(vectors.slice(0, 1)));
    expect(english.nearest(along(0), 'en').facts.map(({ id }) => id)).toEqual(['paper']);
    expect(english.nearest(along(0), 'ar').facts).toEqual([]);
  });
});
