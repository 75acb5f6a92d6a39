import { LINT_RULES } from '../../../../src/knowledge/lint/lintRules';
import { filesWithFacts } from '../../../support/knowledge/factFixtures';
import { knowledgeFiles } from '../../../support/knowledge/knowledgeFiles';
import { lintFiles, placesOf } from '../../../support/knowledge/lint';

type Change = [file: string, from: string, to: string];

const ANSWER_EN = 'en: In 2018.';
const ANSWER_AR = 'ar: في عام 2018.';
const en = (text: string): Change => ['entries.yaml', ANSWER_EN, `en: '${text}'`];
const ar = (text: string): Change => ['entries.yaml', ANSWER_AR, `ar: '${text}'`];
const both = (english: string, arabic: string): Change[] => [en(english), ar(arabic)];
const phrasings = (language: 'en' | 'ar', list: string): Change =>
  language === 'en'
    ? ['entries.yaml', 'en: [When was it launched?]', `en: [${list}]`]
    : ['entries.yaml', 'ar: [متى أُطلقت؟]', `ar: [${list}]`];
/** Another entry, behind the others. */
const entry = (kind: string, english: string, arabic: string, rest = ''): Change => [
  'entries.yaml',
  '- id: entity-result\n',
  `- id: other\n  kind: ${kind}\n  questions: { en: [Which other thing?], ar: [أي شيء آخر؟] }\n  answer: { en: '${english}', ar: '${arabic}' }\n  source: NEWS-1\n  asOf: 2018-02-05\n  reviewBy: 2027-06-01\n${rest}- id: entity-result\n`,
];
const OTHER_ANSWER = 'entries.yaml:26';
const LAUNCH_ANSWER = 'entries.yaml:4';

