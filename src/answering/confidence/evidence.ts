import { SHARPNESS } from '../matching/hardNegatives';
import { CENTROID_WEIGHT } from '../matching/phrasingIndex';
import type { Ranking } from '../ranking/ranking';
import type { Question } from '../understanding/question';
import type { Evidence } from './confidence';

const oddsOf = (score: number) => Math.exp((SHARPNESS / CENTROID_WEIGHT) * score);

/** What scores alone say, the best first. */
export function leadOf(scores: readonly number[]): Pick<Evidence, 'odds' | 'margin' | 'share'> {
  const [first, second] = scores;
  const total = scores.reduce((sum, score) => sum + oddsOf(score), 1);
  return {
    odds: Math.log(total),
    margin: first === undefined ? 0 : first - (second ?? 0),
    share: first === undefined ? 0 : oddsOf(first) / total,
  };
}

/** What a ranking says about how sure to be of it. */
export function evidenceOf(question: Question, { candidates, known }: Ranking): Evidence {
  const [first] = candidates;
  return {
    ...leadOf(candidates.map(({ score }) => score)),
    likeness: known * candidates.reduce((most, { plain }) => Math.max(most, plain), 0),
    coverage: first?.coverage.share ?? 0,
    substance: Math.log1p(first?.coverage.weight ?? 0),
    nearest: first?.nearest ?? 0,
    specific: first?.hasFigure === true || question.mentions.some(({ type }) => type !== 'other'),
  };
}
