import { readSheet } from 'read-excel-file/node';
import { withoutGuard } from './formulaGuard';
import { toTable, type Cell, type Table } from './table';
import { unpackedSize } from './unpackedSize';

/** Bytes of XML; ten thousand records have a tenth of it. */
const LARGEST_UNPACKED = 300 * 1024 * 1024;

const SECOND = 1000;
const NO_XLSX = 'it is no XLSX file; open it in a spreadsheet and save it as .xlsx';

/**
 * Reads the first sheet: texts, numbers, truth values, and dates as UTC midnights. A formula counts
 * with the value that was saved with it; one that has none, or an error, is an empty cell.
 * @throws Error that says what is wrong with the file
 */
export async function readXlsx(file: Buffer): Promise<Table> {
  const size = unpackedSize(file);
  if (size === undefined) throw new Error(NO_XLSX);
  if (size > LARGEST_UNPACKED) throw new Error('it holds too much; divide it into several files');
  const sheet = await readSheet(file, { trim: false }).catch((error: unknown) => {
    throw new Error(NO_XLSX, { cause: error });
  });
  // The library declares its dates as the constructor.
  return toTable((sheet as unknown as Cell[][]).map((cells) => cells.map(toCell)));
}

function toCell(cell: Cell): Cell {
  // A CSV that was opened and saved as XLSX has its apostrophes as part of the text.
  if (typeof cell === 'string') return withoutGuard(cell);
  // A time is a fraction of a day, and comes back a little off.
  if (cell instanceof Date) return new Date(Math.round(cell.getTime() / SECOND) * SECOND);
  return cell;
}
