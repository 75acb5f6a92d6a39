import { parse, CsvError } from 'csv-parse/sync';
import { withoutGuard } from './formulaGuard';
import { toTable, type Table } from './table';

const UTF16_MARK = Buffer.from([0xff, 0xfe]);
/** What spreadsheets put between cells, by the settings of the machine. */
const DELIMITERS = [',', ';', '\t'];

/** Excel writes CSV in UTF-8 with a mark, "Unicode text" in UTF-16, and plain CSV in neither. */
function decode(file: Buffer): string {
  if (file.subarray(0, 2).equals(UTF16_MARK)) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw new Error('it is not UTF-8; save it as "CSV UTF-8" or as .xlsx');
  }
}

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
  const text = decode(file);
  if (text.includes('\0')) throw new Error('it is no text');
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
