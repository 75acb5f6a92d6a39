import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  HEADINGS,
  importFolderForEach,
  prompt,
  row,
  runImport,
} from '../../support/knowledge/importFolder';

const folder = importFolderForEach();

describe('a file that cannot be imported', () => {
  it('has every fault of every row named by line, and nothing is written', async () => {
    const { code, output, errors } = await folder.run(
      folder.tsv(
        row({ id: '' }),
        row({ question: ' ', id: 2 }),
        row({ id: 3, question: 'three', prompts: '[{"DisplayOrder":0' }),
        row({ id: 4, question: 'four', prompts: `[${prompt(0, 99, 'x')}]` }),
        row({ id: 5, question: 'five' }).replace('\tFalse', ''),
        row({ id: 6, question: 'six', contextOnly: 'perhaps', suggested: 'none' }),
        row({ id: 7, question: 'seven', answer: '' }),
        row({ id: 8, question: 'eight' }),
        row({ id: 8, question: 'eighth', answer: 'Another one.' }),
        row({ id: 9, question: 'nine', prompts: '[{"DisplayText":"no id"}]' }),
      ),
    );
    expect({ code, output }).toEqual({ code: 1, output: '' });
    const at = (number: number) => `${folder.path('kb.tsv')}:${number} `;
    expect(errors.trim().split('\n')).toEqual([
      `${at(2)}QnaId: is missing.`,
      `${at(3)}Question: is missing.`,
      expect.stringContaining(`${at(4)}Prompts: is not JSON (`),
      `${at(5)}Prompts: no row has the QnaId 99.`,
      `${at(6)}has 7 columns, not the 8 of the headings.`,
      expect.stringContaining(`${at(7)}SuggestedQuestions: is not JSON (`),
      `${at(7)}IsContextOnly: "perhaps" is neither true nor false.`,
      `${at(8)}Answer: is missing.`,
      `${at(10)}Answer: is not that of line 9, which has the QnaId 8 too.`,
      `${at(11)}Prompts: is not a list of {"DisplayOrder": number, "QnaId": number, "DisplayText": text}.`,
      '10 errors in 9 rows; nothing was written.',
    ]);
    expect(existsSync(folder.out)).toBe(false);
  });

  it('has lines counted as an editor does, also behind a cell of several', async () => {
    const text = [
      'Question\tAnswer\tQnaId',
      'Why?\t"To save paper.\r\nAnd time,\nand trees."\t1',
      'How?\t\t2',
      '',
    ];
    const { errors } = await folder.run(folder.file('kb.tsv', text.join('\r\n')));
    expect(errors).toContain('kb.tsv:5 Answer: is missing.');
  });

  it.each([
    ['Question\tAnswer\nWhy?\tSo.', 'kb.tsv:1 the column "QnaId" is missing.'],
    [`${HEADINGS}\tanswer\n`, 'kb.tsv:1 the column "answer" appears twice.'],
    [`${HEADINGS}\n\t\t\n`, 'kb.tsv:1 there is no row below the headings.'],
    ['', 'kb.tsv cannot be read: it contains no table.'],
    [Buffer.from([0x51, 0xe9, 0x0a]), 'kb.tsv cannot be read: it is not UTF-8; save it as UTF-8'],
    [Buffer.from('Question\t', 'utf16le'), 'kb.tsv cannot be read: it is not a text file.'],
  ])('is said plainly to be wrong as a whole: %p', async (contents, fault) => {
    const { code, errors } = await folder.run(folder.file('kb.tsv', contents));
    expect(code).toBe(1);
    expect(errors).toContain(fault);
    expect(existsSync(folder.out)).toBe(false);
  });
});

describe('the folder of an import', () => {
  it('is made with the folders above it, or may be empty', async () => {
    const deep = join(folder.out, 'a', 'b');
    const made = await runImport(folder.tsv(row({})), '--lang', 'en', '--out', deep);
    expect(made.code).toBe(0);
    expect(readdirSync(join(folder.out, 'a'))).toEqual(['b']);
    mkdirSync(folder.path('empty'));
    const { code } = await runImport(
      ...[folder.tsv(row({})), '--lang', 'en', '--out', folder.path('empty')],
    );
    expect(code).toBe(0);
    expect(readdirSync(folder.path('empty'))).toContain('qna.yaml');
  });

  it('is left alone where it is not empty, until --force replaces the files of the same names', async () => {
    mkdirSync(join(folder.out, 'own'), { recursive: true });
    writeFileSync(join(folder.out, 'own', 'entries.yaml'), '[]\n');
    writeFileSync(join(folder.out, 'qna.yaml'), 'mine\n');
    const refused = await folder.run(folder.tsv(row({})));
    expect(refused.code).toBe(1);
    expect(refused.errors).toMatch(/out is not empty; name another folder, .* --force\.\n$/);
    expect(folder.written()).toBe('mine\n');

    expect((await folder.run(folder.tsv(row({})), '--force')).code).toBe(0);
    expect(folder.written()).toMatch(/^- id: qna-1$/m);
    expect(readFileSync(join(folder.out, 'own', 'entries.yaml'), 'utf8')).toBe('[]\n');
    expect(readdirSync(join(folder.out, '..')).sort()).toEqual(['kb.tsv', 'out']);
  });

  it('is said to be none where it is a file', async () => {
    writeFileSync(folder.out, 'a file');
    const { code, errors } = await folder.run(folder.tsv(row({})), '--force');
    expect(code).toBe(1);
    expect(errors).toBe(`${folder.out} cannot be written (ENOTDIR).\n`);
  });
});

describe('the usage of lawaraq import', () => {
  it.each([
    [[]],
    [['kb.tsv']],
    [['kb.tsv', '--lang', 'en']],
    [['kb.tsv', '--out', 'x']],
    [['kb.tsv', '--out', 'x', '--lang', 'fr']],
    [['kb.tsv', 'more.tsv', '--out', 'x', '--lang', 'en']],
    [['kb.csv', '--out', 'x', '--lang', 'en']],
    [['kb.tsv', '--out', 'x', '--lang', 'en', '--as-of', '2026-02-30']],
    [['kb.tsv', '--out', 'x', '--lang', 'en', '--review-by', 'soon']],
    [['kb.tsv', '--out', 'x', '--lang', 'en', '--apply']],
  ])('is shown where it is called in another way: %p', async (args) => {
    const { code, errors } = await runImport(...args);
    expect(code).toBe(2);
    expect(errors).toMatch(/^Usage: lawaraq import/m);
  });

  it('is shown on --help', async () => {
    const { code, output } = await runImport('--help');
    expect(code).toBe(0);
    expect(output).toMatch(/^Usage: lawaraq import FILE/);
  });
});
