import fc from 'fast-check';
import type { TextVector } from '../../../../src/answering/matching/featureSpace';
import { GroupModelTrainer } from '../../../../src/answering/matching/groupModelTrainer';
import {
  likenessOf,
  PhrasingIndex,
  type IndexedText,
  type Likeness,
} from '../../../../src/answering/matching/phrasingIndex';
import type { SparseRows } from '../../../../src/answering/matching/sparseRows';
import { indexedTexts, readTerms } from '../../../support/knowledge/plainTexts';

const WORDS = 'paper stamp phase permit permits what did target ورق أوراق معاملة ختم ما هي'.split(
  ' ',
);
const terms = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => readTerms(words.join(' ')));
const indexedText = fc.record<IndexedText>({
  family: fc.constantFrom('first', 'second', 'third', 'fourth'),
  language: fc.constantFrom('en', 'ar'),
  terms,
});
const corpus = fc.array(indexedText, { minLength: 1, maxLength: 12 });

type Sparse = ReadonlyMap<number, number>;

const sparse = ({ features, weights }: TextVector): Sparse =>
  new Map([...features].map((feature, place) => [feature, weights[place] ?? 0]));
const dot = (a: Sparse, b: Sparse) =>
  [...a].reduce((sum, [feature, weight]) => sum + weight * (b.get(feature) ?? 0), 0);

/** The part of the question that lies in the direction of the texts' mean. */
function withMean(question: Sparse, texts: readonly Sparse[]): number {
  const sum = new Map<number, number>();
  for (const text of texts)
    for (const [feature, weight] of text) sum.set(feature, (sum.get(feature) ?? 0) + weight);
  return sum.size === 0 ? 0 : dot(question, sum) / Math.sqrt(dot(sum, sum));
}

/** The likeness of every family, computed text by text, with some texts left out. */
function bruteForce(
  index: PhrasingIndex,
  texts: readonly IndexedText[],
  question: TextVector,
  without?: number,
): Map<string, Likeness> {
  const best = new Map<string, Likeness>();
  for (const family of new Set(texts.map((text) => text.family))) {
    for (const language of ['en', 'ar'] as const) {
      const members = texts
        .filter(
          (text, at) => text.family === family && text.language === language && at !== without,
        )
        .map((text) => index.vectorOf(text.terms));
      const nearest = members.map((member) => dot(sparse(question), sparse(member)));
      const plain = withMean(sparse(question), members.map(sparse));
      const likeness = {
        family,
        plain,
        centroid: plain,
        nearest: Math.max(0, ...nearest),
      };
      const known = best.get(family);
      // What is in no way alike is not among the families to look at.
      if (likeness.centroid <= 1e-6) continue;
      if (!known || likenessOf(likeness) > likenessOf(known)) best.set(family, likeness);
    }
  }
  return best;
}

function expectSame(found: readonly Likeness[], expected: ReadonlyMap<string, Likeness>): void {
  const like = found.filter(({ centroid }) => centroid > 1e-6);
  expect(like.map(({ family }) => family).sort()).toEqual([...expected.keys()].sort());
  for (const likeness of like) {
    const brute = expected.get(likeness.family);
    // Both groups of a family may be equally like: then only their likeness is the same.
    expect(likenessOf(likeness)).toBeCloseTo(likenessOf(brute!), 4);
    if (Math.abs(likeness.centroid - brute!.centroid) > 1e-4) continue;
    expect(likeness.nearest).toBeCloseTo(brute!.nearest, 4);
    expect(likeness.plain).toBeCloseTo(brute!.plain, 4);
  }
}

describe('comparing a question with the phrasings', () => {
  it('finds what comparing it with each phrasing and each mean by itself finds', () => {
    fc.assert(
      fc.property(corpus, terms, (texts, question) => {
        const index = PhrasingIndex.of(texts);
        const vector = index.vectorOf(question);
        expectSame(index.compare(vector), bruteForce(index, texts, vector));
      }),
    );
  });

  it('finds for a phrasing left out what is there without it', () => {
    fc.assert(
      fc.property(corpus, fc.nat(11), (texts, place) => {
        const without = place % texts.length;
        const index = PhrasingIndex.of(texts);
        const vector = index.vectorOf(texts[without]!.terms);
        expectSame(
          index.compare(vector, undefined, without),
          bruteForce(index, texts, vector, without),
        );
      }),
    );
  });

  it('finds the same again, whatever was asked in between', () => {
    fc.assert(
      fc.property(corpus, terms, terms, (texts, question, other) => {
        const index = PhrasingIndex.of(texts);
        const first = index.compare(index.vectorOf(question));
        index.compare(index.vectorOf(other), undefined, 0);
        expect(index.compare(index.vectorOf(question))).toEqual(first);
      }),
    );
  });

  it('has the likest family first, and each family once', () => {
    fc.assert(
      fc.property(corpus, terms, (texts, question) => {
        const index = PhrasingIndex.of(texts);
        const found = index.compare(index.vectorOf(question));
        const likeness = found.map(likenessOf);
        expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
        expect(new Set(found.map(({ family }) => family)).size).toBe(found.length);
      }),
    );
  });
});

