import type { Knowledge } from '../../src/knowledge/knowledge';
import { KNOWLEDGE } from '../support/knowledge/realAnswerer';
import { loadChecked } from './loadChecked';
import { synthesize } from './syntheticKnowledge';
import { normalWords } from './words';

const SIZE = { phrasings: 2000, entries: 400 };
const QUESTIONS = 200;

let shipped: Knowledge;

beforeAll(async () => {
  shipped = await loadChecked(KNOWLEDGE, {});
});

const keyOf = (text: string) => normalWords(text).join(' ');

test('The same size is written in the same words every time', () => {
  expect(synthesize(shipped, SIZE, QUESTIONS)).toEqual(synthesize(shipped, SIZE, QUESTIONS));
});

test('It has as many entries and phrasings as asked for, each phrasing once, half in each language', () => {
  const { knowledge, phrasings } = synthesize(shipped, SIZE, QUESTIONS);
  expect(knowledge.entries).toHaveLength(SIZE.entries);
  expect(new Set(phrasings.map(({ text }) => keyOf(text))).size).toBe(SIZE.phrasings);
  expect(phrasings.filter(({ language }) => language === 'ar')).toHaveLength(SIZE.phrasings / 2);
  for (const { patterns } of knowledge.entries) {
    expect(patterns.en.length).toBeGreaterThan(0);
    expect(patterns.ar.length).toBeGreaterThan(0);
  }
});

test('No question is a phrasing, and each is about an entry whose words it has', () => {
  const { knowledge, phrasings, questions } = synthesize(shipped, SIZE, QUESTIONS);
  const written = new Set(phrasings.map(({ text }) => keyOf(text)));
  const wordsOf = new Map(
    knowledge.entries.map(({ id, patterns, answer }) => [
      id,
      new Set([...patterns.en, ...patterns.ar, answer.en, answer.ar].flatMap(normalWords)),
    ]),
  );
  expect(questions).toHaveLength(QUESTIONS);
  expect(questions.filter(({ tag }) => tag === 'mistyped')).toHaveLength(QUESTIONS / 4);
  for (const { text, expect: id, tag } of questions) {
    expect(written).not.toContain(keyOf(text));
    const shared = normalWords(text).filter((word) => wordsOf.get(id ?? '')?.has(word));
    if (tag === 'new') expect(shared.length).toBeGreaterThanOrEqual(2);
  }
});

test('A larger one has more words, yet each of its texts is as long', () => {
  const measure = (phrasings: number) => {
    const { phrasings: texts } = synthesize(shipped, { phrasings, entries: phrasings / 5 }, 0);
    const words = texts.flatMap(({ text }) => normalWords(text));
    return { vocabulary: new Set(words).size, length: words.length / texts.length };
  };
  const [small, large] = [measure(1000), measure(8000)];
  expect(large.vocabulary).toBeGreaterThan(2 * small.vocabulary);
  for (const { length } of [small, large]) {
    expect(length).toBeGreaterThan(5);
    expect(length).toBeLessThan(9);
  }
});
