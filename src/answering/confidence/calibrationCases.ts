import { LANGUAGES } from '../../language/text/detectLanguage';
import { GENERAL_QUESTIONS } from '../../language/wordLists';
import type { Knowledge } from '../../knowledge/knowledge';
import { textToCompare, type MeaningLikeness } from '../meaning/phrasingMeaning';
import type { Case, Cases, Evidence } from './confidence';
import { leadOf } from './evidence';
import type { PausableWork } from '../../lib/pausableWork';
import type { Phrasing } from '../model/phrasing';
import type { Question } from '../understanding/question';
import type { Ranking } from '../ranking/ranking';

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

/** The questions that a calibration may ask, apart from phrasings that are left out. */
export const calibrationTexts = ({ tests }: Knowledge): string[] => [
  ...sampleQuestions(tests, ENOUGH_CASES).map(({ question }) => question),
  ...LANGUAGES.flatMap((language) => GENERAL_QUESTIONS[language]),
];

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

const groupOf = ({ family, language }: Phrasing): string => `${family} ${language}`;

/** How many phrasings each entry has in each language. */
function sizesOf(phrasings: readonly Phrasing[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const phrasing of phrasings)
    sizes.set(groupOf(phrasing), (sizes.get(groupOf(phrasing)) ?? 0) + 1);
  return sizes;
}

/** A smaller share of phrasings beside which there is another one tells nothing. */
const ENOUGH_BESIDE_OTHERS = 0.2;

/** Whether most entries have one phrasing only, so that none can be left out. */
function isSparse(phrasings: readonly Phrasing[]): boolean {
  const alone = [...sizesOf(phrasings).values()].filter((size) => size === 1).length;
  return phrasings.length > 0 && 1 - alone / phrasings.length < ENOUGH_BESIDE_OTHERS;
}

/** How a phrasing that was left out is ranked by its words; plain data. */
export interface LeftOutRanking {
  /** Its position in the list of phrasings. */
  at: number;
  /** The score of each family that was compared. */
  scores: readonly (readonly [family: string, score: number])[];
}

/**
 * Phrasings, each asked as if it had not been written. The only phrasing of an entry in
 * a language is no case: nothing could find it.
 * @param rankings is given how each is ranked
 */
export function* leftOutCases(
  positions: readonly number[],
  phrasings: readonly Phrasing[],
  { readWritten, rank, weigh }: CalibrationRun,
  rankings: LeftOutRanking[] = [],
): Asking {
  const sizes = sizesOf(phrasings);
  for (const at of positions) {
    const phrasing = phrasings[at];
    if (!phrasing || sizes.get(groupOf(phrasing)) === 1) continue;
    const question = readWritten(phrasing.text);
    const ranking = rank(question, at);
    const right = ranking.candidates[0]?.family.id === phrasing.family;
    const scores = ranking.candidates.map(({ family, score }) => [family.id, score] as const);
    rankings.push({ at, scores });
    yield { evidence: weigh(question, ranking), right, foreign: false };
  }
}

/** What is not looked at in knowledge without enough tests. */
const UNTESTED: Omit<Evidence, 'odds' | 'margin' | 'share'> = {
  likeness: 0,
  coverage: 0,
  substance: 0,
  nearest: 0,
  specific: false,
};

/** The same phrasings once more, ranked by what they mean, too. */
export function* leftOutByMeaning(
  rankings: readonly LeftOutRanking[],
  phrasings: readonly Phrasing[],
  compare: (text: string, phrasing: Phrasing, at: number) => MeaningLikeness | undefined,
): Asking {
  for (const { at, scores } of rankings) {
    const phrasing = phrasings[at];
    const meaning = phrasing && compare(textToCompare(phrasing), phrasing, at);
    if (!meaning) continue;
    const ranked = scores
      .map(([family, score]) => ({ family, score: score + meaning.of(family) }))
      .sort((a, b) => b.score - a.score);
    const evidence = { ...UNTESTED, ...leadOf(ranked.map(({ score }) => score)) };
    yield { evidence, right: ranked[0]?.family === phrasing.family, foreign: false };
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
    sparse: !isTested(knowledge) && (inside.length === 0 || isSparse(phrasings)),
  };
}
