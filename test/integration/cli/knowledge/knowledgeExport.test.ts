import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as knowledgeCommand from '../../../../src/cli/commands/knowledgeCommand';
import { listening } from '../../../support/process/commandLine';
import { knowledgeFiles } from '../../../support/knowledge/knowledgeFiles';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawaraq-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Change = [file: string, from: string, to: string];

/** Exports these files; they are the small knowledge with these changes. */
async function exported(format: 'tsv' | 'xlsx', language: 'en' | 'ar', ...changes: Change[]) {
  for (const { name, text } of knowledgeFiles(...changes)) writeFileSync(join(folder, name), text);
  const out = join(folder, `out.${format}`);
  const args = ['export', folder, '--format', format, '--lang', language, '--out', out];
  const ran = await listening(() => knowledgeCommand.run(args));
  const lines = existsSync(out) ? readFileSync(out, 'utf8').split('\n') : [];
  return { ...ran, out, lines };
}

describe('lawaraq knowledge export for Azure question answering', () => {
  it('writes a row for each phrasing, of each that an entry is written for', async () => {
    const { code, output, out, lines } = await exported('tsv', 'en');
    expect({ code, output }).toEqual({ code: 0, output: `${out}: 4 entries with 4 phrasings.\n` });
    expect(lines).toEqual([
      'Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\tSourceDisplayName',
      'When was it launched?\tIn 2018.\thttps://example.org/one\tid:launch|kind:event|asof:2018-02-05\t[]\tFalse\t[]\t1\tFirst news',
      'Who is in phase 1?\t1 entity in phase 1:\\n• Roads Authority\thttps://example.org/one\tid:phase-members.phase-1|kind:membership|asof:2019-01-16\t[]\tFalse\t[{"DisplayOrder":0,"QnaId":1,"Qna":null,"DisplayText":"When was it launched?"}]\t2\tFirst news',
      'Who is in phase 2?\t1 entity in phase 2:\\n• Courts\thttps://example.org/one\tid:phase-members.phase-2|kind:membership|asof:2019-01-16\t[]\tFalse\t[{"DisplayOrder":0,"QnaId":1,"Qna":null,"DisplayText":"When was it launched?"}]\t3\tFirst news',
      'What did Roads Authority save?\tRoads Authority cut paper by 55%.\thttps://example.org/one\tid:entity-result.roads|kind:result|asof:2018-12-31\t[]\tFalse\t[]\t4\tFirst news',
      '',
    ]);
  });

  it('takes the first of several sources, by its title where it has no address', async () => {
    const several: Change = ['entries.yaml', 'source: NEWS-1', 'source: [BLOG-1, NEWS-1]'];
    const lost: Change = [
      'sources.yaml',
      'url: http://example.org/blog',
      'noUrl: { en: lost, ar: ضائع }',
    ];
    const { lines } = await exported('tsv', 'ar', several, lost);
    expect(lines[1]).toBe(
      'متى أُطلقت؟\tفي عام 2018.\tمدونة\tid:launch|kind:event|asof:2018-02-05|sources:BLOG-1,NEWS-1\t[]\tFalse\t[]\t1\t',
    );
  });

  it('says what is not in the language and left out, and what would be read otherwise', async () => {
    const { output, lines } = await exported(
      'tsv',
      'ar',
      ['entries.yaml', ", ar: ['كم وفرت {entity}؟']", ''],
      ['entries.yaml', 'في عام 2018.', 'في C:\\new'],
    );
    expect(output).toContain('please check: not in ar and left out: entity-result.roads.\n');
    expect(output).toContain('please check: "متى أُطلقت؟": a backslash with n or r will be read');
    expect(lines.filter((line) => line !== '')).toHaveLength(4);
  });

  it('refuses a text that is longer than a cell of a spreadsheet', async () => {
    const long: Change = ['entries.yaml', 'In 2018.', 'x'.repeat(32_768)];
    const { code, errors, out } = await exported('xlsx', 'en', long);
    expect(code).toBe(1);
    expect(errors).toBe(
      '"When was it launched?": Answer is longer than a cell of .xlsx can be.\nExport it with --format tsv.\n',
    );
    expect(existsSync(out)).toBe(false);
    expect((await exported('tsv', 'en', long)).code).toBe(0);
  });
});
