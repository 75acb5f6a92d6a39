import { readSheet } from 'read-excel-file/node';
import { withoutGuard } from './formulaGuard';
import { rezip, unzipXml, type UnzippedFiles } from './unzipXml';
import { spannedCells } from './spannedCells';
import { MOST_CELLS, TOO_MUCH, toTable, type Cell, type Table } from './table';

/** Bytes of XML; ten thousand records have a third of it. */
const LARGEST_UNPACKED = 100 * 1024 * 1024;

const SECOND = 1000;
const NO_XLSX = 'it is not an XLSX file; open it in a spreadsheet and save it as .xlsx';

/**
 * Reads the first sheet: texts, numbers, truth values, and dates as UTC midnights. A formula counts
 * with the value that was saved with it; one that has none, or an error, is an empty cell.
 * @throws Error that says what is wrong with the file
 */
export async function readXlsx(file: Buffer): Promise<Table> {
  const files = await unzipXml(file, LARGEST_UNPACKED);
  if (files === undefined) throw new Error(NO_XLSX);
  if (files === 'too much') throw new Error(TOO_MUCH);
  Object.values(files).forEach(refuseWideSheet);
  const sheet = await readSheet(rezip(files), { trim: false }).catch((error: unknown) => {
    throw new Error(NO_XLSX, { cause: error });
  });
  // The library declares its dates as the constructor.
  return toTable((sheet as unknown as Cell[][]).map((cells) => cells.map(toCell)));
}

function refuseWideSheet(file: UnzippedFiles[string]): void {
  const xml = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (!xml.includes('sheetData')) return;
  const cells = spannedCells(xml.toString('latin1'));
  if (cells === undefined) throw new Error(NO_XLSX);
  if (cells > MOST_CELLS) throw new Error(TOO_MUCH);
}

function toCell(cell: Cell): Cell {
  // A CSV that was opened and saved as XLSX has its apostrophes as part of the text.
  if (typeof cell === 'string') return withoutGuard(cell);
  // A time is a fraction of a day, and comes back a little off.
  if (cell instanceof Date) return new Date(Math.round(cell.getTime() / SECOND) * SECOND);
  return cell;
}
