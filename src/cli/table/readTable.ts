import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse, CsvError } from 'csv-parse/sync';
import { InputFaults, UsageError } from '../usageError';
import { readXlsx } from './readXlsx';
import { type Table, toTable } from './table';
import { withoutGuard } from './formulaGuard';

const UTF16_MARK = Buffer.from([0xff, 0xfe]);

/**
 * The text of a file: of UTF-8 with a mark or without, or of UTF-16 with its mark, which is what
 * Excel calls "Unicode text".
 * @param remedy what to do if it is neither
 * @throws Error that says what is wrong with the file
 */
export function decodeText(file: Buffer, remedy: string): string {
  const text = decode(file, remedy);
  if (text.includes('\0')) throw new Error('it is not a text file');
  return text;
}

function decode(file: Buffer, remedy: string): string {
  if (file.subarray(0, 2).equals(UTF16_MARK)) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw new Error(`it is not UTF-8; ${remedy}`);
  }
}

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
    throw new Error(`it is not CSV (${error.message})`, { cause: error });
  }
}

const MEGABYTE = 1024 * 1024;
const LARGEST = 10 * MEGABYTE;

/** What reads each kind of file, by the end of its name. */
type Readers = Readonly<Record<string, (file: Buffer) => Table | Promise<Table>>>;

const SPREADSHEETS: Readers = { '.csv': readCsv, '.xlsx': readXlsx };

/**
 * Reads the table in a CSV file, or in the first sheet of an XLSX file.
 * @param readers for files of other kinds
 * @param largest in bytes; default: 10 MB
 * @throws UsageError for another kind of file, InputFaults for one that cannot be read
 */
export async function readTable(
  path: string,
  readers = SPREADSHEETS,
  largest = LARGEST,
): Promise<Table> {
  const read = readers[extname(path).toLowerCase()];
  if (!read) throw new UsageError(`${path} must be a ${Object.keys(readers).join(' or ')} file.`);
  const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputFaults([`${path} cannot be read (${error.code}).`]);
  });
  if (size > largest)
    throw new InputFaults([
      `${path} is larger than ${largest / MEGABYTE} MB; split it into several files.`,
    ]);
  try {
    const table = await read(await readFile(path));
    if (table.headings.length === 0) throw new Error('it contains no table');
    return table;
  } catch (error) {
    throw new InputFaults([`${path} cannot be read: ${(error as Error).message}.`]);
  }
}
