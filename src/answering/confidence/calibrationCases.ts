import { LANGUAGES } from '../../language/detectLanguage';
import { GENERAL_QUESTIONS } from '../../language/generalQuestions';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Case, Cases, Evidence } from './confidence';
import type { IndexedText } from '../matching/phrasingIndex';
import type { Question } from '../question';
import type { Ranking } from '../ranking';

/** A phrasing as it was read. */
export type ReadText = IndexedText & { question: Question };

/** How the cases are asked. */
export interface Examination {
  read: (text: string) => Question;
  rank: (question: Question, without?: number) => Ranking;
  weigh: (question: Question, ranking: Ranking) => Evidence;
}

/** How many questions of each sort are enough for an estimate. */
export const ENOUGH_CASES = 500;
/** How much of all that is asked is taken to be about something else. */
const GENERAL_SHARE = 0.3;
/** From so many tests on, the tests alone decide: they are worded as people ask. */
const ENOUGH_TESTS = 100;

type Unweighted = Omit<Case, 'weight'>;

/** At most `most` items, evenly from all. */
export function sample<T>(items: readonly T[], most: number): T[] {
  const stride = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, at) => at % stride === 0);
}

/** True where a knowledge base has enough tests to be judged by them alone. */
export const isTested = ({ tests }: Knowledge): boolean => tests.length >= ENOUGH_TESTS;

/** The entries' own tests, at most `most`. */
function testCases({ tests }: Knowledge, examination: Examination, most: number): Unweighted[] {
  const { read, rank, weigh } = examination;
  return sample(tests, most).map(({ question: text, expect }) => {
    const question = read(text);
    const ranking = rank(question);
    const right = ranking.candidates[0]?.family.id === expect.split('.')[0];
    return { evidence: weigh(question, ranking), right, foreign: false };
  });
}

/** Phrasings, each asked as if it had not been written. */
export function leftOutCases(
  positions: readonly number[],
  texts: readonly ReadText[],
  { rank, weigh }: Examination,
): Unweighted[] {
  return positions.flatMap((at) => {
    const text = texts[at];
    if (!text) return [];
    const ranking = rank(text.question, at);
    const right = ranking.candidates[0]?.family.id === text.family;
    return [{ evidence: weigh(text.question, ranking), right, foreign: false }];
  });
}

/** Questions that nothing answers, in the languages that the phrasings are in. */
function generalCases(
  texts: readonly ReadText[],
  { read, rank, weigh }: Examination,
  most: number,
): Unweighted[] {
  return LANGUAGES.filter((language) => texts.some((text) => text.language === language))
    .flatMap((language) => sample(GENERAL_QUESTIONS[language], most))
    .map((text) => {
      const question = read(text);
      return { evidence: weigh(question, rank(question)), right: false, foreign: true };
    });
}

function share(cases: readonly Unweighted[], total: number): Case[] {
  return cases.map((item) => ({ ...item, weight: total / cases.length }));
}

/**
 * The cases to calibrate on: the entries' own tests, phrasings left out where tests are few, and
 * general questions that nothing answers.
 * @param leftOut those phrasings, examined by what was not learned from them
 */
export function collectCases(
  knowledge: Knowledge,
  texts: readonly ReadText[],
  leftOut: readonly Unweighted[],
  examination: Examination,
  most: number,
): Cases {
  const inside = [...testCases(knowledge, examination, most), ...leftOut];
  const general = generalCases(texts, examination, most);
  return {
    cases: [...share(inside, 1 - GENERAL_SHARE), ...share(general, GENERAL_SHARE)],
    tested: isTested(knowledge),
  };
}
