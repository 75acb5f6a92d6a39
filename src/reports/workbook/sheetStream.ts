import { cellXml, columnName, type SheetCell } from './sheetCell';

export type SheetRow = readonly SheetCell[];

export interface SheetShape {
  rightToLeft: boolean;
  /** In characters. */
  widths: readonly number[];
  /** The row of the headings, which stay in sight; 1 is the first. */
  headRow: number;
  /** The last row that can be filtered; absent: the last one. */
  lastFiltered?: () => number;
}

/** Characters after which a piece is handed on. */
const PIECE = 32_768;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function beginning({ rightToLeft, widths, headRow }: SheetShape): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const pane = `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">` +
    `<sheetViews><sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}>${pane}` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`
  );
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
  const last = Math.max(shape.lastFiltered?.() ?? row, shape.headRow);
  const filter = `A${shape.headRow}:${columnName(shape.widths.length - 1)}${last}`;
  yield `${piece}</sheetData><autoFilter ref="${filter}"/></worksheet>`;
}
