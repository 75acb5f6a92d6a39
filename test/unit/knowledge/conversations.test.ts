import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import { formatProblem } from '../../../src/knowledge/knowledgeProblem';
import { filesWithFacts } from '../../support/knowledge/factFixtures';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';

const CONVERSATION = `- language: en
  question: when was it launched
  expect: launch
  then:
    - question: who is in phase 1
      expect: phase-members.phase-1
    - question: what is the weather
      expect: unknown
`;
const build = (text: string) =>
  buildKnowledge([...knowledgeFiles(), { name: 'tests/some.yaml', text }]);

function problemsOf(text: string): string[] {
  const built = build(text);
  return 'problems' in built ? built.problems.map(formatProblem) : [];
}

describe('the files of the folder tests', () => {
  it('are conversations, each turn with its line', () => {
    expect(build(CONVERSATION)).toMatchObject({
      knowledge: {
        conversations: [
          {
            language: 'en',
            file: 'tests/some.yaml',
            turns: [
              { question: 'when was it launched', expect: 'launch', line: 2 },
              { question: 'who is in phase 1', expect: 'phase-members.phase-1', line: 5 },
              { question: 'what is the weather', expect: 'unknown', line: 7 },
            ],
          },
        ],
      },
    });
  });

  it('add no entry and change no version, for they change nothing that is served', () => {
    const [without, with_] = [buildKnowledge(knowledgeFiles()), build(CONVERSATION)];
    if ('problems' in without || 'problems' in with_) throw new Error('does not load');
    expect(with_.knowledge).toEqual({
      ...without.knowledge,
      conversations: with_.knowledge.conversations,
    });
  });

  it('may expect a fact', () => {
    const text = CONVERSATION.replace('expect: launch', 'expect: strategy.sheets_saved.2018');
    const files = [...filesWithFacts(), { name: 'tests/some.yaml', text }];
    expect(buildKnowledge(files)).toMatchObject({
      knowledge: { conversations: [{ turns: [{ expect: 'strategy.sheets_saved.2018' }, {}, {}] }] },
    });
    expect(problemsOf(text)).toEqual([
      'tests/some.yaml:3 [1] › expect: unknown entry or fact "strategy.sheets_saved.2018"; use the id of one, or "unknown"',
    ]);
  });

  it('are not blamed for naming a fact of a file with mistakes', () => {
    const text = CONVERSATION.replace('expect: launch', 'expect: strategy.sheets_saved.2018');
    const faulty = filesWithFacts(['facts/results.yaml', 'value: 37000000', 'value: many']);
    const built = buildKnowledge([...faulty, { name: 'tests/some.yaml', text }]);
    const files = 'problems' in built ? built.problems.map(({ file }) => file) : [];
    expect(new Set(files)).toEqual(new Set(['facts/results.yaml']));
  });

  it.each([
    [
      'an entry that there is not',
      'expect: phase-members.phase-1',
      'expect: phase-members.phase-9',
      'tests/some.yaml:6 [1] › then › [1] › expect: unknown entry or fact "phase-members.phase-9"; use the id of one, or "unknown"',
    ],
    [
      'a language that there is not',
      'language: en',
      'language: fr',
      /^tests\/some\.yaml:1 \[1\] › language: /,
    ],
    [
      'a turn without a question',
      'question: who is in phase 1\n      ',
      '',
      /^tests\/some\.yaml:5 \[1\] › then › \[1\] › question: missing/,
    ],
    ['an unknown key', 'then:', 'next:', /^tests\/some\.yaml:1 \[1\]: unknown key "next"/],
  ])('may not have %s', (_, from, to, problem) => {
    const found = problemsOf(CONVERSATION.replace(from, to));
    expect(found).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)]);
  });
});
