import fc from 'fast-check';
import {
  calibrating,
  scoreConfidence,
  type Case,
  type Cases,
  type Confidence,
  type Evidence,
} from '../../../../src/answering/confidence/confidence';
import { runToEnd } from '../../../../src/lib/pausableWork';
import { DEFAULT_TOLERANCE, type Tolerance } from '../../../../src/answering/model/tolerance';

const calibrated = (cases: Cases, tolerance: Tolerance) => runToEnd(calibrating(cases, tolerance));

/** Below this probability nothing is answered, however much may be wrong. */
const LEAST_ANSWERED = 0.4;

/** Hundredths, which shrink quickly. */
const between = (min: number, max: number) =>
  fc.integer({ min: 100 * min, max: 100 * max }).map((value) => value / 100);

/** The evidence of a question that is as plain as `quality` says, 0 to 1. */
const evidenceOf = (quality: number, specific = false): Evidence => ({
  likeness: quality,
  odds: 1 + 4 * quality,
  margin: quality / 2,
  share: 0.3 + 0.7 * quality,
  coverage: quality,
  substance: 2 * quality,
  nearest: quality,
  specific,
});

const inside = fc.record<Case>({
  evidence: fc.tuple(between(0.2, 1), fc.boolean()).map(([quality, it]) => evidenceOf(quality, it)),
  right: fc.boolean(),
  foreign: fc.constant(false),
  weight: between(0.1, 1),
});
const outside = fc.record<Case>({
  evidence: between(0, 0.6).map((quality) => evidenceOf(quality)),
  right: fc.constant(false),
  foreign: fc.constant(true),
  weight: between(0.1, 1),
});
const judgedCases = fc
  .tuple(
    fc.array(inside, { minLength: 1, maxLength: 30 }),
    fc.array(outside, { minLength: 1, maxLength: 15 }),
    fc.boolean(),
  )
  .map(([known, foreign, tested]): Cases => ({
    cases: [...known, ...foreign],
    tested,
    sparse: false,
  }));
const percent = fc.integer({ min: 0, max: 60 });
const tolerances = fc.record<Tolerance>({
  wrongAnswersPerHundred: percent,
  idleSuggestionsPerHundred: percent,
  needlessDeclinesPerHundred: percent,
});
const RUNS = { numRuns: 60 };

type Weighed = { chance: number; weight: number };

const weightOf = (some: readonly Weighed[]) => some.reduce((sum, { weight }) => sum + weight, 0);
const wrongOf = (some: readonly Weighed[]) =>
  some.reduce((sum, { chance, weight }) => sum + (1 - chance) * weight, 0);

/** How likely each case is answered rightly. */
const chancesOf = (confidence: Confidence, { cases }: Cases): Weighed[] =>
  cases.map(({ evidence, weight }) => ({
    chance: scoreConfidence(confidence, evidence).right,
    weight,
  }));

/** How likely the cases of one sort are in scope. */
const scopesOf = (confidence: Confidence, { cases }: Cases, foreign: boolean): Weighed[] =>
  cases
    .filter((item) => item.foreign === foreign)
    .map(({ evidence, weight }) => ({
      chance: scoreConfidence(confidence, evidence).inScope,
      weight,
    }));

