import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { parse } from 'yaml';
import { comparisonBarChart } from '../../../src/charts/comparisonBarChart';
import { LIGHT_COLOURS } from '../../../src/charts/chartTheme';
import { insertableCard, extensionMessage } from '../../../src/bot/extension/searchExtension';
import { textCard } from '../../../src/cards/kit/textBlocks';
import { cardMessage } from '../../../src/cards/kit/cardMessage';
import { writeTsv } from '../../../src/cli/export/exportQna';
import { COLUMNS, type Column } from '../../../src/cli/import/readQnaRows';
import { readCsv } from '../../../src/cli/table/readTable';
import { readXlsx } from '../../../src/cli/table/readXlsx';
import { writeCsv } from '../../../src/cli/table/writeTable';
import { writeXlsx } from '../../../src/cli/table/writeXlsx';
import { draftEntry } from '../../../src/curation/changes/draftEntry';
import { appendEntry } from '../../../src/knowledge/editing/appendEntry';
import { unifiedPatch, literalMessage } from '../../../src/knowledge/editing/textEdit';
import { writtenLine, writtenLines } from '../../../src/language/text/sanitizeText';
import { chartSvg } from '../../../src/reports/charts/chartImage';
import { drawPage } from '../../../src/reports/page/drawPage';
import { sheetPieces } from '../../../src/reports/workbook/sheetStream';
import { sheetPath, workbookFiles } from '../../../src/reports/workbook/workbookParts';
import { zipPieces } from '../../../src/reports/workbook/zipStream';
import { HOSTILE_TEXTS } from '../../support/cards/hostileTexts';
import { readPdf } from '../../support/records/readPdf';
import { rounds } from '../../support/process/rounds';
import { turnsWhatIsBeside } from '../../support/cards/textDirection';

const LANGUAGES = ['ar', 'en'] as const;
/** Every n-th text; each of them in the long form. What is left out here stands in another language or file. */
const every = (n: number, from = 0): string[] =>
  HOSTILE_TEXTS.filter((_, at) => (at + from) % rounds(1, n) === 0);
const HEADING = 'Text';
async function* rows(texts: readonly string[] = HOSTILE_TEXTS) {
  yield await Promise.resolve([HEADING]);
  for (const text of texts) yield [text];
}
/** A file of texts has no NUL, and neither has the database. */
const IN_TEXT = HOSTILE_TEXTS.filter((text) => !text.includes('\0'));
/** What a spreadsheet may begin a formula with, behind what it may pass over. */
const FORMULA = /^[\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r\n＝＋－＠]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const isFormula = (cell: string) => FORMULA.test(cell) && !NUMBER.test(cell);

/** What XML has a way to write. */
const inXml = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
const cellsOf = (sheet: readonly (readonly unknown[])[]) => sheet.map(([cell]) => cell ?? '');
const asRead = (text: unknown) => String(text).replace(/\r\n?/g, '\n').trim();

describe('in a file for spreadsheets no text begins a formula, and each is read again', () => {
  test('CSV', async () => {
    let csv = '';
    for await (const piece of writeCsv(rows(IN_TEXT))) csv += piece;
    // The cells as a spreadsheet finds them: in marks, with marks doubled.
    const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) =>
      cell.replaceAll('""', '"'),
    );
    expect(cells).toHaveLength(IN_TEXT.length + 1);
    expect(cells.filter(isFormula)).toEqual([]);
    const { rows: read } = readCsv(Buffer.from(csv));
    const wanted = IN_TEXT.map((text) => Buffer.from(text).toString());
    expect(read.map(({ cells: [cell] }) => asRead(cell))).toEqual(wanted.map(asRead));
  });

  test('TSV, as Azure takes it', () => {
    const row = (text: string) =>
      Object.fromEntries(COLUMNS.map((column) => [column, text])) as Record<Column, string>;
    for (const text of IN_TEXT.filter((one) => !/\t|^"/.test(one))) {
      const [, line = ''] = writeTsv([row(text)]).split('\n');
      expect(line.split('\t').filter(isFormula)).toEqual([]);
    }
  });

  test('XLSX, as records and sheets of translators are written', async () => {
    const file = await writeXlsx(rows(), { name: 'S', rightToLeft: false });
    const sheet = Buffer.from(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(sheet).toContain('<is>');
    expect(sheet).not.toMatch(/<f[ >]|<hyperlink/);
    const { rows: read } = await readXlsx(file);
    const wanted = HOSTILE_TEXTS.map(inXml).filter((text) => text.trim() !== '');
    expect(read.map(({ cells: [cell] }) => asRead(cell))).toEqual(wanted.map(asRead));
  });

  test('XLSX, as reports are written', async () => {
    const shape = { rightToLeft: true, widths: [40], headRow: 1 };
    const file = await buffer(
      Readable.from(
        zipPieces([
          ...workbookFiles(['S']),
          { name: sheetPath(0), pieces: sheetPieces(rows(), shape) },
        ]),
      ),
    );
    const sheet = Buffer.from(unzipSync(file)[sheetPath(0)] ?? []).toString();
    expect(sheet).not.toMatch(/<f[ >]|<hyperlink/);
    // A style of its own keeps a text a text when somebody edits its cell.
    const plain = [...sheet.matchAll(/<c r="A\d+" s="0" t="inlineStr"><is><t[^>]*>([^<]*)/g)];
    expect(plain.length).toBeGreaterThan(100);
    expect(plain.map(([, cell = '']) => cell).filter((cell) => FORMULA.test(cell))).toEqual([]);
    const [{ data } = { data: [] }] = await readXlsxFile(file, { trim: false });
    expect(cellsOf(data).slice(1).map(asRead)).toEqual(HOSTILE_TEXTS.map(inXml).map(asRead));
  });
});

