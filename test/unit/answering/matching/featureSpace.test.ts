import fc from 'fast-check';
import { FeatureSpace, type TextVector } from '../../../../src/answering/matching/featureSpace';
import { readTerms } from '../../../support/knowledge/plainTexts';

const WORDS =
  `paper sheets entity stamp phase permits permit what the did saved 57 @entity target courts
   ورق أوراق ورقة معاملة معاملات المعاملة هيئة ختم ما هي في المرحلة خفض تخفيض ٥٧`.split(/\s+/);
const someText = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' ').replace('@entity', '{entity}'));
const someTexts = fc.array(someText, { minLength: 1, maxLength: 8 });

const spaceOf = (...texts: string[]) => FeatureSpace.of(texts.map(readTerms));

function product(a: TextVector, b: TextVector): number {
  const weights = new Map([...a.features].map((feature, place) => [feature, a.weights[place]]));
  return [...b.features].reduce(
    (sum, feature, place) => sum + (weights.get(feature) ?? 0) * (b.weights[place] ?? 0),
    0,
  );
}

/** How like two texts are. */
function likeness(space: FeatureSpace, a: string, b: string): number {
  const [one, other] = [space.vectorOf(readTerms(a)), space.vectorOf(readTerms(b))];
  return product(one, other);
}

/** The square of the length. */
const squareOf = ({ weights }: TextVector) =>
  weights.reduce((sum, weight) => sum + weight * weight, 0);

describe('the vector of a text', () => {
  it('has unit length and is wholly known where the text is one that was indexed', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const space = spaceOf(...texts);
        for (const text of texts) {
          const vector = space.vectorOf(readTerms(text));
          expect(squareOf(vector)).toBeCloseTo(1, 5);
          expect(vector.known).toBe(1);
          expect(new Set(vector.features).size).toBe(vector.features.length);
        }
      }),
    );
  });

  it('is the same the second time, whatever was read in between', () => {
    fc.assert(
      fc.property(someTexts, someText, (texts, other) => {
        const space = spaceOf(...texts);
        const first = space.vectorOf(readTerms(texts[0]!));
        space.vectorOf(readTerms(other));
        expect(space.vectorOf(readTerms(texts[0]!))).toEqual(first);
      }),
    );
  });

  it.each([
    ['what is the target', 'what is the zebra'],
    ['ما هي أهداف المرحلة', 'ما هي أهداف الثلاجة'],
  ])('is shorter and less known by a word that was never written: %s, %s', (all, partly) => {
    const space = spaceOf(all, 'who saved paper', 'من خفض الورق');
    const vector = space.vectorOf(readTerms(partly));
    expect(squareOf(vector)).toBeLessThan(0.8);
    expect(vector.known).toBeLessThan(0.8);
    expect(vector.known).toBeGreaterThan(0.2);
  });

  it('is shorter by words that were never neighbours, and yet wholly known', () => {
    const space = spaceOf('paper target', 'stamp phase');
    const vector = space.vectorOf(readTerms('target stamp'));
    expect(vector.known).toBe(1);
    expect(squareOf(vector)).toBeLessThan(0.99);
  });

  it('has nothing of a text in which nothing is known, and nothing of none', () => {
    const space = spaceOf('paper target');
    const strange = space.vectorOf(readTerms('ياقوت'));
    expect([strange.features.length, strange.known]).toEqual([0, 0]);
    expect(space.vectorOf([]).features).toHaveLength(0);
  });

  it('tells apart in what order words stand', () => {
    const space = spaceOf('paper saved time', 'time saved paper');
    expect(likeness(space, 'paper saved time', 'time saved paper')).toBeLessThan(0.99);
  });
});

describe('likeness in writing', () => {
  const space = spaceOf(
    ...['معاملة', 'معاملات', 'ورقة', 'أوراق', 'خفض', 'تخفيض', 'كتب', 'كتاب', 'محكمة', 'سياسات'],
    ...['reduce', 'reduction', 'permit', 'permits', 'signature', 'customer'],
  );

  // Each row: two forms of one word, and another that is none.
  it.each([
    ['معاملات', 'معاملة', 'محكمة'],
    ['أوراق', 'ورقة', 'معاملة'],
    ['تخفيض', 'خفض', 'كتاب'],
    ['كتب', 'كتاب', 'أوراق'],
    ['permits', 'permit', 'customer'],
    ['reduction', 'reduce', 'signature'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    expect(likeness(space, word, near)).toBeGreaterThan(0.15);
    expect(likeness(space, word, near)).toBeGreaterThan(3 * likeness(space, word, far));
  });

  it('of broken plurals is in their consonants, though they share hardly a run of letters', () => {
    const plain = spaceOf('ورقة', 'أوراق');
    const [singular, plural] = ['ورقة', 'أوراق'].map((word) => plain.vectorOf(readTerms(word)));
    const shared = [...singular!.features].filter((feature) => plural!.features.includes(feature));
    // «رق», with the bounds of the word, in the roots: three runs of two letters and two of three.
    expect(shared.length).toBeGreaterThanOrEqual(5);
  });

  it('with a word that the other text lacks is less than with all words', () => {
    expect(likeness(space, 'permit', 'permit')).toBeCloseTo(1, 5);
    expect(likeness(space, 'permit', 'permit customer')).toBeLessThan(0.9);
  });

  it('counts a name that stands in a text, whichever it is', () => {
    const slots = spaceOf('target of {entity}', 'target of {phase}', 'target of paper');
    const own = likeness(slots, 'target of {entity}', 'target of {entity}');
    expect(own).toBeGreaterThan(0.05 + likeness(slots, 'target of {entity}', 'target of {phase}'));
    expect(slots.vectorOf(readTerms('{entity}')).features).toHaveLength(1);
  });

  it('counts a rare word more than one that stands everywhere', () => {
    const common = spaceOf('target paper', 'stamp paper', 'phase paper', 'permit paper');
    expect(likeness(common, 'target paper', 'target')).toBeGreaterThan(
      likeness(common, 'target paper', 'paper'),
    );
    expect(common.rarity('stamp')).toBeGreaterThan(common.rarity('paper'));
    expect(common.rarity('zebra')).toBeGreaterThan(common.rarity('stamp'));
  });

  it('counts a word that only carries the question less than one that it is about', () => {
    const both = spaceOf('where paper');
    expect(likeness(both, 'where paper', 'paper')).toBeGreaterThan(
      likeness(both, 'where paper', 'where'),
    );
  });
});
