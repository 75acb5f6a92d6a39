import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../language/text/detectLanguage';
import { LONGEST_TEXT } from '../../reports/workbook/sheetCell';
import { COLUMNS, type Column } from '../import/readQnaRows';
import { replaceOutputFile } from '../table/replaceOutputFile';
import type { WrittenCell } from '../table/table';
import { writeXlsx } from '../table/writeXlsx';
import { InputFaults } from '../usageError';
import { loadFolder } from '../openKnowledgeFolder';
import { qnaRows, type QnaCells } from './qnaRows';
import { isLikeFormula } from '../../language/text/sanitizeText';
import { readTsv } from '../import/readTsv';

/**
 * A spreadsheet takes a text that begins with one of these for a formula. The space in front
 * prevents it (OWASP, "CSV injection") and is lost again if the file is imported; an apostrophe
 * would be part of the text in Azure.
 */
const guarded = (text: string): string => (isLikeFormula(text) ? ` ${text}` : text);

/** A row is one line: line ends within a cell are written as Azure writes them. */
const toCell = (text: string): string => guarded(text.replace(/\r\n?|\n/g, '\\n'));

const asAzure = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `${cells.join('\t')}\n`).join('');

const asSpreadsheet = (lines: string[][]): string =>
  stringify(lines, { delimiter: '\t', quoted: true });

/** True if the cells are the same when the file is read. */
function isReadAgain(text: string, [, ...rows]: readonly (readonly string[])[]): boolean {
  const read = readTsv(Buffer.from(text)).rows.map(({ cells }) => cells);
  const wanted = rows.map((cells) => cells.map((cell) => (cell.trim() === '' ? null : cell)));
  return JSON.stringify(read) === JSON.stringify(wanted);
}

/**
 * Writes tab-separated values as Azure does, without quotation marks around cells. If a text makes
 * that ambiguous (a tab, marks at both ends), every cell is in marks, as spreadsheets have it.
 */
export function writeTsv(rows: readonly Readonly<Record<Column, string>>[]): string {
  const cells = rows.map((row) => COLUMNS.map((column) => toCell(row[column])));
  const lines = [[...COLUMNS], ...cells];
  const plain = asAzure(lines);
  return isReadAgain(plain, lines) ? plain : asSpreadsheet(lines);
}

export interface QnaExportOptions {
  folder: string;
  format: 'tsv' | 'xlsx';
  language: Language;
  out: string;
}

const LINE_END_WRITTEN_OUT = /(?<!\\)\\[rn]/;
const MOST_NAMED = 5;

/** The rows as a spreadsheet. */
export function toXlsx(rows: readonly QnaCells[], language: Language): Promise<Buffer> {
  async function* cells(): AsyncGenerator<readonly WrittenCell[]> {
    yield await Promise.resolve(COLUMNS);
    for (const row of rows)
      yield COLUMNS.map((column) => (column === 'QnaId' ? Number(row.QnaId) : row[column]));
  }
  return writeXlsx(cells(), { name: 'QnA', rightToLeft: language === 'ar' });
}

/** Cells of a spreadsheet have an end; what stands beyond it would be lost. */
function refuseTooLong(rows: readonly QnaCells[]): void {
  const faults = rows.flatMap(({ Question, ...cells }) =>
    Object.entries(cells)
      .filter(([, text]) => text.length > LONGEST_TEXT)
      .map(([column]) => `"${Question}": ${column} is longer than a cell of .xlsx can be.`),
  );
  if (faults.length > 0) throw new InputFaults([...faults, 'Export it with --format tsv.']);
}

function remarks({ rows, leftOut }: ReturnType<typeof qnaRows>, language: Language): string[] {
  const doubtful = rows.filter(({ Question, Answer }) =>
    [Question, Answer].some((text) => LINE_END_WRITTEN_OUT.test(text)),
  );
  const named = leftOut.slice(0, MOST_NAMED).join(', ');
  const more = leftOut.length > MOST_NAMED ? ` and ${leftOut.length - MOST_NAMED} more` : '';
  return [
    ...(leftOut.length > 0 ? [`not in ${language} and left out: ${named}${more}.`] : []),
    ...doubtful.map(
      ({ Question }) => `"${Question}": a backslash with n or r will be read as the end of a line.`,
    ),
  ];
}

/**
 * Writes what is said in one language as Azure custom question answering exports it.
 * @throws InputFaults if the folder does not load or a text does not fit
 */
export async function exportQna({
  folder,
  format,
  language,
  out,
}: QnaExportOptions): Promise<void> {
  const { files, knowledge } = await loadFolder(folder);
  const exported = qnaRows(knowledge, files, language);
  const { rows } = exported;
  if (format === 'xlsx') refuseTooLong(rows);
  const file = format === 'xlsx' ? await toXlsx(rows, language) : writeTsv(rows);
  await replaceOutputFile(out, (beside) => writeFile(beside, file));
  for (const line of remarks(exported, language)) console.log(`please check: ${line}`);
  const entries = new Set(rows.map(({ QnaId }) => QnaId)).size;
  console.log(`${out}: ${entries} entries with ${rows.length} phrasings.`);
}