describe('an index of phrasings', () => {
  it('has the cosine of 1 for a phrasing itself, and less for it left out', () => {
    const index = PhrasingIndex.of(
      indexedTexts({ phase: ['when did it begin', 'when did the phase begin'], cost: ['the fee'] }),
    );
    const vector = index.vectorOf(readTerms('when did it begin'));
    expect(index.compare(vector)[0]).toMatchObject({
      family: 'phase',
      nearest: expect.closeTo(1, 5) as number,
    });
    const [left] = index.compare(vector, undefined, 0);
    expect(left?.family).toBe('phase');
    expect(left?.nearest).toBeLessThan(0.9);
  });

  it('does not find the family whose only phrasing is left out', () => {
    const index = PhrasingIndex.of(indexedTexts({ fee: ['the permit fee'], time: ['the permit'] }));
    const vector = index.vectorOf(readTerms('the permit fee'));
    const familiesOf = (found: readonly Likeness[]) => found.map(({ family }) => family);
    expect(familiesOf(index.compare(vector))).toEqual(['fee', 'time']);
    expect(familiesOf(index.compare(vector, undefined, 0))).toEqual(['time']);
  });

  it('takes up what was learned, and leaves the plain likeness as it is', () => {
    const index = PhrasingIndex.of(indexedTexts({ fee: ['permit fee'], time: ['permit time'] }));
    const vector = index.vectorOf(readTerms('permit'));
    const feature = vector.features[0]!;
    const size = 1 + Math.max(...vector.features);
    // The first feature of the question speaks for the second group.
    const corrections = {
      starts: Int32Array.from({ length: size + 1 }, (_, row) => (row > feature ? 1 : 0)),
      columns: Int32Array.of(1),
      values: Float32Array.of(2),
    };
    const [before, after] = [index.compare(vector), index.compare(vector, corrections)];
    const timeOf = (found: readonly Likeness[]) => found.find(({ family }) => family === 'time')!;
    expect(after[0]?.family).toBe('time');
    expect(timeOf(after).plain).toBe(timeOf(before).plain);
    expect(timeOf(after).centroid - timeOf(before).centroid).toBeCloseTo(2 * vector.weights[0]!, 5);
  });

  it('looks at no more than 60 families, the likest of all', () => {
    const filler = 'alpha beta gamma delta epsilon zeta eta theta iota kappa'.split(' ');
    const index = PhrasingIndex.of(
      Array.from({ length: 90 }, (_, family) => ({
        family: `family-${family}`,
        language: 'en',
        // The later the family, the more of it is about paper.
        terms: readTerms(['paper', ...filler.slice(Math.floor(family / 9))].join(' ')),
      })),
    );
    const found = index.compare(index.vectorOf(readTerms('paper')));
    expect(found).toHaveLength(60);
    expect(found[0]?.family).toMatch(/^family-8[1-9]$/);
    expect(found.every(({ family }) => Number(family.replace('family-', '')) >= 27)).toBe(true);
  });

  it('is there for no phrasings at all: then nothing is alike', () => {
    const index = PhrasingIndex.of([]);
    expect(index.compare(index.vectorOf(readTerms('paper')))).toEqual([]);
    expect(index.familyOf(0)).toBeUndefined();
  });

  it('knows the family of each phrasing and how rare a word is', () => {
    const index = PhrasingIndex.of(indexedTexts({ fee: ['permit fee', 'رسوم'], time: ['permit'] }));
    expect([0, 1, 2, 3].map((at) => index.familyOf(at))).toEqual(['fee', 'fee', 'time', undefined]);
    expect(index.rarity('fee')).toBeGreaterThan(index.rarity('permit'));
  });
});

describe('what was learned for other phrasings', () => {
  const rowsOf = ({ starts, columns, values }: SparseRows) =>
    Array.from({ length: starts.length - 1 }, (_, row) =>
      Array.from({ length: starts[row + 1]! - starts[row]! }, (__, at) => [
        columns[starts[row]! + at],
        values[starts[row]! + at],
      ]),
    );

  it('is all there for the same phrasings, whatever their order', () => {
    fc.assert(
      fc.property(corpus, (texts) => {
        const from = PhrasingIndex.of(texts);
        const corrections = new GroupModelTrainer(from.trainingSet()).train();
        const same = PhrasingIndex.of(texts).translate(corrections, from);
        expect(rowsOf(same)).toEqual(rowsOf(corrections));
        const turned = PhrasingIndex.of(texts.toReversed());
        const there = turned.translate(corrections, from);
        const back = rowsOf(from.translate(there, turned)).map((row) => row.toSorted());
        expect(back).toEqual(rowsOf(corrections).map((row) => row.toSorted()));
      }),
    );
  });

  it('is left out as far as it is about families or words that are not here', () => {
    const from = PhrasingIndex.of(
      indexedTexts({ fee: ['permit fee', 'fee'], time: ['permit time', 'how long'] }),
    );
    const corrections = new GroupModelTrainer(from.trainingSet()).train();
    expect(corrections.values.length).toBeGreaterThan(10);
    const fewer = PhrasingIndex.of(indexedTexts({ time: ['permit time'] }));
    const there = fewer.translate(corrections, from);
    expect(there.values.length).toBeGreaterThan(0);
    expect(there.values.length).toBeLessThan(corrections.values.length);
    expect(new Set(there.columns)).toEqual(new Set([0]));
    const { features } = fewer.vectorOf(readTerms('permit time'));
    expect(there.starts).toHaveLength(Math.max(...features) + 2);
  });
});
