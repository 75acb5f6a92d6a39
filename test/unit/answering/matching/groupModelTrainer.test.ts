import { GroupModelTrainer } from '../../../../src/answering/matching/groupModelTrainer';
import { PhrasingIndex, type IndexedText } from '../../../../src/answering/matching/phrasingIndex';
import type { SparseRows } from '../../../../src/answering/matching/sparseRows';
import { indexedTexts, readTerms, type Phrasings } from '../../../support/knowledge/plainTexts';

/** One word tells the families apart; the words around it are mostly those of the first. */
const PERMITS: Phrasings = {
  apply: [
    'how do I apply for a permit on the portal',
    'apply for a permit online on the portal',
    'where on the portal can I apply for the permit',
    'permit on the portal how to apply online',
    'apply on the portal for my permit',
  ],
  cancel: [
    'how do I cancel a permit',
    'cancel my permit',
    'cancel the visit',
    'can I cancel a booking on the portal',
    'cancel the form online',
    'I want to cancel what I sent',
  ],
};

const firstFor = (index: PhrasingIndex, question: string, corrections?: SparseRows) =>
  index.compare(index.vectorOf(readTerms(question)), corrections)[0]?.family;

const rowOf = ({ starts }: SparseRows, feature: number) =>
  (starts[feature + 1] ?? 0) - (starts[feature] ?? 0);

/** The features that only one of the phrasings has. */
function ownFeatures(index: PhrasingIndex, texts: readonly IndexedText[], text: number): number[] {
  const others = texts.filter((_, at) => at !== text);
  const known = new Set(others.flatMap(({ terms }) => [...index.vectorOf(terms).features]));
  const own = index.vectorOf(texts[text]?.terms ?? []).features;
  return [...own].filter((feature) => !known.has(feature));
}

describe('what is learned from phrasings', () => {
  it.each([
    'how to cancel on the portal for a permit',
    'where can I cancel for a permit on the portal',
    'on the portal online how to cancel the permit',
  ])('finds the word that matters among those that all share: %s', (question) => {
    const index = PhrasingIndex.of(indexedTexts(PERMITS));
    const corrections = new GroupModelTrainer(index.trainingSet()).train();
    expect(firstFor(index, question)).toBe('apply');
    expect(firstFor(index, question, corrections)).toBe('cancel');
    // And what was right stays so.
    const same = question.replace('cancel', 'apply');
    expect(firstFor(index, same, corrections)).toBe('apply');
  });

  it('speaks for the family that has the word and against the other', () => {
    const index = PhrasingIndex.of(indexedTexts(PERMITS));
    const { starts, columns, values } = new GroupModelTrainer(index.trainingSet()).train();
    const { features } = index.vectorOf(readTerms('cancel'));
    const sums = [0, 0];
    for (const feature of features)
      for (let at = starts[feature]!; at < starts[feature + 1]!; at += 1)
        sums[columns[at]!]! += values[at]!;
    const [apply, cancel] = sums;
    expect(cancel).toBeGreaterThan(0.1);
    expect(apply).toBeLessThan(-0.1);
  });

  it('is the same every time', () => {
    const learned = () =>
      new GroupModelTrainer(PhrasingIndex.of(indexedTexts(PERMITS)).trainingSet()).train();
    expect(learned()).toEqual(learned());
  });

  it('owes nothing to a phrasing that is left out', () => {
    const texts = indexedTexts({
      ...PERMITS,
      stamp: ['the zebra asks for the stamp', 'who gets the stamp', 'stamp for my entity'],
    });
    const index = PhrasingIndex.of(texts);
    const left = texts.findIndex(({ family }) => family === 'stamp');
    const own = ownFeatures(index, texts, left);
    const lesson = index.trainingSet();
    const learnedOf = (rows: SparseRows) => own.filter((feature) => rowOf(rows, feature) > 0);
    expect(learnedOf(new GroupModelTrainer(lesson).train()).length).toBeGreaterThan(10);
    expect(
      learnedOf(new GroupModelTrainer(lesson).train({ learnFrom: (text) => text !== left })),
    ).toEqual([]);
  });

  it('is nothing where all phrasings are left out', () => {
    const index = PhrasingIndex.of(indexedTexts(PERMITS));
    const { values } = new GroupModelTrainer(index.trainingSet()).train({ learnFrom: () => false });
    expect(values).toHaveLength(0);
  });

  it('is only what nothing else tells: where names settle it, there is nothing to learn', () => {
    const texts = indexedTexts(PERMITS);
    const index = PhrasingIndex.of(texts);
    const families = index.familiesOfGroups();
    const agreement = (text: number, group: number) =>
      texts[text]?.family === families[group] ? 1 : -1;
    expect(new GroupModelTrainer(index.trainingSet(), agreement).train().values).toHaveLength(0);
  });

  it('from one half of the phrasings tells dozens of families apart in the other half', () => {
    const things = 'permit visa stamp licence fine parking ticket invoice contract'.split(' ');
    const asked = { renew: 'renew', lose: 'lost', pay: 'pay for', send: 'send' };
    const phrasings = Object.fromEntries(
      things.flatMap((thing) =>
        Object.entries(asked).map(([verb, words]) => [
          `${verb}-${thing}`,
          [
            `how do I ${words} a ${thing} when I am away`,
            `${words} my ${thing}`,
            `the ${thing} on the portal, I want to ${words} it`,
            `can somebody ${words} the ${thing} that we have`,
            `what if I ${words} one ${thing} of many`,
            `${words} ${thing}`,
          ],
        ]),
      ),
    );
    const texts = indexedTexts(phrasings);
    const index = PhrasingIndex.of(texts);
    const lesson = index.trainingSet();
    const halves = [0, 1].map((half) =>
      new GroupModelTrainer(lesson).train({ learnFrom: (text) => text % 2 !== half }),
    );
    const rightWith = (learned: readonly (SparseRows | undefined)[]) =>
      texts.filter(({ family, terms }, at) => {
        const found = index.compare(index.vectorOf(terms), learned[at % 2], at);
        return found[0]?.family === family;
      }).length;
    expect(rightWith([])).toBeLessThan(0.7 * texts.length);
    expect(rightWith(halves)).toBeGreaterThan(0.95 * texts.length);
  });
});

describe('learning from hardly anything', () => {
  it.each<[string, Phrasings]>([
    ['nothing', {}],
    ['one phrasing', { stamp: ['who gets the stamp'] }],
    ['one family', { stamp: ['who gets the stamp', 'the stamp', 'لمن الختم'] }],
    ['two families of one phrasing', { stamp: ['the stamp'], fee: ['the fee'] }],
    ['the same phrasing twice', { stamp: ['the stamp'], seal: ['the stamp'] }],
    ['a phrasing without a word', { stamp: ['the stamp', '؟'], seal: ['!'] }],
  ])('comes to finite corrections: %s', (_, phrasings) => {
    const index = PhrasingIndex.of(indexedTexts(phrasings));
    const corrections = new GroupModelTrainer(index.trainingSet()).train();
    expect(corrections.values.every(Number.isFinite)).toBe(true);
    const found = index.compare(index.vectorOf(readTerms('the stamp')), corrections);
    expect(found.map(({ family }) => family).includes('stamp')).toBe('stamp' in phrasings);
  });
});
