import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import { formatProblem } from '../../../src/knowledge/knowledgeProblem';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';

type Change = [file: string, from: string, to: string];

function problemsOf(...changes: Change[]): string[] {
  const built = buildKnowledge(knowledgeFiles(...changes));
  return 'problems' in built ? built.problems.map(formatProblem) : [];
}

function build(...changes: Change[]) {
  const built = buildKnowledge(knowledgeFiles(...changes));
  if ('problems' in built) throw new Error(built.problems.map(formatProblem).join('\n'));
  return built.knowledge;
}

describe('buildKnowledge', () => {
  it('writes a template out for each phase, with its own figures and plural forms', () => {
    const { entries } = build();
    expect(entries.map(({ id }) => id)).toEqual([
      'launch',
      'phase-members.phase-1',
      'phase-members.phase-2',
      'entity-result.roads',
    ]);
    const members = entries[1];
    expect(members?.answer.en).toBe('1 entity in phase 1:\n• Roads Authority');
    expect(members?.answer.ar).toBe('جهة واحدة في المرحلة الأولى:\n• هيئة الطرق');
    expect(members?.label).toEqual({ en: 'Who is in phase 1?', ar: 'من في المرحلة الأولى؟' });
    expect(members?.followUps).toEqual(['launch']);
  });

  it('takes source and date from the field that an entry is written for', () => {
    const result = build().entries.at(-1);
    expect(result).toMatchObject({ sources: ['NEWS-1'], asOf: '2018-12-31', subject: 'roads' });
    expect(result?.answer.en).toBe('Roads Authority cut paper by 55%.');
  });

  it('takes a verdict of an entry that asks for yes or no in both languages', () => {
    const [launch] = build(
      ['entries.yaml', 'When was it launched?', 'May it be launched?'],
      ['entries.yaml', 'متى أُطلقت؟', 'هل أُطلقت؟'],
      ['entries.yaml', 'answer: { en: In 2018.', 'verdict: yes\n  answer: { en: In 2018.'],
    ).entries;
    expect(launch?.verdict).toBe('yes');
  });

  it.each([
    ['en', 'متى أُطلقت؟', 'هل أُطلقت؟', 'Is …?'],
    ['ar', 'When was it launched?', 'Was it launched?', 'هل …؟'],
  ])('refuses a verdict on an open question in "%s", with file and line', (...row) => {
    const [language, from, to, like] = row;
    expect(
      problemsOf(
        ['entries.yaml', from, to],
        ['entries.yaml', 'answer: { en: In 2018.', 'verdict: no\n  answer: { en: In 2018.'],
      ),
    ).toEqual([
      `entries.yaml:4 launch › verdict: the first question in "${language}" does not ask for yes or no; ask "${like}", or remove the verdict`,
    ]);
  });

  it('names the version by the content: the same files, the same version; any change, another', () => {
    expect(build().version).toBe(build().version);
    expect(build(['entries.yaml', 'In 2018.', 'In the year 2018.']).version).not.toBe(
      build().version,
    );
  });

  it('numbers records with the code of an entity, or else with its abbreviation', () => {
    expect(build().entities).toEqual([
      {
        id: 'roads',
        code: 'RA',
        name: { en: 'Roads Authority', ar: 'هيئة الطرق' },
        short: { en: 'Roads Authority', ar: 'هيئة الطرق' },
      },
      {
        id: 'courts',
        code: 'COURTS',
        name: { en: 'Courts', ar: 'المحاكم' },
        short: { en: 'Courts', ar: 'المحاكم' },
      },
    ]);
  });

  it('numbers the records of a merged entity with the code of its successor', () => {
    const { entities } = build(['entities.yaml', 'code: COURTS', 'successor: roads']);
    expect(entities[1]).toMatchObject({ id: 'courts', code: 'RA', successor: 'roads' });
  });

  it.each<[string, Change, string]>([
    [
      'an entity without a code',
      ['entities.yaml', '    code: COURTS\n', ''],
      'entities.yaml:8 entities › courts: missing "code"; record numbers need 2 to 10 capital letters and digits, and there is no such abbreviation',
    ],
    [
      'an abbreviation that is no code',
      ['entities.yaml', 'abbreviation: RA', 'abbreviation: R.A.'],
      'entities.yaml:2 entities › roads: missing "code"; record numbers need 2 to 10 capital letters and digits, and there is no such abbreviation',
    ],
    [
      'a code that two entities share',
      ['entities.yaml', 'code: COURTS', 'code: RA'],
      'entities.yaml:10 entities › courts › code: "RA" is already the code of roads; give this one another "code"',
    ],
    [
      'a code that cannot stand in a number',
      ['entities.yaml', 'code: COURTS', 'code: Courts-1'],
      'entities.yaml:10 entities › courts › code: use 2 to 10 capital letters and digits',
    ],
    [
      'a successor that was itself taken over',
      ['entities.yaml', 'code: COURTS', 'successor: courts'],
      'entities.yaml:10 entities › courts › successor: "courts" was itself taken over; name the entity that exists now',
    ],
    [
      'a missing language',
      ['entries.yaml', 'answer: { en: In 2018., ar: في عام 2018. }', 'answer: { en: In 2018. }'],
      'entries.yaml:4 launch › answer › ar: missing; write a text here',
    ],
    [
      'a hyphen too far to the right',
      [
        'entries.yaml',
        'answer: { en: In 2018.,',
        'tests:\n    en:\n      - since when\n        - what day\n  answer: { en: In 2018.,',
      ],
      'entries.yaml:7 a hyphen further to the right than those above, so that its text is part of theirs; line it up',
    ],
    [
      'a kind that there is not',
      ['entries.yaml', 'kind: event', 'kind: evnt'],
      'entries.yaml:2 launch › kind: use one of goal, target, result, membership, definition, event, person, law, procedure, howto, gap, smalltalk, command',
    ],
    [
      'an unknown key',
      ['entries.yaml', 'asOf: 2018-02-05', 'asOf: 2018-02-05\n  colour: red'],
      'entries.yaml:1 launch: unknown key "colour"; remove it or correct its spelling',
    ],
    [
      'an unknown source',
      ['entries.yaml', 'source: NEWS-1', 'source: NEWS-9'],
      'entries.yaml:5 launch › source: unknown source "NEWS-9"; add it to sources.yaml or correct the key',
    ],
    [
      'an unknown source of a field',
      ['entities.yaml', 'source: NEWS-1', 'source: NEWS-9'],
      'entities.yaml:7 entities › roads › fields › result: unknown source "NEWS-9"; add it to sources.yaml or correct the key',
    ],
    [
      'an unknown entity',
      ['phases.yaml', 'members: [roads]', 'members: [roads, moon]'],
      'phases.yaml:6 phases › phase-1 › members › [2]: unknown entity "moon"; use an id of entities.yaml',
    ],
    [
      'a duplicate id',
      ['entries.yaml', 'id: phase-members', 'id: launch'],
      'entries.yaml:8 launch › id: duplicate id "launch"; the first is at entries.yaml:1',
    ],
    [
      'a placeholder that stands for nothing',
      ['entries.yaml', 'other {# entities}} in {phase}', 'other {# entities}} in {stage}'],
      'entries.yaml:13 phase-members › answer › en: {stage} stands for nothing here; known: {number} {memberCount} {members} {phase} {name} {theName} (for phase-1)',
    ],
    [
      'an alias that two entities share, whatever its spelling',
      ['entities.yaml', 'ar: المحاكم }', 'ar: المحاكم }\n    aliases: { ar: [طرق] }'],
      'entities.yaml:10 entities › courts › aliases: "طرق" of courts is also a name of roads; keep it in one, or list it under "ambiguous"',
    ],
    [
      'Arabic plurals that are not complete',
      ['entries.yaml', 'two {جهتان} ', ''],
      'entries.yaml:16 phase-members › answer › ar: the plural lacks two (for phase-1)',
    ],
    [
      'a follow-up that leads nowhere',
      ['entries.yaml', 'followUps: [launch]', 'followUps: [lunch]'],
      'entries.yaml:21 phase-members › followUps: unknown entry "lunch"',
    ],
    [
      'a fact without a source',
      ['entries.yaml', '  source: NEWS-1\n  asOf: 2018-02-05\n', ''],
      'entries.yaml:1 launch: a fact needs "source" and "asOf"',
    ],
    [
      'a phrasing that stands in two entries',
      ['entries.yaml', "'What did {entity} save?'", 'when was it launched'],
      'entries.yaml:27 entity-result › questions › en › [1]: the same phrasing is also in "launch"; keep it in one entry',
    ],
  ])('refuses %s, naming file and line', (_, change, message) => {
    expect(problemsOf(change)).toContain(message);
  });

  it('reports every problem of every file at once', () => {
    const problems = problemsOf(
      ['entries.yaml', 'source: NEWS-1', 'source: NEWS-9'],
      ['entries.yaml', 'followUps: [launch]', 'followUps: [lunch]'],
      ['phases.yaml', 'members: [roads]', 'members: [moon]'],
      ['sources.yaml', 'kind: press', 'kind: rumour'],
    );
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining(['entries.yaml', 'phases.yaml', 'sources.yaml']),
    );
  });

  it.each(['kind: events', 'kind: [event'])(
    'holds a mistake in one file against no entry that leads to it: %s',
    (wrong) => {
      const later = [
        '- id: later',
        '  kind: gap',
        '  questions: { en: [and later], ar: [ولاحقاً] }',
        '  answer: { en: x, ar: س }',
        '  followUps: [launch]',
        '  reviewBy: 2027-06-01',
      ];
      const files = knowledgeFiles(['entries.yaml', 'kind: event', wrong]);
      const built = buildKnowledge([...files, { name: 'later.yaml', text: later.join('\n') }]);
      const named = 'problems' in built ? built.problems.map(({ file }) => file) : [];
      expect(new Set(named)).toEqual(new Set(['entries.yaml']));
    },
  );

  it.each<[string, Change, string]>([
    [
      'a colon in a text without quotes',
      ['entries.yaml', 'kind: event', 'kind: event: launch'],
      'entries.yaml:2 a text with a colon in it, or the next line too far to the right; put the text in quotes, or line the lines up',
    ],
    [
      'a quote that is not closed',
      ['entries.yaml', 'kind: event', 'kind: "event'],
      'entries.yaml:2 a quote or a bracket is not closed; close it where the text or the list ends',
    ],
    [
      'a tab',
      ['entries.yaml', '  kind: event', '\tkind: event'],
      'entries.yaml:2 a tab at the beginning of the line; use spaces',
    ],
    [
      'a line too far to the right',
      ['entries.yaml', '  source: NEWS-1\n', '   source: NEWS-1\n'],
      'entries.yaml:5 not in line with the lines that it belongs to; indent it as these are',
    ],
    [
      'something behind a quoted text',
      ['entries.yaml', 'kind: event', 'kind: "event" or so'],
      'entries.yaml:2 something after the end of a quoted text or a bracket; put the whole text in one pair of quotes',
    ],
    [
      'a key without its colon',
      ['entries.yaml', '  asOf: 2018-02-05', '  asOf'],
      'entries.yaml:6 a key without a colon, or a text without the hyphen of its list; add it',
    ],
    [
      'a text that begins with a sign of YAML',
      ['entries.yaml', 'kind: event', 'kind: @event'],
      'entries.yaml:2 a text cannot begin with this character; put the text in quotes',
    ],
  ])('says in plain words where YAML is broken by %s, once', (_, change, message) => {
    const ofSyntax = problemsOf(change).filter((problem) => problem.startsWith('entries.yaml'));
    expect(ofSyntax).toEqual([message]);
  });

  it('says where a file is not YAML at all', () => {
    expect(problemsOf(['phases.yaml', 'members: [roads]', 'members: [roads'])[0]).toMatch(
      /^phases\.yaml:\d+ /,
    );
  });
});
