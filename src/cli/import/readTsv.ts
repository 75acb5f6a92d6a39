import { parse, type Options } from 'csv-parse/sync';
import { decodeText } from '../table/readTable';
import type { Table } from '../table/table';

/** Cells as they stand in a file, and the line that their row begins on. */
interface Line {
  number: number;
  cells: string[];
}

interface Quoted {
  lines: Line[];
  /** True if every cell that marks enclose needs them, and no mark stands bare. */
  consistent: boolean;
}

const LINE_ENDS = ['\r\n', '\n', '\r'];
const lineEndsIn = (bytes: Buffer): number =>
  bytes.toString('latin1').match(/\r\n|\n|\r/g)?.length ?? 0;
const QUOTED_CELL = /(?:^|[\t\r\n])"/;
/** Why Excel encloses a cell that stands on one line. */
const NEEDS_QUOTES = /[",]/;
/** With these in it, rows would not fit if the marks enclosed nothing. */
const BREAKS_ROW = /[\t\r\n]/;

/** Quotation marks are characters like any other: the way in which Azure exports. */
function readBare(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map((line, at) => ({ number: at + 1, cells: line.split('\t') }));
}

/**
 * Quotation marks at both ends of a cell enclose it, and may hold tabs and line ends: the way of
 * spreadsheets. Undefined if one is never closed.
 */
function readQuoted(text: string): Quoted | undefined {
  const lines: Line[] = [];
  const enclosed: string[] = [];
  const bytes = Buffer.from(text);
  let bareMarks = false;
  let [line, end] = [1, 0];
  const options: Options<string[]> = {
    delimiter: '\t',
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    relax_quotes: true,
    cast: (cell, { quoting }) => {
      if (quoting) enclosed.push(cell);
      else bareMarks ||= cell.includes('"');
      return cell;
    },
    on_record: (cells, info) => {
      lines.push({ number: line, cells });
      // Its own number of the line takes the two characters of one line end in a cell for two.
      line += lineEndsIn(bytes.subarray(end, info.bytes));
      end = info.bytes;
      return cells;
    },
  };
  try {
    parse(text, options);
  } catch {
    return undefined;
  }
  const needed = enclosed.every((cell) => NEEDS_QUOTES.test(cell) && !BREAKS_ROW.test(cell));
  return { lines, consistent: text.startsWith('"') || (needed && !bareMarks) };
}

const isEmpty = (cell: string) => cell.trim() === '';
const filled = (lines: readonly Line[]) => lines.filter(({ cells }) => !cells.every(isEmpty));

/** Rows that are longer or shorter than the first one. */
function misfits([headings, ...rows]: readonly Line[]): number {
  return rows.filter(({ cells }) => cells.length !== headings?.cells.length).length;
}

/**
 * Whether marks enclose cells is nowhere said. The reading in which more rows fit is right; if
 * both fit, marks enclose only if all of them do and have to.
 */
function readLines(text: string): Line[] {
  const bare = filled(readBare(text));
  const quoted = QUOTED_CELL.test(text) ? readQuoted(text) : undefined;
  if (!quoted) return bare;
  const lines = filled(quoted.lines);
  const gained = misfits(bare) - misfits(lines);
  return gained > 0 || (gained === 0 && quoted.consistent) ? lines : bare;
}

/**
 * Reads tab-separated values, with cells in quotation marks or without. A row is as long as it is
 * in the file, and its number is the line that it begins on.
 * @throws Error that says what is wrong with the file
 */
export function readTsv(file: Buffer): Table {
  const [headings, ...rows] = readLines(decodeText(file, 'save it as UTF-8 or as .xlsx'));
  return {
    headings: (headings?.cells ?? []).map((cell) => cell.trim()),
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell) => (isEmpty(cell) ? null : cell)),
    })),
  };
}
