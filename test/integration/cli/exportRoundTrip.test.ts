import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { exportQna, toXlsx, writeTsv } from '../../../src/cli/export/exportQna';
import { qnaRows, type QnaCells } from '../../../src/cli/export/qnaRows';
import { groupQnaRows, type QnaEntry, dedupePhrasings } from '../../../src/cli/import/groupQnaRows';
import { commentLine, oneLine } from '../../../src/cli/import/entryComments';
import { readQnaRows } from '../../../src/cli/import/readQnaRows';
import { readTsv } from '../../../src/cli/import/readTsv';
import { toKnowledgeFiles } from '../../../src/cli/import/toKnowledgeFiles';
import { readXlsx } from '../../../src/cli/table/readXlsx';
import type { Table } from '../../../src/cli/table/table';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import type { KnowledgeFile } from '../../../src/knowledge/yaml/yamlFile';
import type { Messages } from '../../../src/messages/messages';
import { listening } from '../../support/process/commandLine';
import { realMessages } from '../../support/knowledge/messages';
import { longTest, rounds } from '../../support/process/rounds';
import { troublesome } from '../../support/knowledge/writtenFiles';
import { partOf } from '../../support/knowledge/zipPart';

const SHIPPED = join(__dirname, '../../../knowledge');
const GIVEN = {
  file: 'kb.tsv',
  language: 'ar',
  asOf: '2026-11-25',
  reviewBy: '2027-11-25',
} as const;
const FORMULAS = [
  '=1+1',
  '+971 4 123',
  '-2+3',
  '@SUM(A1)',
  '=HYPERLINK("x")',
  '- مرحبا',
  '"=1"',
  "'=1",
];

let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
});

/** What an export says of each entry, but for the lines of the file. */
function entriesIn(table: Table): unknown[] {
  const read = readQnaRows(table);
  const { entries, faults, remarks } = groupQnaRows(read);
  expect([...read.faults, ...faults, ...read.remarks, ...remarks]).toEqual([]);
  return entries.map(({ questions, ...entry }) => ({
    ...entry,
    questions: questions.map(({ text }) => text),
  }));
}

function imported(table: Table): KnowledgeFile[] {
  const { entries } = groupQnaRows(readQnaRows(table));
  const { settled, remarks } = dedupePhrasings(entries);
  expect(remarks).toEqual([]);
  return toKnowledgeFiles(settled, GIVEN, messages);
}

function rowsOf(files: readonly KnowledgeFile[]): QnaCells[] {
  const built = buildKnowledge(files, { allowSingleLanguage: true });
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  const { rows, leftOut } = qnaRows(built.knowledge, files, 'ar');
  expect(leftOut).toEqual([]);
  return rows;
}

const tableOf = (tsv: string) => readTsv(Buffer.from(tsv));
const throughYaml = (tsv: string) => writeTsv(rowsOf(imported(tableOf(tsv))));

/** A text that cells can hold: without `\n` written out, which is how an export breaks a line. */
const texts = (more: readonly string[] = []) =>
  fc
    .oneof(fc.constantFrom(...FORMULAS), troublesome(more))
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/\\[nr\n]/.test(text));
const lines = texts()
  .map(commentLine)
  .filter((text) => text !== '');

const content = fc.record({
  phrasings: fc.array(texts(['\t']), { minLength: 1, maxLength: 3 }),
  answer: texts(['\n', '\n\n• ', '\t']),
  source: fc.constantFrom('', 'https://u.ae/en/faq', 'a "b".pdf', 'دليل', '=cmd', 'http://x.ae'),
  isNamed: fc.boolean(),
  metadata: fc.oneof(lines, fc.constantFrom('', 'editorial:chitchat', 'a:b|editorial:chitchat')),
  suggestions: fc.uniqueArray(lines, { maxLength: 3 }),
  contextOnly: fc.boolean(),
  prompts: fc.array(fc.tuple(fc.nat(5), lines), { maxLength: 6 }),
});

/** The name of a source is the same wherever it is named. */
const nameOf = (source: string) => (source === '' ? '' : `دليل ${source}`);