/** Each rule: what it finds and where, and what comes near and is right. */
const CASES: readonly {
  rule: string;
  finds: readonly [string, Change[], string[]][];
  spares: readonly [string, Change[]][];
}[] = [
  {
    rule: 'figures-differ',
    finds: [
      ['another figure', both('In 2018, 37 million.', 'في 2018، 38 مليوناً.'), [LAUNCH_ANSWER]],
      ['another scale', both('37 million sheets.', '37 ألف ورقة.'), [LAUNCH_ANSWER]],
      ['another number in words', both('In six ways.', 'بسبع طرق.'), [LAUNCH_ANSWER]],
      ['another decimal', both('By 82.8%.', 'بنسبة ٨٢٫٩٪.'), [LAUNCH_ANSWER]],
      [
        'another figure in a field',
        [['entities.yaml', 'بنسبة 55%', 'بنسبة 56%']],
        ['entities.yaml:7'],
      ],
    ],
    spares: [
      ['Arabic-Indic digits', both('By 82.8% of 1,200.', 'بنسبة ٨٢٫٨٪ من ١٬٢٠٠.')],
      ['a conjunction on the figure', both('37 and 48 million.', '37 و48 مليوناً.')],
      ['"a million" without its number', both('1 million hours.', 'مليون ساعة.')],
      ['small numbers in words', both('For 3 entities.', 'لثلاث جهات.')],
      ['ordinals', both('In phases 3 and 4.', 'في المرحلتين الثالثة والرابعة.')],
      ['a teen in words', both('All 15 of them.', 'الخمس عشرة كلها.')],
      ['an abbreviated thousand', both('About 40k.', 'نحو 40 ألفاً.')],
    ],
  },
  {
    rule: 'dates-differ',
    finds: [
      ['another day', both('On 16 January 2019.', 'في 17 يناير 2019.'), [LAUNCH_ANSWER]],
      ['a month too few', both('In October 2019.', 'في عام 2019.'), [LAUNCH_ANSWER]],
    ],
    spares: [
      ['the order of English', both('On January 16, 2019.', 'في 16 يناير 2019.')],
      ['names of the Levant', both('On 16 January 2019.', 'في 16 كانون الثاني 2019.')],
      ['Arabic-Indic digits', both('In October 2019.', 'في أكتوبر ٢٠١٩.')],
      ['a word that is also a month', both('You may ask.', 'لك أن تسأل.')],
    ],
  },
  {
    rule: 'links-differ',
    finds: [
      ['a link too few', [en('See https://example.org/a.')], [LAUNCH_ANSWER]],
      [
        'another page',
        both('See https://example.org/a.', 'راجع https://example.org/b.'),
        [LAUNCH_ANSWER],
      ],
    ],
    spares: [['one page', both('See https://example.org/a.', 'راجع https://example.org/a')]],
  },
  {
    rule: 'placeholders-differ',
    finds: [
      [
        'a figure that one language is not given',
        [['entries.yaml', 'في {phase}:\n      {members}', 'في {phase}.']],
        ['entries.yaml:12'],
      ],
    ],
    spares: [
      [
        'the name in one language and a pronoun in the other',
        [['entries.yaml', "ar: '{name} {result}.'", "ar: '{result}.'"]],
      ],
    ],
  },
  {
    rule: 'contradictory-figures',
    finds: [
      [
        'two figures for one day',
        [
          ...both('37 million sheets on 16 January 2019.', '37 مليون ورقة في 16 يناير 2019.'),
          entry('event', '39 million sheets (16 January 2019).', '39 مليون ورقة (16 يناير 2019).'),
        ],
        [OTHER_ANSWER],
      ],
    ],
    spares: [
      [
        'a rounded figure',
        [
          ...both('269.8 million sheets in May 2020.', '269.8 مليون ورقة في مايو 2020.'),
          entry('event', '270 million sheets in May 2020.', '270 مليون ورقة في مايو 2020.'),
        ],
      ],
      [
        'a part beside its whole',
        [
          ...both(
            '37 million of 90 million sheets in May 2020.',
            '37 مليوناً من 90 مليون ورقة في مايو 2020.',
          ),
          entry('event', '37 million sheets in May 2020.', '37 مليون ورقة في مايو 2020.'),
        ],
      ],
      [
        'another day',
        [
          ...both('37 million sheets in May 2019.', '37 مليون ورقة في مايو 2019.'),
          entry('event', '39 million sheets in May 2020.', '39 مليون ورقة في مايو 2020.'),
        ],
      ],
      [
        'a goal beside a result',
        [
          ...both('37 million sheets in May 2020.', '37 مليون ورقة في مايو 2020.'),
          entry('goal', '39 million sheets in May 2020.', '39 مليون ورقة في مايو 2020.'),
        ],
      ],
      [
        'another entity',
        [
          ...both('37 million sheets in May 2020.', '37 مليون ورقة في مايو 2020.'),
          entry(
            'event',
            'Courts saved 39 million sheets in May 2020.',
            'وفّرت المحاكم 39 مليون ورقة في مايو 2020.',
          ),
        ],
      ],
    ],
  },
  {
    rule: 'near-duplicate-phrasing',
    finds: [
      [
        'the same words in another order',
        [
          phrasings('en', 'When was it launched?, the launch date of the plan'),
          ['entries.yaml', "'Who is in {phase}?'", "'Who is in {phase}?', plan launch date"],
        ],
        ['entries.yaml:11'],
      ],
      [
        'the dialect word for the same question',
        [
          phrasings('ar', 'متى أُطلقت؟, وين مقر الجهة'),
          ['entries.yaml', "'من في {phase}؟'", "'من في {phase}؟', أين مقر الجهة"],
        ],
        ['entries.yaml:11'],
      ],
    ],
    spares: [
      [
        'a word that turns it',
        [
          phrasings('en', 'When was it launched?, how much they should save'),
          ['entries.yaml', "'Who is in {phase}?'", "'Who is in {phase}?', how much they did save"],
        ],
      ],
      ['one entry that says it twice', [phrasings('en', 'launch date of it, date of its launch')]],
    ],
  },
  {
    rule: 'review-overdue',
    finds: [
      [
        'a day that has passed',
        [['entries.yaml', 'reviewBy: 2027-06-01', 'reviewBy: 2026-11-24']],
        ['entries.yaml:7'],
      ],
    ],
    spares: [['today', [['entries.yaml', 'reviewBy: 2027-06-01', 'reviewBy: 2026-11-25']]]],
  },
  {
    rule: 'orphan-follow-up',
    finds: [
      [
        'a way on that nobody is offered',
        [['entries.yaml', 'followUps: [launch]', 'followUps: [launch, entity-result]']],
        ['entries.yaml:21'],
      ],
      [
        'one that is there twice',
        [['entries.yaml', 'followUps: [launch]', 'followUps: [launch, launch]']],
        ['entries.yaml:21'],
      ],
      [
        'one that leads to itself',
        [['entries.yaml', 'followUps: [launch]', 'followUps: [phase-members]']],
        ['entries.yaml:21'],
      ],
    ],
    spares: [
      [
        'one of another family for the same subject',
        [entry('event', 'Yes.', 'نعم.', '  followUps: [phase-members.phase-1]\n')],
      ],
    ],
  },
  {
    rule: 'alias-collision',
    finds: [
      [
        'an ambiguous name that belongs to one',
        [
          [
            'entities.yaml',
            '    code: COURTS\n',
            '    code: COURTS\nambiguous:\n  - { alias: ra, entities: [roads, courts] }\n',
          ],
        ],
        ['entities.yaml:12'],
      ],
      [
        'a stranger that has a name of ours',
        [
          [
            'entities.yaml',
            '    code: COURTS\n',
            '    code: COURTS\nconfusable:\n  - name: { en: The Roads People, ar: طرق أخرى }\n',
          ],
        ],
        ['entities.yaml:12'],
      ],
    ],
    spares: [
      [
        'names that only look alike',
        [
          [
            'entities.yaml',
            '    code: COURTS\n',
            '    code: COURTS\nambiguous:\n  - { alias: RC, entities: [roads, courts] }\nconfusable:\n  - name: { en: Railroads Authority, ar: هيئة السكك }\n',
          ],
        ],
      ],
    ],
  },
  {
    rule: 'raw-html',
    finds: [
      [
        'a tag in a title',
        [['sources.yaml', 'en: First news', 'en: <b>First</b> news']],
        ['sources.yaml:3'],
      ],
      ['one that runs', [['phases.yaml', 'en: phase 2', "en: '<img src=x>'"]], ['phases.yaml:9']],
    ],
    spares: [['less and more', [en('2 < 3 and 5 > 4.')]]],
  },
  {
    rule: 'unsafe-link',
    finds: [
      ['a script', [en('See javascript:alert(1).')], [LAUNCH_ANSWER]],
      ['data', [en('See data:text/html;base64,PHA+.')], [LAUNCH_ANSWER]],
      ['plain http', [en('See http://example.org/one.')], [LAUNCH_ANSWER]],
      ['a host of no source', [en('See https://example.com/one.')], [LAUNCH_ANSWER]],
    ],
    spares: [
      ['the host of a source', [en('See https://example.org/two.')]],
      ['the word data', [en('Our data: none.')]],
    ],
  },
  {
    rule: 'invisible-character',
    finds: [
      ['a bidirectional mark', [ar('في\u200f عام')], [LAUNCH_ANSWER]],
      ['an isolate in a phrasing', [phrasings('en', 'a\u2067b')], ['entries.yaml:3']],
      ['one that is escaped', [['entries.yaml', ANSWER_EN, 'en: "a\\u200bb"']], [LAUNCH_ANSWER]],
    ],
    spares: [['the joints of an emoji', [en('👩\u200d💻 works.')]]],
  },
  {
    rule: 'tatweel',
    finds: [
      ['a stretched word', [ar('في عـام')], [LAUNCH_ANSWER]],
      ['a stretched phrasing', [phrasings('ar', 'متى؟, مرحبـــا')], ['entries.yaml:3']],
    ],
    spares: [
      ['the article before a Latin word', [ar('الـ PDF')]],
      ['the Hijri year', [ar('عام 1443هـ وعام 1444 هـ من')]],
      [
        'a test, as people type',
        [['entries.yaml', '  asOf: 2018-02-05\n', '  asOf: 2018-02-05\n  tests: { ar: [متـى] }\n']],
      ],
    ],
  },
  {
    rule: 'mixed-digits',
    finds: [['both sorts', [ar('من 2018 إلى ٢٠٢١')], [LAUNCH_ANSWER]]],
    spares: [
      ['one sort', [ar('من ٢٠١٨ إلى ٢٠٢١')]],
      ['each in a text of its own', both('In 2018.', 'في ٢٠١٨.')],
    ],
  },
  {
    rule: 'latin-punctuation',
    finds: [
      ['a comma', [ar('نعم, في عام')], [LAUNCH_ANSWER]],
      ['a question mark behind a quotation', [ar('«نعم»?')], [LAUNCH_ANSWER]],
      ['a semicolon', [ar('نعم ; لا')], [LAUNCH_ANSWER]],
      [
        'a mark behind a placeholder',
        [['entries.yaml', "'من في {phase}؟'", "'من في {phase}?'"]],
        ['entries.yaml:11'],
      ],
    ],
    spares: [
      ['Arabic marks', [ar('نعم، لا؛ متى؟')]],
      ['the commas of plurals', []],
      ['thousands', [ar('نعم 1,200')]],
      ['a Latin list', [ar('مثل A, B')]],
      ['English that quotes Arabic', [en('It is نعم, or لا; both.')]],
    ],
  },
];

