import { parse, CsvError } from 'csv-parse/sync';
import { decodeText } from './decodeFileText';
import { withoutGuard } from './formulaGuard';
import { toTable, type Table } from './table';

/** What spreadsheets put between cells, by the settings of the machine. */
const DELIMITERS = [',', ';', '\t'];

/** The delimiter that stands most often in the headings, outside of quotation marks. */
function delimiterOf(text: string): string {
  const headings =
    text
      .replace(/"[^"]*"/g, '')
      .trimStart()
      .split(/\r|\n/, 1)[0] ?? '';
  const count = (delimiter: string) => headings.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/**
 * Reads CSV: texts alone, without the apostrophes that keep formulas from being run.
 * @throws Error that says what is wrong with the file
 */
export function readCsv(file: Buffer): Table {
  const text = decodeText(file, 'save it as "CSV UTF-8" or as .xlsx');
  try {
    const sheet = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return toTable(sheet.map((cells) => cells.map(withoutGuard)));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Error(`it is no CSV (${error.message})`, { cause: error });
  }
}