describe('calibrated confidence', () => {
  it('expects no more of all answers to be wrong than is tolerated, and answers all others', () => {
    fc.assert(
      fc.property(judgedCases, tolerances, (judged, tolerance) => {
        const confidence = calibrated(judged, tolerance);
        const chances = chancesOf(confidence, judged);
        const most = tolerance.wrongAnswersPerHundred / 100;
        const answered = chances.filter(({ chance }) => chance > confidence.answerAt);
        expect(wrongOf(answered)).toBeLessThanOrEqual(most * weightOf(answered) + 1e-9);
        if (confidence.answerAt === LEAST_ANSWERED) return;
        const more = chances.filter(({ chance }) => chance >= confidence.answerAt);
        expect(wrongOf(more)).toBeGreaterThan(most * weightOf(more));
      }),
      RUNS,
    );
  });

  it('answers from a higher probability on where less may be wrong', () => {
    fc.assert(
      fc.property(judgedCases, tolerances, percent, (judged, tolerance, other) => {
        const strict = Math.min(other, tolerance.wrongAnswersPerHundred);
        const strictly = calibrated(judged, { ...tolerance, wrongAnswersPerHundred: strict });
        expect(strictly.answerAt).toBeGreaterThanOrEqual(calibrated(judged, tolerance).answerAt);
      }),
      RUNS,
    );
  });

  it('answers nothing below a least probability, whatever is tolerated', () => {
    fc.assert(
      fc.property(judgedCases, tolerances, (judged, tolerance) => {
        const lenient = { ...tolerance, wrongAnswersPerHundred: 100 };
        expect(calibrated(judged, lenient).answerAt).toBe(LEAST_ANSWERED);
      }),
      RUNS,
    );
  });

  it('declines no more of what it can answer than is tolerated', () => {
    fc.assert(
      fc.property(judgedCases, tolerances, (judged, tolerance) => {
        const confidence = calibrated(judged, tolerance);
        const known = scopesOf(confidence, judged, false);
        const declined = known.filter(({ chance }) => chance < confidence.suggestAt);
        expect(weightOf(declined)).toBeLessThanOrEqual(
          (tolerance.needlessDeclinesPerHundred / 100) * weightOf(known) + 1e-9,
        );
      }),
      RUNS,
    );
  });

  it.each([
    ['as many', true, 1],
    ['twice as many', false, 2],
  ])('declines other questions but for %s as are tolerated, where it may', (_, tested, factor) => {
    fc.assert(
      fc.property(judgedCases, percent, ({ cases }, idle) => {
        const judged = { cases, tested, sparse: false };
        const confidence = calibrated(judged, {
          ...DEFAULT_TOLERANCE,
          needlessDeclinesPerHundred: 100,
          idleSuggestionsPerHundred: idle,
        });
        const foreign = scopesOf(confidence, judged, true);
        // The one at the threshold itself is met, too: more are never needed.
        const above = foreign.filter(({ chance }) => chance > confidence.suggestAt);
        const least = foreign.filter(({ chance }) => chance >= confidence.suggestAt);
        const most = Math.min(1, (factor * idle) / 100) * weightOf(foreign);
        // What is likelier than all that can be answered cannot be declined without declining everything.
        const likeliest = Math.max(
          ...scopesOf(confidence, judged, false).map(({ chance }) => chance),
        );
        if (confidence.suggestAt < likeliest)
          expect(weightOf(above)).toBeLessThanOrEqual(most + 1e-9);
        expect(weightOf(least)).toBeGreaterThanOrEqual(most - 1e-9);
      }),
      RUNS,
    );
  });

  it('answers what is plain and declines what is far away', () => {
    const plain = [0.7, 0.8, 0.9, 1].map((quality) => evidenceOf(quality));
    const far = [0, 0.05, 0.1, 0.15].map((quality) => evidenceOf(quality));
    const cases = [
      ...plain.map((evidence) => ({ evidence, right: true, foreign: false, weight: 1 })),
      ...far.map((evidence) => ({ evidence, right: false, foreign: true, weight: 1 })),
    ];
    const confidence = calibrated({ cases, tested: true, sparse: false }, DEFAULT_TOLERANCE);
    for (const evidence of plain)
      expect(scoreConfidence(confidence, evidence).right).toBeGreaterThan(confidence.answerAt);
    expect(scoreConfidence(confidence, evidenceOf(0.02)).inScope).toBeLessThan(
      confidence.suggestAt,
    );
  });

  it('takes what a question speaks of into account only where questions of people decide', () => {
    const cases = [true, false].flatMap((specific) =>
      [0.4, 0.5, 0.6].map((quality) => ({
        evidence: evidenceOf(quality, specific),
        right: specific,
        foreign: !specific,
        weight: 1,
      })),
    );
    const scopeOf = (tested: boolean, specific: boolean) =>
      scoreConfidence(
        calibrated({ cases, tested, sparse: false }, DEFAULT_TOLERANCE),
        evidenceOf(0.5, specific),
      ).inScope;
    expect(scopeOf(true, true)).toBeGreaterThan(scopeOf(true, false) + 0.3);
    expect(scopeOf(false, true)).toBe(scopeOf(false, false));
  });

  it('goes by what is usual where no phrasing can be left out', () => {
    const cases = [0.05, 0.1, 0.15, 0.2].map((quality) => ({
      ...{ evidence: evidenceOf(quality), right: false, foreign: true, weight: 1 },
    }));
    const confidence = calibrated({ cases, tested: false, sparse: true }, DEFAULT_TOLERANCE);
    const judged = (quality: number) => scoreConfidence(confidence, evidenceOf(quality));
    // 2.5 above the mean of the others is as likely in scope as is usual.
    expect(judged(0.125).inScope).toBeLessThan(0.2);
    expect(judged(1).inScope).toBeGreaterThan(0.9);
    expect(judged(1).right).toBeGreaterThan(0.8);
    expect(judged(1).right).toBeLessThan(0.9);
  });

  it('answers and suggests nothing where there is no case to judge by', () => {
    const confidence = calibrated({ cases: [], tested: false, sparse: false }, DEFAULT_TOLERANCE);
    const { inScope, right } = scoreConfidence(confidence, evidenceOf(1));
    expect(right).toBeLessThan(confidence.answerAt);
    expect(inScope).toBeLessThan(confidence.suggestAt);
  });
});
