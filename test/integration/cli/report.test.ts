import { existsSync, readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import * as report from '../../../src/cli/commands/reportCommand';
import { openCommandLine, type CommandLine } from '../../support/process/commandLine';
import { keepRecords } from '../../support/records/keepRecords';
import { readPdf } from '../../support/records/readPdf';

let line: CommandLine;
beforeAll(async () => {
  line = await openCommandLine();
  await keepRecords(
    line.database.db,
    { entityId: 'rta', baseline: '239200', residual: '0', eliminated: '239200' },
    { entityId: 'rta', baseline: '1000', residual: '0', eliminated: '1000', status: 'submitted' },
    { entityId: 'dewa', baseline: '800', residual: '300', eliminated: '500' },
  );
});
afterAll(async () => {
  await line[Symbol.asyncDispose]();
});

test('a page is written about an entity, in the language that is asked for', async () => {
  const out = line.file('rta.pdf');
  const { code } = await line.run(report, '--entity', 'RTA', '--lang', 'en', '--out', out);
  expect(code).toBe(0);
  const { texts, language } = readPdf(readFileSync(out));
  expect(language).toBe('en');
  expect(texts).toContain('239,200');
  expect(texts).toContain(
    'Not yet in the totals: 1 record waiting for verification, with 1,000 sheets a year.',
  );
});

test('a workbook lists every record that counts, and has beside it what waits', async () => {
  const out = line.file('all.xlsx');
  expect((await line.run(report, '--lang', 'en', '--out', out)).code).toBe(0);
  const [summary, records] = await readXlsxFile(readFileSync(out));
  expect(records?.data).toHaveLength(3);
  const total = summary?.data.find(([kind]) => kind === 'Total');
  expect(total?.slice(2, 6)).toEqual([2, 240_000, 300, 239_700]);
  // What waits, and what the list has of the sums.
  expect(total?.slice(12, 17)).toEqual([1, 1_000, 2, 239_700, 0]);
});

test.each([
  ['no file', []],
  ['another format', ['--out', 'x.pdf', '--format', 'docx']],
  ['another language', ['--out', 'x.pdf', '--lang', 'fr']],
  ['an entity and a phase', ['--out', 'x.pdf', '--entity', 'RTA', '--phase', '1']],
])('%s is a wrong call', async (_, args) => {
  expect((await line.run(report, ...args)).code).toBe(2);
});

test.each([
  ['entity', ['--entity', 'Atlantis'], 'no entity is called "Atlantis"'],
  ['phase', ['--phase', '9'], 'there is no phase "9"'],
])('an unknown %s is named, and nothing is written', async (_, args, told) => {
  const out = line.file('none.pdf');
  const { code, errors } = await line.run(report, ...args, '--out', out);
  expect(code).toBe(1);
  expect(errors).toContain(told);
  expect(existsSync(out)).toBe(false);
});
