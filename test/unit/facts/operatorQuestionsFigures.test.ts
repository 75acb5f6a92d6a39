import { FigureGrades, type Grade } from '../../support/facts/operatorQuestions/figureGrades';
import {
  figureQuestions,
  type FigureQuestion,
} from '../../support/facts/operatorQuestions/figureQuestions';
import { realAnswerer } from '../../support/knowledge/realAnswerer';

/** What was reached, to be raised with it: the least share that is right, the most that is wrong. */
const REACHED = [
  { language: 'en', half: 'worked', right: 0.93, wrong: 0.06 },
  { language: 'en', half: 'unseen', right: 0.85, wrong: 0.1 },
  { language: 'ar', half: 'worked', right: 0.8, wrong: 0.12 },
  { language: 'ar', half: 'unseen', right: 0.68, wrong: 0.19 },
];

/** Where less than one answer of twenty is wrong. */
const SELDOM_WRONG = 'whichAbove second whichMore twoPeriods asOf ownFigure ownMissing'.split(' ');

type Asked = FigureQuestion & { grade: Grade; answer: string };

describe('questions about figures: limits, places, differences, sums, times and targets', () => {
  let asked: readonly Asked[];

  beforeAll(async () => {
    const { answerer, knowledge } = await realAnswerer();
    const grades = new FigureGrades(knowledge.facts);
    asked = figureQuestions(knowledge.facts).map((question) => {
      const { outcome } = answerer.answer(question.text, {});
      return { ...question, grade: grades.grade(question, outcome), answer: outcome.text };
    });
  });

  const shareOf = (some: readonly Asked[], grade: Grade) =>
    some.filter((one) => one.grade === grade).length / some.length;

  it.each(REACHED)(
    'are answered no worse than was reached: $language, $half wordings',
    ({ language, half, right, wrong }) => {
      const some = asked.filter((one) => one.language === language && one.half === half);
      expect(some.length).toBeGreaterThan(1_000);
      expect(shareOf(some, 'right')).toBeGreaterThan(right);
      expect(shareOf(some, 'wrong')).toBeLessThan(wrong);
    },
  );

  it.each(SELDOM_WRONG)('are seldom answered wrongly: %s', (operator) => {
    const some = asked.filter((one) => one.operator === operator);
    expect(some.length).toBeGreaterThan(0);
    expect(shareOf(some, 'wrong')).toBeLessThan(0.05);
  });
});