/** An export of up to five entries, numbered in any order. */
const anyExport = fc
  .tuple(
    fc.array(content, { minLength: 1, maxLength: 5 }),
    fc.uniqueArray(fc.nat(99), { minLength: 5, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([entries, ids, named]) =>
    entries.flatMap((entry, at): QnaCells[] => {
      const leads = new Map(entry.prompts.map(([to, text]) => [ids[to % entries.length]!, text]));
      const cells = {
        Answer: entry.answer,
        Source: entry.source,
        Metadata: entry.metadata,
        SuggestedQuestions: JSON.stringify([{ ClusterHead: '', Questions: entry.suggestions }]),
        IsContextOnly: entry.contextOnly ? 'True' : 'False',
        Prompts: JSON.stringify(
          [...leads].map(([QnaId, DisplayText], DisplayOrder) => ({
            ...{ DisplayOrder, QnaId, Qna: null, DisplayText },
          })),
        ),
        QnaId: String(ids[at]),
        SourceDisplayName: named ? nameOf(entry.source) : '',
      };
      return entry.phrasings.map((text, place) => ({
        Question: oneLine(`${text} q${at}x${place}`),
        ...cells,
      }));
    }),
  );

describe('an export of Azure question answering', () => {
  it('comes back as it was from the knowledge that is made of it', () => {
    fc.assert(
      fc.property(anyExport, (rows) => {
        const before = writeTsv(rows);
        const after = throughYaml(before);
        expect(entriesIn(tableOf(after))).toEqual(entriesIn(tableOf(before)));
      }),
      { numRuns: rounds(150, 50) },
    );
  });

  it('comes back as it was from a spreadsheet, too', async () => {
    const writable = anyExport.filter((rows) => !/\\u0007|_x/i.test(JSON.stringify(rows)));
    await fc.assert(
      fc.asyncProperty(writable, async (rows) => {
        const before = await readXlsx(await toXlsx(rows, 'ar'));
        const after = await readXlsx(await toXlsx(rowsOf(imported(before)), 'ar'));
        expect(entriesIn(after)).toEqual(entriesIn(before));
        expect(entriesIn(after)).toEqual(entriesIn(tableOf(writeTsv(rows))));
      }),
      { numRuns: rounds(25, 10) },
    );
  });

  it('is the same file, and makes the same files, however often it goes to and fro', () => {
    fc.assert(
      fc.property(anyExport, (rows) => {
        const once = throughYaml(writeTsv(rows));
        expect(throughYaml(once)).toBe(once);
        expect(imported(tableOf(once))).toEqual(imported(tableOf(writeTsv(rows))));
      }),
      { numRuns: rounds(50, 16) },
    );
  });

  it('holds no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(anyExport, (rows) => {
        for (const { cells } of tableOf(writeTsv(rows)).rows)
          for (const cell of cells) expect(String(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('the shipped knowledge', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lawaraq-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function exported(format: 'tsv' | 'xlsx', language: 'en' | 'ar', from = SHIPPED) {
    const out = join(folder, `out.${format}`);
    await listening(async () => {
      await exportQna({ folder: from, format, language, out });
      return 0;
    });
    return readFileSync(out);
  }

  const comesBack = async (language: 'en' | 'ar') => {
    const before = await exported('tsv', language);
    const { entries, faults } = groupQnaRows(readQnaRows(readTsv(before)));
    const { settled, remarks } = dedupePhrasings(entries);
    expect([...faults, ...remarks]).toEqual([]);
    for (const { name, text } of toKnowledgeFiles(settled, { ...GIVEN, language }, messages))
      writeFileSync(join(folder, name), text);
    const after = await exported('tsv', language, folder);
    expect(after.equals(before)).toBe(true);
  };
  it('comes back as it was from an export in ar', () => comesBack('ar'));
  longTest('comes back as it was from an export in en', () => comesBack('en'));

  longTest('says the same in a spreadsheet, and nothing in it is a formula', async () => {
    const spreadsheet = await exported('xlsx', 'ar');
    const withoutLines = (list: readonly QnaEntry[]) =>
      list.map(({ questions, ...entry }) => ({ ...entry, asked: questions.map((q) => q.text) }));
    const read = async (table: Table | Promise<Table>) =>
      withoutLines(groupQnaRows(readQnaRows(await table)).entries);
    expect(await read(readXlsx(spreadsheet))).toEqual(
      await read(readTsv(await exported('tsv', 'ar'))),
    );
    expect(partOf(spreadsheet, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>|t="str"/);
  });
});
