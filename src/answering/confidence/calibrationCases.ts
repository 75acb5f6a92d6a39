import { LANGUAGES, type Language } from '../../language/text/detectLanguage';
import { GENERAL_QUESTIONS } from '../../language/wordLists';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Case, Cases, Evidence } from './confidence';
import type { PausableWork } from '../../lib/pausableWork';
import type { Question } from '../understanding/question';
import type { Ranking } from '../ranking/ranking';

/** A phrasing as it is written. */
export interface Phrasing {
  family: string;
  language: Language;
  text: string;
}

/** How the cases are asked. */
export interface CalibrationRun {
  read: (text: string) => Question;
  readWritten: (text: string) => Question;
  rank: (question: Question, without?: number) => Ranking;
  weigh: (question: Question, ranking: Ranking) => Evidence;
}

/** How many questions of each sort are enough for an estimate. */
export const ENOUGH_CASES = 500;
/** How much of all that is asked is taken to be about something else. */
const GENERAL_SHARE = 0.3;
/** From this many tests on, the tests alone decide: they are worded as people ask. */
const ENOUGH_TESTS = 100;

type Unweighted = Omit<Case, 'weight'>;

/** Asks one question for each case, and yields between them. */
type Asking = Generator<Unweighted, void>;

/** At most `most` items, evenly from all. */
export function sampleQuestions<T>(items: readonly T[], most: number): T[] {
  const stride = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, at) => at % stride === 0);
}

/** True if a knowledge base has enough tests to be judged by them alone. */
export const isTested = ({ tests }: Knowledge): boolean => tests.length >= ENOUGH_TESTS;

/** The entries' own tests, at most `most`. */
function* testCases({ tests }: Knowledge, examination: CalibrationRun, most: number): Asking {
  const { read, rank, weigh } = examination;
  for (const { question: text, expect } of sampleQuestions(tests, most)) {
    const question = read(text);
    const ranking = rank(question);
    const right = ranking.candidates[0]?.family.id === expect.split('.')[0];
    yield { evidence: weigh(question, ranking), right, foreign: false };
  }
}

/** Phrasings, each asked as if it had not been written. */
export function* leftOutCases(
  positions: readonly number[],
  phrasings: readonly Phrasing[],
  { readWritten, rank, weigh }: CalibrationRun,
): Asking {
  for (const at of positions) {
    const phrasing = phrasings[at];
    if (!phrasing) continue;
    const question = readWritten(phrasing.text);
    const ranking = rank(question, at);
    const right = ranking.candidates[0]?.family.id === phrasing.family;
    yield { evidence: weigh(question, ranking), right, foreign: false };
  }
}

/** Questions that nothing answers, in the languages that the phrasings are in. */
function* generalCases(
  phrasings: readonly Phrasing[],
  { read, rank, weigh }: CalibrationRun,
  most: number,
): Asking {
  const spoken = LANGUAGES.filter((language) =>
    phrasings.some((phrasing) => phrasing.language === language),
  );
  for (const language of spoken) {
    for (const text of sampleQuestions(GENERAL_QUESTIONS[language], most)) {
      const question = read(text);
      yield { evidence: weigh(question, rank(question)), right: false, foreign: true };
    }
  }
}

function share(cases: readonly Unweighted[], total: number): Case[] {
  return cases.map((item) => ({ ...item, weight: total / cases.length }));
}

/** What is asked to calibrate on a knowledge base. */
interface CasesWanted {
  knowledge: Knowledge;
  phrasings: readonly Phrasing[];
  /** Phrasings that were left out, asked by what was not learned from them. */
  leftOut: readonly Asking[];
  examination: CalibrationRun;
  /** How many of each sort are enough. */
  most: number;
}

/**
 * The cases to calibrate on: the entries' own tests, phrasings left out if tests are few, and
 * general questions that nothing answers. Pauses after each question.
 */
export function* collectCases(wanted: CasesWanted): PausableWork<Cases> {
  const { knowledge, phrasings, leftOut, examination, most } = wanted;
  const inside: Unweighted[] = [];
  const general: Unweighted[] = [];
  for (const asked of [testCases(knowledge, examination, most), ...leftOut]) {
    for (const found of asked) {
      inside.push(found);
      yield;
    }
  }
  for (const found of generalCases(phrasings, examination, most)) {
    general.push(found);
    yield;
  }
  return {
    cases: [...share(inside, 1 - GENERAL_SHARE), ...share(general, GENERAL_SHARE)],
    tested: isTested(knowledge),
  };
}
