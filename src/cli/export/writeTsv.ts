import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type Column } from '../import/qnaColumns';
import { isLikeFormula } from '../../language/text/formulaText';
import { readTsv } from '../import/readTsv';

/**
 * A spreadsheet takes a text that begins so for a formula. The space in front prevents it (OWASP,
 * "CSV injection") and is lost again where the file is imported; an apostrophe would be part of the
 * text in Azure.
 */
const guarded = (text: string): string => (isLikeFormula(text) ? ` ${text}` : text);

/** A row is one line: line ends within a cell are written as Azure writes them. */
const toCell = (text: string): string => guarded(text.replace(/\r\n?|\n/g, '\\n'));

const asAzure = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `${cells.join('\t')}\n`).join('');

const asSpreadsheet = (lines: string[][]): string =>
  stringify(lines, { delimiter: '\t', quoted: true });

/** True where the cells are the same when the file is read. */
function isReadAgain(text: string, [, ...rows]: readonly (readonly string[])[]): boolean {
  const read = readTsv(Buffer.from(text)).rows.map(({ cells }) => cells);
  const wanted = rows.map((cells) => cells.map((cell) => (cell.trim() === '' ? null : cell)));
  return JSON.stringify(read) === JSON.stringify(wanted);
}

/**
 * Writes tab-separated values as Azure does, without quotation marks around cells. Where a text
 * makes that ambiguous (a tab, marks at both ends), every cell is in marks, as spreadsheets have it.
 */
export function writeTsv(rows: readonly Readonly<Record<Column, string>>[]): string {
  const cells = rows.map((row) => COLUMNS.map((column) => toCell(row[column])));
  const lines = [[...COLUMNS], ...cells];
  const plain = asAzure(lines);
  return isReadAgain(plain, lines) ? plain : asSpreadsheet(lines);
}
