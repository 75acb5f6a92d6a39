import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { WrittenCell } from './table';
import { asDubaiClock } from '../../lib/dubaiDate';
import { withDoubledGuard } from './formulaGuard';

export interface ColumnLook {
  /** In characters. */
  width: number;
  /** Grey: what stands here is not to be changed. */
  muted: boolean;
}

export interface SheetLook {
  name: string;
  rightToLeft: boolean;
  /** Absent: all alike. Long texts are wrapped where columns are told apart. */
  columns?: readonly ColumnLook[];
  /** A sheet behind it that says how to use it, a row for each line. */
  notes?: { name: string; lines: readonly string[] };
}

const DAY = 'yyyy-mm-dd';
const INSTANT = 'yyyy-mm-dd hh:mm:ss';
/** The calendar of spreadsheets begins in 1900, with a day too many in that February. */
const FIRST_YEAR = 1901;
/** Characters of a text, as the format has it. */
export const LONGEST_CELL = 32_767;
const COLUMN_WIDTH = 22;
const NOTES_WIDTH = 100;

// What XML 1.0 has no way to write.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** Readers of XLSX take this for a character; it is written so that they take it for itself. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

function text(value: string): Cell {
  const written = withDoubledGuard(value).replace(NOT_XML, '').slice(0, LONGEST_CELL);
  if (written === '') return null;
  const escaped = written.replace(ESCAPE, '_x005F_');
  return { value: escaped in {} ? withFirstEscaped(escaped) : escaped, type: String };
}

/** The library numbers texts by a plain object, in which `constructor` and the like are there before. */
function withFirstEscaped(text: string): string {
  const code = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `_x${code}_${text.slice(1)}`;
}

function toCell(cell: WrittenCell): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return text(cell);
  if (typeof cell === 'number') return { value: cell, type: Number };
  if ('instant' in cell) return { value: asDubaiClock(cell.instant), type: Date, format: INSTANT };
  return Number(cell.day.slice(0, 4)) < FIRST_YEAR
    ? text(cell.day)
    : { value: new Date(cell.day), type: Date, format: DAY };
}

const MUTED = { backgroundColor: '#EDEDED', textColor: '#6B6B6B' } as const;

function withLook(cell: Cell, column: ColumnLook | undefined): Cell {
  if (!column) return cell;
  const style = { wrap: true, alignVertical: 'top', ...(column.muted ? MUTED : {}) } as const;
  return { ...(cell as object), ...style };
}

const notesSheet = ({ name, lines }: NonNullable<SheetLook['notes']>) => ({
  data: lines.map((line) => [withLook(text(line), { width: NOTES_WIDTH, muted: false })]),
  sheet: name,
  columns: [{ width: NOTES_WIDTH }],
});

/**
 * Writes a sheet whose first row has the headings. Numbers are numbers, days are dates, texts are
 * texts and never formulas. Holds the sheet in memory: a third of a gigabyte for 10,000 records.
 */
export async function writeXlsx(
  rows: AsyncIterable<readonly WrittenCell[]>,
  { name, rightToLeft, columns, notes }: SheetLook,
): Promise<Buffer> {
  const data: SheetData = [];
  for await (const cells of rows)
    data.push(cells.map((cell, at) => withLook(toCell(cell), columns?.[at])));
  const [headings = []] = data;
  data[0] = headings.map((cell) => ({ ...(cell as object), fontWeight: 'bold', wrap: true }));
  const sheet = {
    data,
    sheet: name,
    rightToLeft,
    stickyRowsCount: 1,
    columns: headings.map((_, at) => ({ width: columns?.[at]?.width ?? COLUMN_WIDTH })),
  };
  return writeXlsxFile(notes ? [sheet, notesSheet(notes)] : [sheet]).toBuffer();
}
