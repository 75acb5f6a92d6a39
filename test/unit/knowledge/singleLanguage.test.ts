import { buildKnowledge, type KnowledgeOptions } from '../../../src/knowledge/buildKnowledge';
import { formatProblem } from '../../../src/knowledge/knowledgeProblem';
import type { KnowledgeFile } from '../../../src/knowledge/yaml/yamlFile';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';

const ALLOWED: KnowledgeOptions = { allowSingleLanguage: true };

const ARABIC_ALONE = knowledgeFiles(
  ['entries.yaml', '{ en: [When was it launched?], ar: [متى أُطلقت؟] }', '{ ar: [متى أُطلقت؟] }'],
  ['entries.yaml', '{ en: In 2018., ar: في عام 2018. }', '{ ar: في عام 2018. }'],
);

const textOf = (name: string) => knowledgeFiles().find((file) => file.name === name)?.text ?? '';

function build(files: readonly KnowledgeFile[], options?: KnowledgeOptions) {
  const built = buildKnowledge(files, options);
  if ('problems' in built) throw new Error(built.problems.map(formatProblem).join('\n'));
  return built.knowledge;
}

function problemsOf(files: readonly KnowledgeFile[], options?: KnowledgeOptions): string[] {
  const built = buildKnowledge(files, options);
  return 'problems' in built ? built.problems.map(formatProblem) : [];
}

describe('knowledge in one language', () => {
  it('does not load unless it is allowed, and every missing language is named', () => {
    expect(problemsOf(ARABIC_ALONE)).toEqual([
      'entries.yaml:3 launch › questions › en: missing; write a list here',
      'entries.yaml:4 launch › answer › en: missing; write a text here',
    ]);
    expect(problemsOf(ARABIC_ALONE, { allowSingleLanguage: false })).toHaveLength(2);
  });

  it('is found by its own language alone, and answers in it whatever the language of the reply', () => {
    const [launch] = build(ARABIC_ALONE, ALLOWED).entries;
    expect(launch).toMatchObject({
      id: 'launch',
      patterns: { en: [], ar: ['متى أُطلقت؟'] },
      label: { en: 'متى أُطلقت؟', ar: 'متى أُطلقت؟' },
      answer: { en: 'في عام 2018.', ar: 'في عام 2018.' },
      onlyIn: 'ar',
    });
  });

  it('is written out for its subjects and counts by the rules of its own language', () => {
    const [arabicAnswer = ''] =
      / {4}ar: \|-\n.*\n {6}\{members\}\n/.exec(textOf('entries.yaml')) ?? [];
    const files = knowledgeFiles(
      ['entries.yaml', ", ar: ['من في {phase}؟']", ''],
      ['entries.yaml', arabicAnswer, ''],
    );
    const members = build(files, ALLOWED).entries.find(({ id }) => id === 'phase-members.phase-2');
    expect(members?.label.ar).toBe('Who is in phase 2?');
    expect(members?.answer.ar).toBe('1 entity in phase 2:\n• Courts');
  });

  it('is refused where neither language is there', () => {
    const files = knowledgeFiles(
      ['entries.yaml', '{ en: [When was it launched?], ar: [متى أُطلقت؟] }', '{}'],
      ['entries.yaml', '{ en: In 2018., ar: في عام 2018. }', '{}'],
    );
    expect(problemsOf(files, ALLOWED)).toEqual([
      'entries.yaml:3 launch › questions: missing; write it in English, in Arabic or in both',
      'entries.yaml:4 launch › answer: missing; write it in English, in Arabic or in both',
    ]);
  });

  it('changes nothing of entries in both languages', () => {
    expect(build(knowledgeFiles(), ALLOWED)).toEqual(build(knowledgeFiles()));
  });

  it('may be about something that has neither entities nor phases', () => {
    const [launch = ''] = textOf('entries.yaml').split('- id: phase-members');
    const knowledge = build([
      { name: 'entities.yaml', text: 'entities: []\n' },
      { name: 'entries.yaml', text: launch },
      { name: 'journeys.yaml', text: 'journeys: []\n' },
      { name: 'phases.yaml', text: 'phases: []\n' },
      { name: 'sources.yaml', text: textOf('sources.yaml') },
    ]);
    expect(knowledge.entries.map(({ id }) => id)).toEqual(['launch']);
    expect(knowledge.names).toEqual([]);
  });
});
