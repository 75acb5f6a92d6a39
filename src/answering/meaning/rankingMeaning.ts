import type { Knowledge } from '../../knowledge/knowledge';
import type { Language } from '../../language/text/detectLanguage';
import type { PausableWork } from '../../lib/pausableWork';
import {
  collectCases,
  ENOUGH_CASES,
  leftOutByMeaning,
  type CalibrationRun,
  type LeftOutRanking,
} from '../confidence/calibrationCases';
import { calibrating, type Confidence } from '../confidence/confidence';
import type { Phrasing } from '../model/phrasing';
import type { Tolerance } from '../model/tolerance';
import type { Ranking } from '../ranking/ranking';
import type { Question } from '../understanding/question';
import {
  changePhrasingMeaning,
  makePhrasingMeaning,
  type MeaningLikeness,
  type PhrasingMeaning,
} from './phrasingMeaning';
import type { VectorOf } from './vectors';

/** What is needed to rank by meaning, too. */
export interface RankingMeaning {
  phrasings: PhrasingMeaning;
  /** How sure to be of such a ranking. */
  confidence: Confidence;
}

interface RankingToLearn {
  knowledge: Knowledge;
  phrasings: readonly Phrasing[];
  /** How phrasings that were left out are ranked by their words. */
  leftOut: readonly LeftOutRanking[];
  /** How the cases are asked by words. */
  examination: CalibrationRun;
  /** @param meaning how like the families are to the question; undefined: by words alone */
  rankBy(this: void, question: Question, meaning: MeaningLikeness | undefined): Ranking;
  tolerance: Tolerance;
}

/**
 * Learns what the phrasings mean and how sure to be of a ranking by it; pauses after each text.
 * @returns undefined if no phrasing has a vector
 */
export function* learnRankingMeaning(
  { knowledge, phrasings, leftOut, examination, rankBy, tolerance }: RankingToLearn,
  vectorOf: VectorOf,
): PausableWork<RankingMeaning | undefined> {
  const made = yield* makePhrasingMeaning(phrasings, vectorOf);
  if (!made) return undefined;
  const compare = (
    text: string,
    { language = 'en' }: { language?: Language | undefined },
    at?: number,
  ) => {
    const vector = vectorOf(text);
    return vector && made.compare(vector, language, at);
  };
  const cases = yield* collectCases({
    ...{ knowledge, phrasings, most: ENOUGH_CASES },
    leftOut: [leftOutByMeaning(leftOut, phrasings, compare)],
    examination: {
      ...examination,
      rank: (question) => rankBy(question, compare(question.text, question)),
    },
  });
  return { phrasings: made, confidence: yield* calibrating(cases, tolerance) };
}

/** The same after an edit: as sure as before, and compared in the same space. */
export function* changeRankingMeaning(
  before: RankingMeaning,
  phrasings: readonly Phrasing[],
  vectorOf: VectorOf,
): PausableWork<RankingMeaning> {
  const changed = yield* changePhrasingMeaning(before.phrasings, phrasings, vectorOf);
  return { ...before, phrasings: changed };
}
