import { readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { WrittenCell } from '../../../src/cli/table/table';
import { writeXlsx } from '../../../src/cli/table/writeXlsx';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { loadKnowledge } from '../../../src/knowledge/readKnowledgeFolder';
import {
  HEADINGS,
  importFolderForEach,
  prompt,
  row,
  runImport,
} from '../../support/knowledge/importFolder';

const folder = importFolderForEach();

async function loaded(): Promise<Knowledge> {
  const built = await loadKnowledge(folder.out, { allowSingleLanguage: true });
  if ('problems' in built) throw new Error(JSON.stringify(built.problems, null, 1));
  return built.knowledge;
}
const entry = async (id: string) => (await loaded()).entries.find((one) => one.id === id);

describe('lawaraq import', () => {
  it('makes one entry of the rows with one QnaId, its phrasings in their order', async () => {
    const kb = folder.tsv(
      row({ question: 'How do I renew?', answer: 'In the app.', id: 7 }),
      row({ question: 'Why paperless?', id: 3 }),
      row({ question: 'renewing my card', answer: 'In the app.', id: 7 }),
    );
    const { code, output, errors } = await folder.run(kb);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toBe(`${folder.out}: 2 entries with 3 phrasings.\n`);
    expect((await loaded()).entries).toMatchObject([
      {
        id: 'qna-7',
        kind: 'howto',
        patterns: { en: ['How do I renew?', 'renewing my card'], ar: [] },
        answer: { en: 'In the app.' },
        sources: ['EDITORIAL'],
      },
      { id: 'qna-3', patterns: { en: ['Why paperless?'] } },
    ]);
  });

  it('writes files as an editor would, with what an export cannot say to be corrected', async () => {
    const source = 'https://u.ae/en/faq';
    const kb = folder.tsv(row({ source, metadata: 'area:paper|owner:DP', answer: "Don't print." }));
    await folder.run(kb, '--as-of', '2026-05-01', '--review-by', '2026-12-31');
    expect(folder.written())
      .toBe(`# Imported from kb.tsv. An export does not include kind, asOf and reviewBy; correct them.

# Metadata: area:paper|owner:DP
- id: qna-1
  kind: howto
  questions:
    en:
      - Why paperless?
  answer:
    en: Don't print.
  source: U-AE-EN-FAQ
  asOf: 2026-05-01
  reviewBy: 2026-12-31
`);
    expect(parse(folder.written('sources.yaml'))).toEqual({
      sources: {
        'U-AE-EN-FAQ': {
          title: { en: source, ar: source },
          titleType: 'parallel',
          publisher: { en: 'publisher not stated', ar: 'جهة النشر غير مذكورة' },
          language: 'en',
          url: source,
          kind: 'project',
        },
      },
    });
    expect(readdirSync(folder.out)).toEqual([
      'entities.yaml',
      'journeys.yaml',
      'phases.yaml',
      'qna.yaml',
      'sources.yaml',
    ]);
  });

  it('holds as of today in Dubai, and is to be looked at a year later', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-25T21:30:00Z'), doNotFake: ['nextTick'] });
    try {
      await folder.run(folder.tsv(row({})));
    } finally {
      jest.useRealTimers();
    }
    expect(folder.written()).toMatch(/asOf: 2026-11-26\n {2}reviewBy: 2027-11-26\n/);
  });

  it('takes Arabic as it is', async () => {
    const kb = folder.tsv(
      row({ question: 'كيف أجدّد بطاقتي؟', answer: 'من التطبيق:\\n• افتح «بطاقاتي»' }),
      row({ question: 'تجديد البطاقة', answer: 'من التطبيق:\\n• افتح «بطاقاتي»' }),
    );
    const ran = await runImport(kb, '--lang', 'ar', '--out', folder.out);
    expect(ran.code).toBe(0);
    expect(await entry('qna-1')).toMatchObject({
      patterns: { ar: ['كيف أجدّد بطاقتي؟', 'تجديد البطاقة'], en: [] },
      answer: { ar: 'من التطبيق:\n• افتح «بطاقاتي»' },
    });
  });

  it('says Markdown, HTML, braces and apostrophes as they stand, and breaks lines at \\n', async () => {
    const answer =
      "It''s **bold**:\\n\\n* `{name}` isn't {filled}\\n* <a href='/x'>there</a> '{'\\n* C:\\\\new, 5 > 4 & #1";
    await folder.run(folder.tsv(row({ question: 'What is {name} in <b>?', answer })));
    expect(await entry('qna-1')).toMatchObject({
      label: { en: 'What is {name} in <b>?' },
      answer: { en: answer.replace(/(?<!\\)\\n/g, '\n') },
    });
  });

  it('reads cells that begin and end with quotation marks as Azure and as spreadsheets write them', async () => {
    const lead = row({ id: 2, question: 'Lead on', prompts: `[${prompt(0, 1, 'x')}]` });
    await folder.run(folder.tsv(row({ question: '"Paperless"', answer: '"Yes, it is"' }), lead));
    expect(await entry('qna-1')).toMatchObject({
      label: { en: '"Paperless"' },
      answer: { en: '"Yes, it is"' },
    });

    const enclosed = row({ question: '"What is ""it""?"', answer: '"Two\nlines\tand a tab"' });
    await folder.run(folder.tsv(enclosed), '--force');
    expect(await entry('qna-1')).toMatchObject({
      label: { en: 'What is "it"?' },
      answer: { en: 'Two\nlines\tand a tab' },
    });
  });

  it('counts lines as the file has them, also below a cell of several lines', async () => {
    const { errors } = await folder.run(
      folder.tsv(row({ answer: '"Two\nlines"' }), '', row({ question: 'And?', id: 'x' })),
    );
    expect(errors).toContain('kb.tsv:5 QnaId: "x" is not a whole number.\n');
  });

  it('reads UTF-8 with a mark and the line ends of Windows, and the UTF-16 of spreadsheets', async () => {
    const text = `\ufeff${[HEADINGS, row({ question: 'لماذا؟' }), ''].join('\r\n')}`;
    for (const encoding of ['utf8', 'utf16le'] as const) {
      await folder.run(folder.file('kb.tsv', Buffer.from(text, encoding)), '--force');
      expect(await entry('qna-1')).toMatchObject({
        patterns: { en: ['لماذا؟'] },
        answer: { en: 'To save paper.' },
      });
    }
  });

  it('reads a spreadsheet: numbers as ids, its own truth values, cells of several lines', async () => {
    async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
      yield await Promise.resolve(HEADINGS.split('\t'));
      yield ['How?', 'First\nsecond', 'a.xlsx', null, null, 'TRUE', `[${prompt(0, 5, 'Go')}]`, 4];
      yield ['=1+1', '2', 'a.xlsx', null, '[]', 'FALSE', '[]', 5];
    }
    const sheet = await writeXlsx(rows(), { name: 'kb', rightToLeft: false });
    expect((await folder.run(folder.file('kb.xlsx', sheet))).code).toBe(0);
    expect((await loaded()).entries).toMatchObject([
      { id: 'qna-4', answer: { en: 'First\nsecond' }, followUps: ['qna-5'] },
      { id: 'qna-5', label: { en: '=1+1' } },
    ]);
  });
});

