import { cellXml, columnName, type SheetCell } from './sheetCell';

export type SheetRow = readonly SheetCell[];

export interface SheetShape {
  rightToLeft: boolean;
  /** In characters. */
  widths: readonly number[];
  /** The row of the headings, which stay in sight; 1 is the first. Absent: there are none. */
  headRow?: number;
  /** The last row that can be filtered, asked for at the end. Absent: none can be. */
  lastFiltered?: (lastRow: number) => number;
}

/** Characters after which a piece is handed on. */
const PIECE = 32_768;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function beginning({ rightToLeft, widths, headRow }: SheetShape): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const pane =
    headRow === undefined
      ? ''
      : `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">` +
    `<sheetViews><sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}>${pane}` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`
  );
}

function filtering({ widths, headRow = 1, lastFiltered }: SheetShape, lastRow: number): string {
  if (!lastFiltered) return '';
  const last = Math.max(lastFiltered(lastRow), headRow);
  return `<autoFilter ref="A${headRow}:${columnName(widths.length - 1)}${last}"/>`;
}

/** A sheet row by row, as XML in pieces. */
export async function* sheetPieces(
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  shape: SheetShape,
): AsyncGenerator<string> {
  let piece = beginning(shape);
  let row = 0;
  for await (const cells of rows) {
    row += 1;
    piece += `<row r="${row}">`;
    for (let column = 0; column < cells.length; column += 1)
      piece += cellXml(cells[column] ?? null, column, row);
    piece += '</row>';
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData>${filtering(shape, row)}</worksheet>`;
}
