import fc from 'fast-check';
import type { Phrasing } from '../../../../src/answering/model/phrasing';
import {
  changePhrasingMeaning,
  makePhrasingMeaning,
  textToCompare,
  type PhrasingMeaning,
} from '../../../../src/answering/meaning/phrasingMeaning';
import { DIMENSIONS } from '../../../../src/answering/meaning/vectors';
import { runToEnd } from '../../../../src/lib/pausableWork';
import { GENERAL_QUESTIONS } from '../../../../src/language/wordLists';

/** The topics that texts speak of, each with an axis; a text has all of its words' axes. */
const TOPICS = ['paper', 'stamp', 'permit', 'ورق', 'ختم', 'other', 'more'];
const AXES: Readonly<Record<string, number>> = {
  ...{ paper: 0, stamp: 1, permit: 2, other: 3, more: 4 },
  ...{ ورق: 0, ختم: 1 },
};
/** By which the languages differ. */
const ARABIC_AXIS = 9;

const vectorOf = (text: string): Float32Array => {
  const vector = new Float32Array(DIMENSIONS);
  text.split(' ').forEach((word) => {
    const axis = AXES[word];
    if (axis !== undefined) vector[axis] = (vector[axis] ?? 0) + 1;
  });
  if (/\p{Script=Arabic}/u.test(text)) vector[ARABIC_AXIS] = 1.5;
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
};
const phrasing = (family: string, text: string): Phrasing => ({
  family,
  language: /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en',
  text,
});
function meaningOf(...phrasings: readonly Phrasing[]): PhrasingMeaning {
  const made = runToEnd(makePhrasingMeaning(phrasings, vectorOf));
  if (!made) throw new Error('no phrasing has a vector');
  return made;
}

describe('the meaning of phrasings that were edited', () => {
  const before = [
    phrasing('paper', 'paper other'),
    phrasing('paper', 'paper more'),
    phrasing('stamp', 'stamp other'),
    phrasing('stamp', 'ختم'),
  ];
  const made = meaningOf(...before);
  const changed = (...phrasings: readonly Phrasing[]) => {
    const asked: string[] = [];
    const meaning = runToEnd(
      changePhrasingMeaning(made, phrasings, (text) => {
        asked.push(text);
        return vectorOf(text);
      }),
    );
    return { meaning, asked };
  };

  it('is what it was where nothing was edited, and needs no vector', () => {
    const { meaning, asked } = changed(...before);
    for (const family of ['paper', 'stamp'])
      expect(meaning.compare(vectorOf('paper more'), 'en').of(family)).toBe(
        made.compare(vectorOf('paper more'), 'en').of(family),
      );
    expect(asked).toEqual([]);
  });

  it('computes an edited entry as a whole', () => {
    const { meaning } = changed(...before, phrasing('paper', 'paper permit'));
    const likeness = meaning.compare(vectorOf('paper permit'), 'en');
    expect(likeness.closest(1)).toEqual(['paper']);
    expect(likeness.nearest('paper')).toMatchObject({ at: 4 });
    expect(likeness.of('stamp')).toBe(made.compare(vectorOf('paper permit'), 'en').of('stamp'));
  });

  it('has a new entry, lacks one that is gone, and knows the new places', () => {
    const { meaning } = changed(phrasing('permit', 'permit more'), ...before.slice(0, 2));
    const likeness = meaning.compare(vectorOf('permit'), 'en');
    expect(likeness.closest(3)).toEqual(['permit', 'paper']);
    expect(likeness.nearest('permit')?.at).toBe(0);
    expect(meaning.compare(vectorOf('paper more'), 'en').nearest('paper')?.at).toBe(2);
    expect(likeness.of('stamp')).toBe(0);
  });
});

describe('the meaning of phrasings', () => {
  const made = meaningOf(
    phrasing('paper', 'paper other'),
    phrasing('paper', 'paper more'),
    phrasing('stamp', 'stamp other'),
    phrasing('stamp', 'ختم'),
    phrasing('permit', 'permit more'),
  );

  it('has the family first whose phrasings mean what is asked', () => {
    expect(made.compare(vectorOf('stamp'), 'en').closest(5)[0]).toBe('stamp');
    expect(made.compare(vectorOf('permit other'), 'en').closest(1)).toEqual(['permit']);
    const likeness = made.compare(vectorOf('paper'), 'en');
    expect(likeness.of('paper')).toBeGreaterThan(likeness.of('permit'));
    expect(likeness.of('of no such family')).toBe(0);
    expect(likeness.nearest('of no such family')).toBeUndefined();
    expect(made.compare(vectorOf('paper more'), 'en').nearest('paper')?.at).toBe(1);
    expect(made.compare(vectorOf('paper other'), 'en').nearest('paper')?.at).toBe(0);
  });

  it('finds a family without phrasings in the language by those in the other one', () => {
    const asked = made.compare(vectorOf('ورق'), 'ar');
    expect(asked.closest(1)).toEqual(['paper']);
    expect(made.compare(vectorOf('ختم'), 'ar').closest(1)).toEqual(['stamp']);
  });

  it('has nothing for a family whose only phrasing is left out', () => {
    const of = (without?: number) =>
      made.compare(vectorOf('permit more'), 'en', without).of('permit');
    expect(of()).toBeGreaterThan(0.5);
    expect(of(4)).toBe(0);
    expect(of(0)).toBe(of());
  });

  it('leaves a phrasing out as if its family had only the others', () => {
    const texts = fc.array(
      fc.tuple(fc.constantFrom('a', 'b'), fc.subarray(TOPICS, { minLength: 1, maxLength: 3 })),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, fc.nat(7), (some, place) => {
        const phrasings = some.map(([family, words]) => phrasing(family, words.join(' ')));
        const without = place % phrasings.length;
        const { family = '', language = 'en', text = '' } = phrasings[without] ?? {};
        const of = (at?: number) =>
          meaningOf(...phrasings)
            .compare(vectorOf(text), language, at)
            .of(family);
        // It was the nearest to itself, and drew the mean to itself.
        expect(of(without)).toBeLessThanOrEqual(of() + 0.01);
      }),
      { numRuns: 50 },
    );
  });

  it('is not there if no phrasing has a vector, and does without some', () => {
    const phrasings = [phrasing('paper', 'paper'), phrasing('stamp', 'stamp')];
    expect(runToEnd(makePhrasingMeaning(phrasings, () => undefined))).toBeUndefined();
    const only = (text: string) => (text === 'stamp' ? vectorOf(text) : undefined);
    const half = runToEnd(makePhrasingMeaning(phrasings, only));
    expect(half?.compare(vectorOf('stamp'), 'en').closest(1)).toEqual(['stamp']);
    expect(half?.compare(vectorOf('paper'), 'en').of('paper')).toBe(0);
  });

  it('has a noun where a name has to be put in', () => {
    const text = (language: 'en' | 'ar', written: string) =>
      textToCompare({ language, text: written });
    expect(text('en', 'What did {entity} save?')).toBe('What did the entity save?');
    expect(text('ar', 'متى بدأت {phase}؟')).toBe('متى بدأت المرحلة؟');
    expect(text('en', 'who gets the stamp')).toBe('who gets the stamp');
  });

  it('asks for the vectors of general questions, too', () => {
    const asked = new Set<string>();
    const note = (text: string) => {
      asked.add(text);
      return vectorOf(text);
    };
    runToEnd(makePhrasingMeaning([phrasing('paper', 'paper')], note));
    for (const text of [...GENERAL_QUESTIONS.en, ...GENERAL_QUESTIONS.ar])
      expect(asked.has(text)).toBe(true);
  });
});