describe.each(CASES)('the rule $rule', ({ rule, finds, spares }) => {
  it.each(finds)('finds %s', (_, changes, places) => {
    expect(placesOf(rule, knowledgeFiles(...changes))).toEqual(places);
  });
  it.each(spares)('spares %s', (_, changes) => {
    expect(placesOf(rule, knowledgeFiles(...changes))).toEqual([]);
  });
});

/** The example with one entry alone, asked for in these ways. */
function oneEntry(kind: string, english: string, arabic: string) {
  const text = `- id: launch
  kind: ${kind}
  questions:
    en: [${english}]
    ar: [${arabic}]
  answer: { en: 'Yes.', ar: 'نعم.' }
`;
  return knowledgeFiles().map((file) => (file.name === 'entries.yaml' ? { ...file, text } : file));
}

describe('the rule few-phrasings', () => {
  const six = 'a one, b two, c three, d four, e five, f six';
  const five = 'ألف واحد, باء اثنان, تاء ثلاثة, ثاء أربعة, جيم خمسة';

  it('finds the language that has fewer than six', () => {
    expect(placesOf('few-phrasings', oneEntry('smalltalk', six, five))).toEqual(['entries.yaml:5']);
  });

  it('spares six', () => {
    expect(placesOf('few-phrasings', oneEntry('smalltalk', six, `${five}, حاء ستة`))).toEqual([]);
  });
});

