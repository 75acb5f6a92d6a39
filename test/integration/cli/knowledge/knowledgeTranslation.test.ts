import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as knowledgeCommand from '../../../../src/cli/commands/knowledgeCommand';
import { readXlsx } from '../../../../src/cli/table/readXlsx';
import type { Cell, WrittenCell } from '../../../../src/cli/table/table';
import { writeXlsx } from '../../../../src/cli/table/writeXlsx';
import { replaceFiles } from '../../../../src/cli/translation/importTranslation';
import { InputFaults } from '../../../../src/cli/usageError';
import { listening } from '../../../support/process/commandLine';
import { knowledgeFiles } from '../../../support/knowledge/knowledgeFiles';
import { longTest } from '../../../support/process/rounds';
import { partOf } from '../../../support/knowledge/zipPart';

const SHIPPED = join(__dirname, '../../../../knowledge');
const COLUMNS = ['File', 'Id', 'Path', 'English', 'Arabic', 'Fingerprint'];
type Column = 'File' | 'Path' | 'English' | 'Arabic' | 'Fingerprint';

let root: string;
let folder: string;
let workbook: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lawaraq-translation-'));
  folder = join(root, 'knowledge');
  workbook = join(root, 'texts.xlsx');
  mkdirSync(folder);
  for (const { name, text } of knowledgeFiles()) writeFileSync(join(folder, name), text);
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (...args: string[]) => listening(() => knowledgeCommand.run(args));
const exported = (from = folder) =>
  run('export', from, '--format', 'translation', '--out', workbook);
const imported = (...args: string[]) => run('import', workbook, folder, ...args);
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

/** The whole folder: names, and what is in the files. */
const contents = (of = folder) =>
  readdirSync(of, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => [item.name, readFileSync(join(item.parentPath, item.name), 'utf8')]);

type Edit = (cells: Record<string, Cell>) => Partial<Record<Column, WrittenCell>>;

/** Saves the workbook again with other values in some cells, as a translator does. */
async function edited(edit: Edit): Promise<void> {
  const { headings, rows } = await readXlsx(readFileSync(workbook));
  async function* cells(): AsyncGenerator<readonly WrittenCell[]> {
    yield await Promise.resolve(headings);
    for (const row of rows) {
      const named = Object.fromEntries(headings.map((name, at) => [name, row.cells[at] ?? null]));
      const changes = edit(named);
      yield COLUMNS.map(
        (name) => (name in changes ? changes[name as Column] : named[name]) as WrittenCell,
      );
    }
  }
  const look = { name: 'Translation', rightToLeft: false };
  writeFileSync(workbook, await writeXlsx(cells(), look));
}

const inPath =
  (path: string, changes: ReturnType<Edit>): Edit =>
  ({ Path }) =>
    Path === path ? changes : {};

describe('lawaraq knowledge export --format translation', () => {
  it('writes both languages side by side, and a sheet that says what may be changed', async () => {
    expect(await exported()).toEqual({ code: 0, errors: '', output: `${workbook}: 15 rows.\n` });
    const { headings, rows } = await readXlsx(readFileSync(workbook));
    expect(headings).toEqual(COLUMNS);
    expect(rows.find(({ cells }) => cells[2] === 'launch/answer')?.cells.slice(0, 5)).toEqual([
      ...['entries.yaml', 'launch', 'launch/answer', 'In 2018.', 'في عام 2018.'],
    ]);
    const file = readFileSync(workbook);
    expect(partOf(file, 'xl/worksheets/sheet2.xml')).toMatch(
      /Change only .*\{entity\}.*لا تغيّر إلا عمودي/s,
    );
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>|t="str"/);
  });

  longTest(
    'takes every text of the shipped files, and changes none of them when it comes back',
    async () => {
      rmSync(folder, { recursive: true });
      cpSync(SHIPPED, folder, { recursive: true });
      await exported();
      expect(await imported()).toEqual({
        code: 0,
        errors: '',
        output: '0 texts changed in 0 files.\n',
      });
      expect(contents()).toEqual(contents(SHIPPED));
      let answers = 0;
      await edited(({ Path, Arabic }) => {
        if (!String(Path).endsWith('/answer')) return {};
        answers += 1;
        return { Arabic: `${String(Arabic)} =1+1` };
      });
      const { code, errors, output } = await imported();
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      expect(answers).toBeGreaterThan(300);
      expect(output).toMatch(new RegExp(`^${answers} texts changed in \\d+ files\\.$`, 'm'));
    },
  );

  it.each([
    [[]],
    [['--format', 'docx', '--out', 'x']],
    [['--format', 'tsv', '--out', 'x']],
    [['--format', 'tsv', '--lang', 'fr', '--out', 'x']],
    [['--format', 'tsv', '--lang', 'en']],
    [['--format', 'translation', '--lang', 'en', '--out', 'x']],
    [['a', 'b', '--format', 'translation', '--out', 'x']],
  ])('shows its usage where it is called in another way: %j', async (args) => {
    const { code, errors } = await run('export', ...args);
    expect(code).toBe(2);
    expect(errors).toMatch(/^Usage: lawaraq knowledge export/m);
  });

  it('says plainly where the file cannot be written, or the folder does not load', async () => {
    workbook = join(root, 'nowhere', 'x.xlsx');
    expect(await exported()).toMatchObject({
      code: 1,
      errors: `${workbook} cannot be written (ENOENT).\n`,
    });
    writeFileSync(join(folder, 'phases.yaml'), 'phases: 1\n');
    const { code, errors } = await exported();
    expect(code).toBe(1);
    expect(errors).toMatch(/^phases\.yaml:1 phases: .*\n.*nothing was loaded\n$/s);
  });
});

