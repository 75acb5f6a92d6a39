import { buffer } from 'node:stream/consumers';
import type { SheetCell } from '../../reports/workbook/sheetCell';
import { sheetPieces } from '../../reports/workbook/sheetStream';
import { sheetPath, workbookFiles } from '../../reports/workbook/workbookParts';
import { zipPieces } from '../../reports/workbook/zipStream';
import { withDoubledGuard } from './formulaGuard';
import type { WrittenCell } from './table';

export interface ColumnLook {
  /** In characters. */
  width: number;
  /** Grey: what stands here is not to be changed. */
  muted: boolean;
}

export interface SheetLook {
  name: string;
  rightToLeft: boolean;
  /** Absent: all alike. Long texts are wrapped if columns are told apart. */
  columns?: readonly ColumnLook[];
  /** A sheet behind it that says how to use it, a row for each line. */
  notes?: { name: string; lines: readonly string[] };
}

type Row = readonly WrittenCell[];

const COLUMN_WIDTH = 22;
const NOTES_WIDTH = 100;

const headingOf = (cell: WrittenCell, column?: ColumnLook): SheetCell => ({
  text: typeof cell === 'string' ? withDoubledGuard(cell) : '',
  look: column?.muted ? 'boldMuted' : 'bold',
});

function cellOf(cell: WrittenCell, column?: ColumnLook): SheetCell {
  if (cell === null || typeof cell === 'string') {
    const text = withDoubledGuard(cell ?? '');
    return column ? { text, look: column.muted ? 'muted' : 'wrapped' } : text;
  }
  if (typeof cell === 'number') return { general: cell };
  return 'instant' in cell ? { ...cell, toTheSecond: true } : cell;
}

async function* cellsOf(headings: Row, rows: AsyncIterator<Row>, columns: SheetLook['columns']) {
  yield headings.map((cell, at) => headingOf(cell, columns?.[at]));
  for (let row = await rows.next(); !row.done; row = await rows.next())
    yield row.value.map((cell, at) => cellOf(cell, columns?.[at]));
}

const notesPieces = (lines: readonly string[]) =>
  sheetPieces(
    lines.map((text): SheetCell[] => [{ text, look: 'wrapped' }]),
    { rightToLeft: false, widths: [NOTES_WIDTH] },
  );

/**
 * A sheet whose first row has the headings, piece by piece. Numbers are numbers, days are dates,
 * texts are texts and never formulas.
 */
export async function* xlsxPieces(
  rows: AsyncIterable<Row>,
  { name, rightToLeft, columns, notes }: SheetLook,
): AsyncGenerator<Buffer> {
  const left = rows[Symbol.asyncIterator]();
  try {
    const first = await left.next();
    const headings: Row = first.done ? [] : first.value;
    const widths = headings.map((_, at) => columns?.[at]?.width ?? COLUMN_WIDTH);
    const sheets = [
      sheetPieces(cellsOf(headings, left, columns), { rightToLeft, widths, headRow: 1 }),
      ...(notes ? [notesPieces(notes.lines)] : []),
    ];
    yield* zipPieces([
      ...workbookFiles(notes ? [name, notes.name] : [name]),
      ...sheets.map((pieces, at) => ({ name: sheetPath(at), pieces })),
    ]);
  } finally {
    // A reader that stops early leaves a query open.
    await left.return?.();
  }
}

/** The whole of such a sheet, for those that are small. */
export const writeXlsx = (rows: AsyncIterable<Row>, look: SheetLook): Promise<Buffer> =>
  buffer(xlsxPieces(rows, look));
