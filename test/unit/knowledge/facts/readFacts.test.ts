import { buildKnowledge, versionOf } from '../../../../src/knowledge/buildKnowledge';
import type { Fact, FactBase } from '../../../../src/knowledge/facts/fact';
import { formatProblem } from '../../../../src/knowledge/knowledgeProblem';
import type { KnowledgeFile } from '../../../../src/knowledge/yaml/yamlFile';
import { filesWithFacts } from '../../../support/knowledge/factFixtures';
import { knowledgeFiles } from '../../../support/knowledge/knowledgeFiles';

type Change = [file: string, from: string, to: string];

function factsOf(files: readonly KnowledgeFile[]): FactBase {
  const built = buildKnowledge(files);
  if ('problems' in built) throw new Error(built.problems.map(formatProblem).join('\n'));
  return built.knowledge.facts;
}
function factOf(base: FactBase, id: string): Fact {
  const fact = base.facts.find((each) => each.id === id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
}
const problemsIn = (...changes: readonly Change[]): string[] => {
  const built = buildKnowledge(filesWithFacts(...changes));
  return 'problems' in built ? built.problems.map(formatProblem) : [];
};

const RESULTS = 'facts/results.yaml';
const SUBJECTS = 'facts/subjects.yaml';
const ATTRIBUTES = 'facts/attributes.yaml';

describe('facts that are read', () => {
  it('are none in a folder without facts', () =>
    expect(factsOf(knowledgeFiles())).toEqual({
      subjects: new Map(),
      attributes: new Map(),
      facts: [],
      missing: [],
    }));

  it('have value, period, qualifier and note as written, and all their sources', () => {
    const base = factsOf(filesWithFacts());
    expect(factOf(base, 'strategy.sheets_saved.2018')).toEqual({
      id: 'strategy.sheets_saved.2018',
      subject: 'strategy',
      attribute: 'sheets_saved',
      value: { kind: 'number', number: 37_000_000 },
      qualifier: 'more_than',
      period: { to: '2018-12' },
      kind: 'result',
      asOf: '2019-01-16',
      sources: ['NEWS-1'],
      conflicts: ['strategy.sheets_saved.blog'],
      preferred: true,
      note: { en: 'six entities', ar: 'ست جهات' },
    });
    expect(factOf(base, 'strategy.launched_on')).toMatchObject({
      value: { kind: 'date', date: '2018' },
      sources: ['NEWS-1', 'BLOG-1'],
    });
    expect(factOf(base, 'strategy.launched_by').value).toEqual({
      kind: 'ids',
      ids: ['minister', 'roads'],
    });
    expect(factOf(base, 'strategy.goal').value).toEqual({
      kind: 'text',
      text: { en: 'no paper', ar: 'بلا ورق' },
    });
  });

  it('leave out the date of one that is undated', () =>
    expect(factOf(factsOf(filesWithFacts()), 'strategy.launched_by')).not.toHaveProperty('asOf'));

  it('are about subjects with every spelling, those of the reference files among them', () => {
    const { subjects } = factsOf(filesWithFacts());
    expect(subjects.get('strategy')).toEqual({
      id: 'strategy',
      type: 'strategy',
      name: { en: 'Paper Strategy', ar: 'استراتيجية الورق' },
      short: { en: 'the Strategy', ar: 'الاستراتيجية' },
      aliases: [
        ...['Paper Strategy', 'استراتيجية الورق', 'the Strategy', 'الاستراتيجية'],
        ...['the plan', 'الخطة', 'el khetta'],
      ],
    });
    expect(subjects.get('minister')?.short).toEqual({ en: 'The Minister', ar: 'الوزير' });
    expect(subjects.get('roads')).toMatchObject({ type: 'entity' });
    expect(subjects.get('roads')?.aliases).toContain('the roads people');
    expect(subjects.get('phase-1')).toMatchObject({ type: 'phase' });
  });

  it('say of attributes what people ask for by them', () =>
    expect(factsOf(filesWithFacts()).attributes.get('sheets_saved')).toEqual({
      id: 'sheets_saved',
      valueKind: 'number',
      unit: 'sheets',
      label: { en: 'sheets saved', ar: 'الأوراق الموفرة' },
      words: { en: ['paper saved'], ar: ['الورق الموفر'] },
      askedAs: ['sheets_paper'],
    }));

  it('stand beside what is known to be missing', () =>
    expect(factsOf(filesWithFacts()).missing).toEqual([
      {
        subject: 'strategy',
        attribute: 'target_percent',
        text: { en: 'I have no target.', ar: 'ليس لديّ مستهدف.' },
      },
    ]));

  it('are no entries', () => {
    const built = buildKnowledge(filesWithFacts());
    if ('problems' in built) throw new Error('it has problems');
    expect(built.knowledge.entries.map(({ family }) => family)).not.toContain('strategy.goal');
  });

  it('are part of the version', () =>
    expect(versionOf(filesWithFacts([RESULTS, '37000000', '38000000']))).not.toBe(
      versionOf(filesWithFacts()),
    ));
});

describe('facts of the reference files', () => {
  const members = 'members: [roads]';
  const stated = 'stated: { members: { source: BLOG-1, asOf: 2019-01 } }';

  it('are members with their source, and none without one', () => {
    expect(
      factOf(
        factsOf(
          filesWithFacts([
            'phases.yaml',
            members,
            `${members}\n    incomplete: true\n    ${stated}`,
          ]),
        ),
        'phase-1.members',
      ),
    ).toEqual({
      id: 'phase-1.members',
      subject: 'phase-1',
      attribute: 'members',
      value: { kind: 'ids', ids: ['roads'] },
      kind: 'membership',
      asOf: '2019-01',
      sources: ['BLOG-1'],
      conflicts: [],
      incomplete: true,
    });
    expect(factsOf(filesWithFacts()).facts.map(({ id }) => id)).not.toContain('phase-1.members');
  });

  it('are targets, with the year if they were to be reached by its end', () => {
    const target = `${members}\n    target: { percent: 50, by: 2018-12-31, source: NEWS-1 }`;
    const date = '  - id: target_by\n    kind: date\n    label: { en: by, ar: حتى }\n';
    const base = factsOf(
      filesWithFacts(
        ['phases.yaml', members, target],
        [ATTRIBUTES, 'attributes:\n', `attributes:\n${date}`],
      ),
    );
    expect(factOf(base, 'phase-1.target_percent')).toMatchObject({
      value: { kind: 'number', number: 50 },
      period: { from: '2018', to: '2018' },
      kind: 'target',
      sources: ['NEWS-1'],
    });
    expect(factOf(base, 'phase-1.target_by').value).toEqual({ kind: 'date', date: '2018' });
  });

  it('are a reduction, a successor and what this one took over from', () => {
    const attributes = ['successor', 'predecessor']
      .map((id) => `  - id: ${id}\n    kind: ids\n    label: { en: ${id}, ar: جهة }\n`)
      .join('');
    const reduction =
      '  - id: reduction_percent\n    kind: number\n    unit: percent\n    label: { en: cut, ar: خفض }\n';
    const base = factsOf(
      filesWithFacts(
        [
          'entities.yaml',
          '    fields:\n',
          '    successor: courts\n    stated: { successor: { source: NEWS-1 }, reduction2018: { source: NEWS-1 } }\n    fields:\n      reduction2018: 55\n',
        ],
        [ATTRIBUTES, 'attributes:\n', `attributes:\n${attributes}${reduction}`],
      ),
    );
    expect(factOf(base, 'roads.successor').value).toEqual({ kind: 'ids', ids: ['courts'] });
    expect(factOf(base, 'courts.predecessor').value).toEqual({ kind: 'ids', ids: ['roads'] });
    expect(factOf(base, 'roads.reduction_percent.2018')).toMatchObject({
      value: { kind: 'number', number: 55 },
      period: { from: '2018', to: '2018' },
      kind: 'result',
    });
  });

  const another = `- id: phase-1.members.blog
  subject: phase-1
  attribute: members
  value: [courts]
  kind: membership
  source: BLOG-1
  conflicts: [phase-1.members]
`;

  it('conflict with the facts that name them, and are said first', () => {
    const base = factsOf(
      filesWithFacts(
        ['phases.yaml', members, `${members}\n    ${stated}`],
        [RESULTS, '- id: strategy.goal', `${another}- id: strategy.goal`],
      ),
    );
    expect(factOf(base, 'phase-1.members')).toMatchObject({
      conflicts: ['phase-1.members.blog'],
      preferred: true,
    });
  });

  it('are not said again in a file of facts', () => {
    const same = another
      .replace('[courts]', '[roads]')
      .replace('  conflicts: [phase-1.members]\n', '');
    expect(
      problemsIn(
        ['phases.yaml', members, `${members}\n    ${stated}`],
        [RESULTS, '- id: strategy.goal', `${same}- id: strategy.goal`],
      ),
    ).toEqual([
      'facts/results.yaml:36 phase-1.members.blog › id: says the same as "phase-1.members"; keep one, with the sources of both, or write what differs',
    ]);
  });

  it('name their sources rightly', () =>
    expect(
      problemsIn(['phases.yaml', members, `${members}\n    ${stated.replace('BLOG-1', 'BLOG-2')}`]),
    ).toEqual([
      'phases.yaml:7 phases › phase-1 › stated › members: unknown source "BLOG-2"; add it to sources.yaml or correct the key',
    ]));
});

/** What rests on the same source beside the facts is too sharp as well. */
const OF_OTHERS = (result: string, launch: string, phase: string, than: string): string[] =>
  [
    ['entities.yaml:7 entities › roads › fields › result', '2018-12-31', result],
    ['entries.yaml:6 launch', '2018-02-05', launch],
    ['entries.yaml:20 phase-members', '2019-01-16', phase],
  ].map(
    ([where = '', date = '', most = '']) =>
      `${where} › asOf: "${date}" is more precise than its source, which is dated to the ${than} at most; write "${most}"`,
  );

describe('a fact that is wrong is reported by file and line:', () => {
  const SHEETS = '  value: 37000000\n  unit: sheets';

  it.each<[string, Change[], string[]]>([
    [
      'an undeclared attribute',
      [[RESULTS, 'attribute: launched_by', 'attribute: launched_from']],
      [
        'facts/results.yaml:32 strategy.launched_by › attribute: undeclared attribute "launched_from"; add it to facts/attributes.yaml or correct it',
      ],
    ],
    [
      'an unknown subject',
      [[RESULTS, '  subject: strategy\n  attribute: goal', '  subject: plan\n  attribute: goal']],
      [
        'facts/results.yaml:37 strategy.goal › subject: unknown subject "plan"; use an id of facts/subjects.yaml, entities.yaml, phases.yaml or journeys.yaml',
      ],
    ],
    [
      'an id in a set that is no subject',
      [[RESULTS, '[minister, roads]', '[minister, bridges]']],
      [
        'facts/results.yaml:33 strategy.launched_by › value › [2]: unknown subject "bridges"; use an id of facts/subjects.yaml, entities.yaml, phases.yaml or journeys.yaml',
      ],
    ],
    [
      'an id twice in a set',
      [[RESULTS, '[minister, roads]', '[minister, minister]']],
      ['facts/results.yaml:33 strategy.launched_by › value › [2]: "minister" is there twice'],
    ],
    [
      'an unknown source',
      [[RESULTS, 'source: [NEWS-1, BLOG-1]', 'source: [NEWS-1, BLOG-2]']],
      [
        'facts/results.yaml:29 strategy.launched_on › source: unknown source "BLOG-2"; add it to sources.yaml or correct the key',
      ],
    ],
    [
      'a year without quotes, which is a number',
      [[RESULTS, 'value: "2018"', 'value: 2018']],
      [
        'facts/results.yaml:26 strategy.launched_on › value: "launched_on" takes a date (a year in quotes: "2018"), not a number',
      ],
    ],
    [
      'ids in place of a number',
      [[RESULTS, SHEETS, '  value: [roads]\n  unit: sheets']],
      [
        'facts/results.yaml:4 strategy.sheets_saved.2018 › value: "sheets_saved" takes a number, not ids in brackets',
      ],
    ],
    [
      'a text in one language',
      [[RESULTS, 'value: { en: no paper, ar: بلا ورق }', 'value: { en: no paper }']],
      ['facts/results.yaml:39 strategy.goal › value › ar: missing; write a text here'],
    ],
    [
      'a date in another order',
      [[RESULTS, 'value: "2018"', 'value: 05/02/2018']],
      [
        'facts/results.yaml:26 strategy.launched_on › value: write a number, a date as 2019-01-16, 2019-01 or "2019", a text in both languages under en and ar, or ids in brackets',
      ],
    ],
    [
      'another unit',
      [[RESULTS, 'unit: sheets', 'unit: reams']],
      [
        'facts/results.yaml:5 strategy.sheets_saved.2018 › unit: "sheets_saved" is given in "sheets"; write that',
      ],
    ],
    [
      'a figure without its unit',
      [[RESULTS, SHEETS, '  value: 37000000']],
      [
        'facts/results.yaml:1 strategy.sheets_saved.2018: "sheets_saved" is given in "sheets"; write that',
      ],
    ],
    [
      'a unit of what has none',
      [[RESULTS, 'value: "2018"', 'value: "2018"\n  unit: years']],
      ['facts/results.yaml:27 strategy.launched_on › unit: "launched_on" has no unit'],
    ],
    [
      'a unit of what is no number',
      [[ATTRIBUTES, 'kind: date', 'kind: date\n    unit: days']],
      [
        'facts/attributes.yaml:10 attributes › launched_on › unit: only numbers have a unit; remove it, or make the kind "number"',
      ],
    ],
    [
      'a date sharper than its source',
      [['sources.yaml', '2019-01-16', '2019-01']],
      [
        ...OF_OTHERS('2018-12', '2018-02', '2019-01', 'month'),
        'facts/results.yaml:9 strategy.sheets_saved.2018 › asOf: "2019-01-16" is more precise than its source, which is dated to the month at most; write "2019-01"',
      ],
    ],
    [
      'a date sharper than a year',
      [
        ['sources.yaml', '2019-01-16', '"2019"'],
        [RESULTS, 'asOf: 2019-01-16', 'asOf: "2019"'],
      ],
      [
        ...OF_OTHERS('2018', '2018', '2019', 'year'),
        'facts/results.yaml:28 strategy.launched_on › asOf: "2019-01" is more precise than its source, which is dated to the year at most; write "2019"',
      ],
    ],
    [
      'a day from a source without a date',
      [
        [
          RESULTS,
          '  kind: event\n  source: BLOG-1',
          '  kind: event\n  asOf: 2019-01-16\n  source: BLOG-1',
        ],
      ],
      [
        'facts/results.yaml:35 strategy.launched_by › asOf: "2019-01-16" is more precise than its source, which is dated to the month at most; write "2019-01"',
      ],
    ],
    [
      'a period that ends before it begins',
      [[RESULTS, 'period: { to: 2018-12 }', 'period: { from: 2019-01, to: 2018-12 }']],
      [
        'facts/results.yaml:7 strategy.sheets_saved.2018 › period › to: "2018-12" is before "2019-01"',
      ],
    ],
    [
      'a period that says nothing',
      [[RESULTS, 'period: { to: 2018-12 }', 'period: {}']],
      [
        'facts/results.yaml:7 strategy.sheets_saved.2018 › period: write "from", "to" or "perYear" in it',
      ],
    ],
    [
      'a conflict on one side',
      [[RESULTS, '  conflicts: [strategy.sheets_saved.2018]\n', '']],
      [
        'facts/results.yaml:11 strategy.sheets_saved.2018 › conflicts › [1]: "strategy.sheets_saved.blog" does not name "strategy.sheets_saved.2018" in return; add it there, or remove it here',
      ],
    ],
    [
      'a conflict with no fact',
      [[RESULTS, '[strategy.sheets_saved.blog]', '[strategy.sheets_saved.blog, strategy.paper]']],
      [
        'facts/results.yaml:11 strategy.sheets_saved.2018 › conflicts › [2]: unknown fact "strategy.paper"; use the id of a fact',
      ],
    ],
    [
      'a conflict about something else',
      [[RESULTS, '[strategy.sheets_saved.blog]', '[strategy.sheets_saved.blog, strategy.goal]']],
      [
        'facts/results.yaml:11 strategy.sheets_saved.2018 › conflicts › [2]: "strategy.goal" is on another subject or attribute; only facts on the same one conflict',
      ],
    ],
    [
      'two that are preferred',
      [
        [
          RESULTS,
          'conflicts: [strategy.sheets_saved.2018]',
          'conflicts: [strategy.sheets_saved.2018]\n  preferred: true',
        ],
      ],
      [
        'facts/results.yaml:11 strategy.sheets_saved.2018 › conflicts › [1]: "strategy.sheets_saved.blog" is preferred as well; only one of them can be said first',
        'facts/results.yaml:22 strategy.sheets_saved.blog › conflicts › [1]: "strategy.sheets_saved.2018" is preferred as well; only one of them can be said first',
      ],
    ],
    [
      'one that is preferred to nothing',
      [[RESULTS, '  kind: goal\n', '  kind: goal\n  preferred: true\n']],
      [
        'facts/results.yaml:41 strategy.goal › preferred: only a fact with "conflicts" can be preferred; remove it',
      ],
    ],
    [
      'an id twice',
      [[RESULTS, 'id: strategy.goal', 'id: strategy.launched_on']],
      [
        'facts/results.yaml:36 strategy.launched_on › id: duplicate id "strategy.launched_on"; the first is at facts/results.yaml:23',
      ],
    ],
    [
      'the same fact twice',
      [[RESULTS, 'value: 36000000', 'value: 37000000']],
      [
        'facts/results.yaml:14 strategy.sheets_saved.blog › id: says the same as "strategy.sheets_saved.2018"; keep one, with the sources of both, or write what differs',
      ],
    ],
    [
      'a subject that is declared twice',
      [
        [SUBJECTS, 'id: minister', 'id: roads'],
        [RESULTS, '[minister, roads]', '[roads]'],
      ],
      [
        'facts/subjects.yaml:7 subjects › roads › id: duplicate id "roads"; the first is at entities.yaml',
      ],
    ],
    [
      'a name of two subjects',
      [[SUBJECTS, 'name: { en: The Minister', 'name: { en: The Plan']],
      [
        'facts/subjects.yaml:7 subjects › minister › aliases: "The Plan" is also a name of strategy; keep it in one',
      ],
    ],
    [
      'an attribute that is declared twice',
      [[ATTRIBUTES, 'id: members', 'id: launched_by']],
      [
        'facts/attributes.yaml:17 attributes › launched_by › id: duplicate id "launched_by"; the first is at facts/attributes.yaml:11',
      ],
    ],
    [
      'something missing of an unknown subject',
      [['facts/missing.yaml', 'subject: strategy', 'subject: plan']],
      [
        'facts/missing.yaml:2 missing › [1] › subject: unknown subject "plan"; use an id of facts/subjects.yaml, entities.yaml, phases.yaml or journeys.yaml',
      ],
    ],
    [
      'an unknown key',
      [[RESULTS, 'qualifier: more_than', 'qualified: more_than']],
      [
        'facts/results.yaml:1 strategy.sheets_saved.2018: unknown key "qualified"; remove it or correct its spelling',
      ],
    ],
  ])('%s', (_, changes, expected) => expect(problemsIn(...changes)).toEqual(expected));

  it('its own mistakes are told beside those of the reference files', () =>
    expect(
      problemsIn(
        ['sources.yaml', 'kind: press', 'kind: rumour'],
        [RESULTS, 'kind: goal', 'kind: aim'],
      ),
    ).toEqual([
      expect.stringMatching(/^sources\.yaml:8 .*use one of official/),
      expect.stringMatching(/^facts\/results\.yaml:40 strategy\.goal › kind: use one of goal/),
    ]));

  it('what refers to a file with mistakes is not blamed', () =>
    expect(problemsIn([ATTRIBUTES, 'kind: ids', 'kind: sets'])).toEqual([
      expect.stringMatching(/^facts\/attributes\.yaml:12 .*use one of number, date, text, ids/),
    ]));
});
