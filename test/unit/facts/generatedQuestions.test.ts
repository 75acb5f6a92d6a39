import { examine, FactExam } from '../../support/facts/factExam';

/** So that some 300 of each are asked; all of them in allGeneratedQuestions.test.ts. */
const QUESTION_STEP = 15;
const COUNTERFACTUAL_STEP = 12;

describe('a sample of the questions that are generated from the facts', () => {
  let exam: FactExam;

  beforeAll(async () => {
    exam = await FactExam.open();
  });

  it('is the same in every run, with some 300 of each sort', () => {
    const texts = exam.questions(QUESTION_STEP).map(({ text }) => text);
    expect(exam.questions(QUESTION_STEP).map(({ text }) => text)).toEqual(texts);
    expect(texts.length).toBeGreaterThanOrEqual(280);
    expect(exam.counterfactuals(COUNTERFACTUAL_STEP).length).toBeGreaterThanOrEqual(280);
  });

  it('is answered rightly by the facts, at least 98 of 100 in each language', () => {
    for (const language of ['en', 'ar']) {
      const questions = exam.questions(QUESTION_STEP).filter((one) => one.language === language);
      const { share, failed } = examine(questions, (one) => exam.factsKnow(one));
      expect({ failed, isEnough: share >= 0.98 }).toEqual({ failed, isEnough: true });
    }
  });

  it('is not answered by the facts if the attribute, the year or the name has none, or is denied', () => {
    const { failed } = examine(exam.counterfactuals(COUNTERFACTUAL_STEP), (one) =>
      exam.factsDecline(one),
    );
    expect(failed).toEqual([]);
  });
});