describe('what an import makes of prompts', () => {
  it('turns them into follow-ups in the order in which they are shown', async () => {
    const prompts = `[${prompt(2, 3, 'Office')},${prompt(1, 2, 'Pair')}]`;
    await folder.run(
      folder.tsv(
        row({ question: 'My pen', prompts, id: 1 }),
        row({ question: 'Pair', id: 2 }),
        row({ question: 'Office and more', contextOnly: 'True', id: 3 }),
      ),
    );
    expect(await entry('qna-1')).toMatchObject({ followUps: ['qna-2', 'qna-3'] });
    expect(folder.written()).toMatch(/followUps:\n {4}- qna-2\n {4}- qna-3 # Office\n/);
    expect(folder.written()).toMatch(/# IsContextOnly: .*\n- id: qna-3\n/);
  });

  it('keeps those beyond the fourth as a comment, and says so', async () => {
    const ids = [2, 3, 4, 5, 6];
    const prompts = `[${ids.map((id) => prompt(id, id, `Step ${id}`)).join(',')}]`;
    const { output } = await folder.run(
      folder.tsv(
        row({ prompts }),
        ...ids.map((id) => row({ question: `Step ${id}`, answer: `Do ${id}.`, id })),
      ),
    );
    expect((await entry('qna-1'))?.followUps).toEqual(['qna-2', 'qna-3', 'qna-4', 'qna-5']);
    expect(folder.written()).toContain('# Further prompt: qna-6 Step 6\n- id: qna-1\n');
    expect(output).toContain('kb.tsv:2 Prompts: 1 beyond 4 are a comment only.\n');
  });
});

describe('what an import leaves to be decided', () => {
  it('takes no suggestion for a phrasing that nobody has accepted', async () => {
    const suggested =
      '[{"ClusterHead":"can i draw","TotalAutoSuggestedCount":2,"AlternateQuestionList":[{"Question":"can i draw","AutoSuggestedCount":1},{"Question":"drawing"}]}]';
    const { output } = await folder.run(folder.tsv(row({ suggested })));
    expect((await entry('qna-1'))?.patterns.en).toEqual(['Why paperless?']);
    expect(folder.written()).toContain(
      '# Suggested phrasing, not accepted yet: can i draw\n# Suggested phrasing, not accepted yet: drawing\n',
    );
    expect(output).toMatch(/^please check: .*kb\.tsv:2 SuggestedQuestions: nobody has accepted/);
  });

  it('drops a phrasing that is there twice, in one entry or in two', async () => {
    const { output } = await folder.run(
      folder.tsv(
        row({ question: 'Why paperless?' }),
        row({ question: 'why PAPERLESS' }),
        row({ question: 'what for', id: 2 }),
        row({ question: 'Why, paperless!', id: 2 }),
      ),
    );
    expect(output).toContain('kb.tsv:3 "why PAPERLESS" is asked in line 2 already; left out.\n');
    expect(output).toContain(
      'kb.tsv:5 "Why, paperless!" is asked in line 2 (qna-1) already; left out.\n',
    );
    expect((await loaded()).entries.map(({ patterns }) => patterns.en)).toEqual([
      ['Why paperless?'],
      ['what for'],
    ]);
  });

  it('tells entries apart that are asked in the same words alone', async () => {
    const { output } = await folder.run(
      folder.tsv(
        row({ question: 'Renew a card', prompts: `[${prompt(0, 3, 'Yes')}]`, id: 1 }),
        row({ question: 'Opening hours', metadata: 'city:Dubai', id: 2 }),
        row({ question: 'Yes', id: 4 }),
        row({ question: 'yes', contextOnly: 'True', id: 3 }),
        row({ question: 'Opening hours?', metadata: 'city:Hatta', id: 5 }),
        row({ question: 'YES!', id: 6 }),
      ),
    );
    expect((await loaded()).entries.map(({ label }) => label.en)).toEqual([
      'Renew a card',
      'Opening hours',
      'Yes',
      'yes (Renew a card)',
      'Opening hours? (city:Hatta)',
      'YES! (qna-6)',
    ]);
    expect(output).toContain(
      'kb.tsv:5 "yes" is asked elsewhere already; written as "yes (Renew a card)".\n',
    );
  });

  it('takes chit-chat for small talk, which has no source', async () => {
    await folder.run(folder.tsv(row({ question: 'Hi', metadata: 'editorial:chitchat' })));
    expect(await entry('qna-1')).toMatchObject({ kind: 'smalltalk', sources: [] });
  });

  it('remarks where rows of one entry differ, and which columns it does not know', async () => {
    const kb = folder.file(
      'kb.tsv',
      [
        `${HEADINGS}\tRanking`,
        `${row({ source: 'a.pdf' })}\t1`,
        `${row({ question: 'what for', source: 'b.pdf' })}\t`,
      ].join('\n'),
    );
    const { output } = await folder.run(kb);
    expect(output).toContain('kb.tsv:1 the column "Ranking" is not imported.\n');
    expect(output).toContain('kb.tsv:3 Source: is not that of line 2, which is taken.\n');
    expect((await entry('qna-1'))?.sources).toEqual(['A-PDF']);
  });

  it('gives every source a key of its own, also one whose name has no Latin letter', async () => {
    await folder.run(
      folder.tsv(
        row({ question: 'one', source: 'دليل.', id: 1 }),
        row({ question: 'two', source: 'أسئلة', id: 2 }),
        row({ question: 'three', source: '', id: 3 }),
      ),
    );
    const { sources, entries } = await loaded();
    expect(entries.map((one) => one.sources)).toEqual([['SOURCE'], ['SOURCE-2'], ['KB-TSV']]);
    expect(sources['SOURCE']?.title.ar).toBe('دليل.');
    expect(sources['KB-TSV']?.title.en).toBe('kb.tsv');
  });
});