describe('the rule missing-register', () => {
  const places = (arabic: string, kind = 'command\n  command: help') =>
    placesOf('missing-register', oneEntry(kind, 'help', arabic));

  it('finds an entry without dialect, and one without standard Arabic', () => {
    expect(places('مساعدة, كيف أبدأ')).toEqual(['entries.yaml:6']);
    expect(places('شو تسوي, شلون أبدا')).toEqual(['entries.yaml:6']);
  });

  it('spares one with both, and what is said in passing', () => {
    expect(places('مساعدة, شلون أبدا')).toEqual([]);
    expect(places('السلام عليكم', 'smalltalk')).toEqual([]);
  });
});

describe('the rule unused-declaration', () => {
  const places = (...changes: readonly Change[]) =>
    placesOf('unused-declaration', filesWithFacts(...changes));

  it('finds subjects and attributes of facts that no fact uses', () => {
    // Members are read from phases.yaml, if their source is written there.
    expect(places()).toEqual(['facts/attributes.yaml:17']);
    expect(places(['facts/results.yaml', '[minister, roads]', '[roads]'])).toEqual([
      'facts/attributes.yaml:17',
      'facts/subjects.yaml:7',
    ]);
  });

  it('spares those in a set, of what is missing and of the reference files', () =>
    expect(
      places([
        'phases.yaml',
        'members: [roads]',
        'members: [roads]\n    stated: { members: { source: NEWS-1 } }',
      ]),
    ).toEqual([]));
});

describe('written-fact', () => {
  const places = (...changes: readonly Change[]) =>
    placesOf('written-fact', filesWithFacts(...changes));

  it('finds a figure of a fact that is written out, in an answer or a field, in each language', () => {
    expect(places(...both('37 million sheets.', '37 مليون ورقة.'))).toEqual([
      LAUNCH_ANSWER,
      LAUNCH_ANSWER,
    ]);
    const field: Change = ['entities.yaml', 'by 55%, ar', 'by 55% and 37 million, ar'];
    expect(places(field)).toEqual(['entities.yaml:7']);
  });

  it.each([
    ['{fact:strategy.sheets_saved.2018}', 'a reference'],
    ['137 million', 'a longer figure'],
    ['37 million million', 'another scale'],
    ['36 million', 'a figure of another source'],
    ['37', 'a number that may be anything'],
  ])('spares %s: %s', (text) => expect(places(en(text))).toEqual([]));

  it('says how to write it', () => {
    const { findings } = lintFiles(filesWithFacts(en('37 million sheets.')));
    expect(findings.find(({ rule }) => rule === 'written-fact')).toMatchObject({
      path: 'launch › answer › en',
      why: '"37 million" is written out, and is a fact',
      fix: 'write {fact:strategy.sheets_saved.2018|figure}',
    });
  });
});

