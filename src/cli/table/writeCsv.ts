import { stringify } from 'csv-stringify/sync';
import { dubaiTime } from './dubaiTime';
import { withGuard } from './formulaGuard';
import type { WrittenCell } from './table';

/** Without it Excel takes UTF-8 for the machine's own code page, and Arabic for noise. */
const BYTE_ORDER_MARK = '\ufeff';

function toText(cell: WrittenCell): string | number | null {
  if (typeof cell === 'string') return withGuard(cell);
  if (cell === null || typeof cell === 'number') return cell;
  return 'day' in cell ? cell.day : dubaiTime(cell.instant);
}

/**
 * Writes CSV (RFC 4180, with a byte order mark) piece by piece. Texts are in quotation marks, so
 * that no spreadsheet finds a delimiter of its own in them, and begin no formula.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly WrittenCell[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const cells of rows) {
    yield stringify([cells.map(toText)], { record_delimiter: '\r\n', quoted_string: true });
  }
}