describe('lawaraq knowledge import', () => {
  it('changes the cells that were changed, and every other character stays', async () => {
    const before = textOf('entries.yaml');
    await exported();
    await edited(inPath('launch/answer', { Arabic: 'سنة 2018: "=1+1"', English: ' In 2018.\r\n' }));
    expect(await imported()).toEqual({
      code: 0,
      errors: '',
      output: `${join(folder, 'entries.yaml')}\n1 text changed in 1 file.\n`,
    });
    expect(textOf('entries.yaml')).toBe(before.replace('في عام 2018.', `'سنة 2018: "=1+1"'`));
    expect(readdirSync(folder).sort()).toEqual(
      knowledgeFiles()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('takes a number, a truth value and a day for what they look like', async () => {
    await exported();
    await edited(
      inPath('entities/roads/fields/result', { English: 55, Arabic: { day: '2026-11-25' } }),
    );
    expect((await imported()).code).toBe(0);
    expect(textOf('entities.yaml')).toContain('result: { en: "55", ar: 2026-11-25, source');
  });

  it('with --dry-run prints a patch that git applies, and writes nothing', async () => {
    await exported();
    await edited(({ Path }) => {
      if (Path === 'launch/answer') return { English: 'In February 2018.' };
      return Path === 'phases/phase-1/name' ? { Arabic: 'أولى المراحل' } : {};
    });
    const before = contents();
    const { code, output } = await imported('--dry-run');
    expect(code).toBe(0);
    expect(contents()).toEqual(before);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: output });
    const patched = contents();
    for (const { name, text } of knowledgeFiles()) writeFileSync(join(folder, name), text);
    await imported();
    expect(contents()).toEqual(patched);
    expect(patched).not.toEqual(before);
  });

  it('names rows that it leaves alone, and does the others', async () => {
    await exported();
    await edited(({ Path }) => {
      if (Path === 'launch/answer') return { English: 'In February 2018.' };
      return Path === 'sources/NEWS-1/title' ? { Arabic: 'أول خبر' } : {};
    });
    const changedMeanwhile = textOf('entries.yaml').replace('في عام 2018.', 'سنة 2018.');
    writeFileSync(join(folder, 'entries.yaml'), changedMeanwhile);
    const { code, output, errors } = await imported();
    expect(code).toBe(0);
    expect(errors).toBe('left alone: row 6, Arabic: was changed in entries.yaml meanwhile.\n');
    expect(output).toContain('1 text changed in 1 file.\n');
    expect(textOf('entries.yaml')).toBe(changedMeanwhile);
    expect(textOf('sources.yaml')).toContain('ar: أول خبر }');
  });

  it('names every fault by its row, and writes nothing then', async () => {
    await exported();
    await edited(({ Path }) => {
      if (Path === 'launch/answer') return { English: 'In {when}.' };
      if (Path === 'phases/phase-1/name') return { English: 'Phase One' };
      return Path === 'launch/questions/#1' ? { Arabic: 'متى بدأت {phase}؟' } : {};
    });
    const before = contents();
    const { code, output, errors } = await imported();
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toBe(
      `row 5, Arabic: {phase} stands for nothing here; known: none.
row 6, English: {when} stands for nothing here; known: none.
2 errors; nothing was written.
`,
    );
    expect(contents()).toEqual(before);
  });

  it('leaves all files as they were where one of them cannot be replaced', async () => {
    const [first, second] = knowledgeFiles().map(({ name, text }) => ({
      ...{ name, before: text, after: `${text}# changed\n` },
    }));
    const before = contents();
    mkdirSync(join(folder, 'folder.yaml'));
    const noFile = { name: 'folder.yaml', before: 'x', after: 'y' };
    await expect(replaceFiles(folder, [first!, noFile, second!])).rejects.toThrow(InputFaults);
    expect(contents()).toEqual(before);
    await replaceFiles(folder, [first!, second!]);
    expect(textOf(second!.name)).toBe(second!.after);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('says which column is missing, and that another kind of file is none', async () => {
    await exported();
    const look = { name: 'x', rightToLeft: false };
    async function* headings() {
      yield await Promise.resolve(['File', 'Path', 'English', 'Arabic']);
    }
    writeFileSync(workbook, await writeXlsx(headings(), look));
    expect(await imported()).toMatchObject({
      code: 1,
      errors: 'row 1, the column "Fingerprint" is missing.\n1 error; nothing was written.\n',
    });
    expect((await run('import', join(root, 'x.csv'), folder)).code).toBe(2);
    expect((await run('import')).errors).toMatch(/^Usage: lawaraq knowledge import/m);
  });
});
