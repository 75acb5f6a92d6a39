import { GENERAL_QUESTIONS } from '../language/generalQuestions';
import type { Knowledge } from '../knowledge/knowledge';
import type { Case, Evidence } from './confidence';
import type { IndexedText } from './phrasingIndex';
import type { Question } from './question';
import type { Candidate } from './ranking';

/** How the cases are asked. */
export interface Examination {
  read: (text: string) => Question;
  rank: (question: Question, without?: number) => Candidate[];
  judge: (question: Question, candidates: readonly Candidate[]) => Evidence;
}

/** How many questions of each sort are enough for an estimate. */
const SAMPLE = 500;
/** How much of all that is asked is taken to be about something else. */
const GENERAL_SHARE = 0.3;
/** From so many tests on, the tests alone decide: they are worded as people ask. */
const ENOUGH_TESTS = 100;

function sample<T>(items: readonly T[]): T[] {
  const stride = Math.max(1, Math.floor(items.length / SAMPLE));
  return items.filter((_, at) => at % stride === 0);
}

function weigh(cases: readonly Omit<Case, 'weight'>[], total: number): Case[] {
  return cases.map((item) => ({ ...item, weight: total / cases.length }));
}

/**
 * The cases to calibrate on, their weights adding up to one: the entries' own tests, phrasings
 * left out one at a time where tests are few, and general questions that nothing answers.
 */
export function collectCases(
  { tests }: Knowledge,
  texts: readonly (IndexedText & { question: Question })[],
  { read, rank, judge }: Examination,
): Case[] {
  const asked = sample(tests).map(({ question: text, expect }) => {
    const question = read(text);
    const candidates = rank(question);
    const id = candidates[0]?.family.id;
    const right = id === expect.split('.')[0];
    return { evidence: judge(question, candidates), right, foreign: false };
  });
  const spare = asked.length >= ENOUGH_TESTS ? [] : sample([...texts.keys()]);
  const leftOut = spare.flatMap((at) => {
    const text = texts[at];
    if (!text) return [];
    const candidates = rank(text.question, at);
    return [
      {
        evidence: judge(text.question, candidates),
        right: candidates[0]?.family.id === text.family,
        foreign: false,
      },
    ];
  });
  const general = Object.values(GENERAL_QUESTIONS)
    .flat()
    .map((text) => {
      const question = read(text);
      return { evidence: judge(question, rank(question)), right: false, foreign: true };
    });
  return [...weigh([...asked, ...leftOut], 1 - GENERAL_SHARE), ...weigh(general, GENERAL_SHARE)];
}
