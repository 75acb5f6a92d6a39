import { createAnswerer, type LearningAnswerer } from '../../../../src/answering/answerer';
import { withVectors } from '../../../../src/answering/meaning/askWithMeaning';
import { TextVectors } from '../../../../src/answering/meaning/textVectors';
import { DIMENSIONS } from '../../../../src/answering/meaning/vectors';
import { createPhrases } from '../../../../src/composition/loadAnswerer';
import { runToEnd } from '../../../../src/lib/pausableWork';
import { realMessages } from '../../../support/knowledge/messages';
import { plainKnowledge } from '../../../support/knowledge/plainTexts';

/** Words that mean the same have one axis; all other words have none. */
const MEANINGS = [
  ['paper', 'sheets', 'ورق', 'أوراق'],
  ['stamp', 'seal', 'ختم'],
  ['permit', 'licence', 'رخصة', 'تصريح'],
];
function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    const axis = MEANINGS.findIndex((words) => words.includes(word));
    if (axis >= 0) vector[axis] = 1;
  }
  vector[DIMENSIONS - 1] = 0.5;
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
const encoder = { encode: (text: string) => Promise.resolve(vectorOf(text)) };

const KNOWLEDGE = plainKnowledge({
  paper: ['how much paper was saved', 'paper that was saved', 'كم وفرنا من الورق', 'ورق وفرناه'],
  stamp: ['who gets the stamp', 'how do we earn the stamp', 'من يحصل على ختم', 'كيف نحصل على ختم'],
  permit: ['how do I renew a permit', 'renewing my permit'],
});

async function answererOf(compares: boolean): Promise<LearningAnswerer> {
  const answerer = createAnswerer(KNOWLEDGE, createPhrases(await realMessages()));
  answerer.adopt(answerer.learn());
  if (compares) answerer.adoptMeaning(runToEnd(answerer.learningMeaning(vectorOf)));
  return answerer;
}

/** The families as they are ranked with the vectors that are wanted. */
const ranked = async (answerer: LearningAnswerer, text: string): Promise<string[]> =>
  (await withVectors(encoder, (vectors) => answerer.ranking(text, vectors))).map(
    ({ family }) => family,
  );

describe('ranking by meaning', () => {
  it('puts the entry first that means what is asked, whatever its words', async () => {
    const answerer = await answererOf(true);
    expect((await ranked(answerer, 'can a licence be extended'))[0]).toBe('permit');
    expect((await ranked(answerer, 'a seal'))[0]).toBe('stamp');
    expect((await ranked(await answererOf(false), 'a seal'))[0]).not.toBe('stamp');
  });

  it('finds an entry that has no phrasing in the language of the question', async () => {
    expect((await ranked(await answererOf(true), 'أريد تمديد رخصة'))[0]).toBe('permit');
  });

  it('wants the vectors of all phrasings and of what it is calibrated on', async () => {
    const answerer = await answererOf(false);
    const texts = runToEnd(answerer.textsToCompare());
    expect(texts).toEqual(expect.arrayContaining(['who gets the stamp', 'من يحصل على ختم']));
    expect(new Set(texts).size).toBe(texts.length);
    const asked = new Set<string>();
    runToEnd(
      answerer.learningMeaning((text) => {
        asked.add(text);
        return vectorOf(text);
      }),
    );
    expect([...asked].filter((text) => !texts.includes(text))).toEqual([]);
  });

  it.each([
    ['is a phrasing word for word', 'who gets the stamp', false],
    ['is Arabic in Latin letters', 'kam waffarna min alwara2', false],
    ['its words do not settle', 'is there a seal', true],
  ])('wants the vector of a question that %s: %j', async (_, text, isWanting) => {
    const vectors = new TextVectors();
    (await answererOf(true)).ranking(text, vectors);
    expect(vectors.isWanting).toBe(isWanting);
  });

  it('goes on with what an earlier version of the knowledge means until it has learned', async () => {
    const entries = KNOWLEDGE.entries.filter(({ id }) => id !== 'paper');
    const later = createAnswerer(
      { ...KNOWLEDGE, version: 'later', entries },
      createPhrases(await realMessages()),
      { before: await answererOf(true) },
    );
    expect(await ranked(later, 'can a licence be extended')).toEqual(['permit', 'stamp']);
    expect((await ranked(later, 'a seal'))[0]).toBe('stamp');
  });

  it('is explained with its share and the phrasing that is closest', async () => {
    const answerer = await answererOf(true);
    const { ranking, decision } = await withVectors(encoder, (vectors) =>
      answerer.explain('can a licence be extended', undefined, vectors),
    );
    expect(ranking[0]).toMatchObject({
      family: 'permit',
      nearestMeaning: { text: expect.stringContaining('permit') as string, language: 'en' },
    });
    const { shares, score } = ranking[0]!;
    expect(shares.meaning).toBeGreaterThan(0.3);
    expect(Object.values(shares).reduce((sum, share) => sum + share)).toBeCloseTo(score, 5);
    expect(decision.inScope).toBeGreaterThan(0);
    const byWords = answerer.explain('who gets the stamp').ranking[0];
    expect(byWords).toMatchObject({ family: 'stamp', shares: { meaning: 0 } });
    expect(byWords).not.toHaveProperty('nearestMeaning');
  });

  it('is as before where no text has a vector', async () => {
    const answerer = await answererOf(false);
    const before = answerer.ranking('who earns the stamp');
    answerer.adoptMeaning(runToEnd(answerer.learningMeaning(() => undefined)));
    const vectors = new TextVectors();
    expect(answerer.ranking('who earns the stamp', vectors)).toEqual(before);
    expect(vectors.isWanting).toBe(false);
  });
});

describe('an answer that there is in one language only', () => {
  it('is told in that language, with a line in the one that was asked in', async () => {
    const entries = KNOWLEDGE.entries.map((entry) => ({ ...entry, onlyIn: 'en' as const }));
    const phrases = createPhrases(await realMessages());
    const answerer = createAnswerer({ ...KNOWLEDGE, entries }, phrases);
    expect(answerer.answerOf('permit', 'en')?.text).toBe('About permit.');
    expect(answerer.answerOf('permit', 'ar')?.text).toBe(
      'هذه الإجابة متوفرة بالإنجليزية فقط:\nAbout permit.',
    );
  });
});
