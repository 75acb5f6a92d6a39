import { FactIndex } from '../../../src/facts/factIndex';
import { realMessages } from '../../support/knowledge/messages';
import { converse, realAnswerer } from '../../support/knowledge/realAnswerer';
import { MemberGrades, type Grade } from '../../support/facts/operatorQuestions/memberGrades';
import {
  memberQuestions,
  type OperatorQuestion,
} from '../../support/facts/operatorQuestions/memberQuestions';

/** For each wording so many names, dates or numbers in its slots; more to look closer. */
const BINDINGS = 1;

/** What was reached, to be raised with it: the least share that is right, the most that is wrong. */
const REACHED = { right: 0.8, wrong: 0.12 };

/** Nothing wrong is told where these are asked. */
const NEVER_WRONG = [
  ...['phase of an entity', 'in neither phase', 'holders in a phase', 'holders not in a phase'],
  ...['count of members', 'first holders', 'last holder', 'claim of a phase'],
  ...['claim of holding the stamp', 'step of destruction', 'head of a body', 'still in office'],
  ...['highest fine', 'lowest fine', 'then when', 'then another entity', 'then the next step'],
];

type Asked = OperatorQuestion & { grade: Grade; answer: string };

describe('questions about members, orders, times, claims, laws and persons', () => {
  let asked: readonly Asked[];

  beforeAll(async () => {
    const { answerer, knowledge } = await realAnswerer();
    const grades = new MemberGrades(new FactIndex(knowledge.facts), await realMessages());
    asked = memberQuestions(knowledge.facts, BINDINGS).map((question) => {
      const say = converse(answerer);
      const outcome = question.text.split(' | ').map(say).at(-1)!;
      return { ...question, grade: grades.grade(question, outcome), answer: outcome.text };
    });
  });

  const shareOf = (some: readonly Asked[], grade: Grade) =>
    some.filter((one) => one.grade === grade).length / some.length;

  it.each([
    ['en', 'A'],
    ['en', 'B'],
    ['ar', 'A'],
    ['ar', 'B'],
  ])('are answered no worse than was reached, %s, half %s', (language, half) => {
    const some = asked.filter((one) => one.language === language && one.half === half);
    expect(some.length).toBeGreaterThan(150);
    expect(shareOf(some, 'right')).toBeGreaterThan(REACHED.right);
    expect(shareOf(some, 'wrong')).toBeLessThan(REACHED.wrong);
  });

  it.each(NEVER_WRONG)('are never answered wrongly: %s', (operator) => {
    const some = asked.filter((one) => one.operator === operator);
    expect(some.length).toBeGreaterThan(0);
    const wrong = some.filter(({ grade }) => grade === 'wrong');
    expect(wrong.map(({ text, answer }) => ({ text, answer }))).toEqual([]);
  });
});