describe('the rule uncited-source', () => {
  it('finds a source that nothing cites', () => {
    expect(placesOf('uncited-source', knowledgeFiles())).toEqual(['sources.yaml:9']);
  });

  it.each<[string, Change]>([
    ['an entry', ['entries.yaml', 'source: NEWS-1', 'source: [NEWS-1, BLOG-1]']],
    ['a field', ['entities.yaml', 'source: NEWS-1', 'source: BLOG-1']],
    [
      'a target',
      [
        'phases.yaml',
        'members: [roads]',
        'members: [roads]\n    target: { percent: 50, by: 2018-12-31, source: BLOG-1 }',
      ],
    ],
    [
      'what is stated',
      [
        'phases.yaml',
        'members: [roads]',
        'members: [roads]\n    stated: { members: { source: [BLOG-1] } }',
      ],
    ],
  ])('spares one that is cited by %s', (_, change) => {
    expect(placesOf('uncited-source', knowledgeFiles(change))).toEqual([]);
  });

  it('spares one that a fact cites', () => {
    expect(placesOf('uncited-source', filesWithFacts())).toEqual([]);
  });
});

describe('the rule rejected-term', () => {
  const GLOSSARY = {
    name: 'glossary.yaml',
    text: `terms:
  - en: procedure
    ar: إجراء
    meaning: { en: What staff do., ar: ما يقوم به الموظفون. }
    avoid: { en: [work process, Dubai Procedure], ar: [عملية ورقية] }
`,
  };
  const places = (...changes: Change[]) =>
    placesOf('rejected-term', [...knowledgeFiles(...changes), GLOSSARY]);

  it.each<[string, Change[], string[]]>([
    ['English', [en('In one work process.')], ['entries.yaml:4']],
    ['English where a sentence begins', [en('Work process 1.')], ['entries.yaml:4']],
    ['Arabic', [ar('في عملية ورقية.')], ['entries.yaml:4']],
    [
      'a field',
      [['entities.yaml', 'en: cut paper', 'en: cut a work process']],
      ['entities.yaml:7'],
    ],
  ])('finds one in %s', (_, changes, found) => expect(places(...changes)).toEqual(found));

  it.each<[string, Change[]]>([
    ['part of a word', [en('In work processes.'), ar('بعملية ورقية.')]],
    ['a name in small letters', [en('In the dubai procedure.')]],
    ['a phrasing', [phrasings('en', 'Which work process is it?')]],
    ['the other language', [ar('work process')]],
  ])('spares %s', (_, changes) => expect(places(...changes)).toEqual([]));

  it('says what to write', () => {
    const { findings } = lintFiles([...knowledgeFiles(en('A work process.')), GLOSSARY]);
    expect(findings.find(({ rule }) => rule === 'rejected-term')).toMatchObject({
      why: 'the glossary rejects "work process"',
      fix: 'write "procedure"',
    });
  });
});

describe('the texts of facts', () => {
  it('are looked at as those of entries are', () => {
    const files = filesWithFacts(
      ['facts/results.yaml', 'en: six entities', 'en: 7 entities'],
      ['facts/missing.yaml', 'en: I have no target.', 'en: I have <b>no</b> target.'],
    );
    expect(placesOf('raw-html', files)).toEqual(['facts/missing.yaml:4']);
    expect(placesOf('figures-differ', files)).toEqual(['facts/results.yaml:13']);
  });
});

describe('the rules', () => {
  it('are all tried here', () => {
    const tried = [
      ...CASES.map(({ rule }) => rule),
      'few-phrasings',
      'missing-register',
      'rejected-term',
      'uncited-source',
      'unused-declaration',
      'written-fact',
    ];
    expect(tried.sort()).toEqual(LINT_RULES.map(({ id }) => id).sort());
  });

  it('say where, why and how to fix it', () => {
    const { findings } = lintFiles(knowledgeFiles(en('See http://example.org/one.')));
    expect(findings).toContainEqual({
      rule: 'unsafe-link',
      severity: 'error',
      file: 'entries.yaml',
      line: 4,
      path: 'launch › answer › en',
      why: '"http://example.org/one" can be changed in transit',
      fix: 'link to its https address',
    });
  });
});