test('on a printed page no text leads anywhere or turns what stands beside it', async () => {
  for (const [at, language] of LANGUAGES.entries()) {
    const [title = '', ...lines] = every(2, at);
    const bytes = await drawPage(
      {
        ...{ language, title, scope: title, lines: [], figures: [], remarks: [] },
        target: { title, lines },
        table: { title, head: [title, title], rows: [[title, '1']], more: [] },
        method: { title, text: title },
        footer: { lines: [title] },
        madeAt: '2026-11-26T08:00:00.000Z',
      },
      undefined,
    );
    const { texts, links, pages } = readPdf(bytes);
    expect({ links, pages }).toEqual({ links: [], pages: 1 });
    expect(texts.length).toBeGreaterThan(lines.length / 2);
    expect(texts.filter(turnsWhatIsBeside)).toEqual([]);
    expect(bytes.toString('latin1')).not.toMatch(/\/(?:JavaScript|JS|Launch|SubmitForm|URI)\b/);
  }
});

test('in a chart a text is a text', () => {
  for (const [at, language] of LANGUAGES.entries()) {
    const bars = every(2, at).map((name) => ({ name, value: 50, label: '50%' }));
    const labels = { reached: 'a', short: 'b', none: 'c', target: 'd' };
    const look = { language, width: 720, colours: LIGHT_COLOURS, fontFamily: 'X' };
    const option = comparisonBarChart({ bars, unit: 'percent', labels }, look);
    const svg = chartSvg({ option, width: 720, height: 6000 });
    const elements = new Set([...svg.matchAll(/<([a-z!?][\w:-]*)/gi)].map(([, name]) => name));
    for (const name of ['script', 'image', 'a', 'foreignObject', 'iframe', 'img', 'at'])
      expect(elements).not.toContain(name);
    const tags = svg.match(/<[^<>]*>/g) ?? [];
    expect(tags.filter((tag) => /\son\w+=|href=/i.test(tag))).toEqual([]);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
    expect(texts.length).toBeGreaterThan(bars.length);
    // `__proto__` is a name like any other.
    for (const key in {}) throw new Error(`${key} has become part of every object`);
    // A line is embedded by its chart, and nothing in it ends that.
    expect(texts.filter((text) => /[\u202d\u202e]|\u202c./.test(text))).toEqual([]);
  }
});

test('a draft in the knowledge files says what was written, and nothing beside it', () => {
  for (const text of every(4)
    .map(writtenLines)
    .filter((one) => one !== '')) {
    const draft = draftEntry({ id: 'drafted', kind: 'howto' }, '2027-01-01');
    const questions = { en: [literalMessage(text)], ar: draft.questions['ar'] ?? [] };
    const before = '- id: first\n';
    const after = appendEntry(before, {
      ...draft,
      questions,
      answer: { ...draft.answer, en: text },
    });
    const [first, added, ...more] = parse(after) as Record<string, never>[];
    expect([first, more]).toEqual([{ id: 'first' }, []]);
    expect(added).toMatchObject({
      id: 'drafted',
      questions: { en: questions.en },
      answer: { en: text },
    });
    expect(Object.keys(added ?? {})).not.toContain('role');
    const patch = unifiedPatch([{ name: 'additions.yaml', before, after }]);
    const changed = patch.split('\n').filter((line) => /^(?:---|\+\+\+) /.test(line));
    expect(changed).toEqual(['--- a/additions.yaml', '+++ b/additions.yaml']);
  }
});

test('in a list of the compose box no text is a tag, a link or a date', () => {
  for (const text of HOSTILE_TEXTS) {
    const { preview } = insertableCard(text, text, textCard('en', text));
    const said = extensionMessage(text) as { text: string };
    for (const shown of [preview?.content.title ?? '', preview?.content.text ?? '', said.text]) {
      expect(shown).not.toMatch(/<[a-z!/?]|&[#a-z]|\]\(|\{\{|:\/\/|javascript:/i);
      expect([text, turnsWhatIsBeside(shown)]).toEqual([text, false]);
    }
  }
});

test('a notification is one line of a card in words alone', () => {
  for (const text of HOSTILE_TEXTS) {
    const { summary } = cardMessage(textCard('ar', text), text);
    expect(summary).not.toMatch(/[\r\n]|\p{Surrogate}|\{\{/u);
    expect([text, turnsWhatIsBeside(summary)]).toEqual([text, false]);
  }
});

test('what is kept of a text can be seen, and is the same when it is kept again', () => {
  for (const text of HOSTILE_TEXTS)
    for (const kept of [writtenLine(text), writtenLines(text)]) {
      expect(kept).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(kept).not.toMatch(/\p{Surrogate}|\p{M}{5}/u);
    }
});
