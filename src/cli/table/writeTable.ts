import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { replaceOutputFile } from './replaceOutputFile';
import type { WrittenCell } from './table';
import { dubaiTime } from '../../lib/dubaiDate';
import { xlsxPieces, type SheetLook } from './writeXlsx';
import { withGuard } from './formulaGuard';

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

/**
 * Waits if the reader is slower, and stops if the reader closes the pipe, as `head` does: the
 * database still has to be closed.
 */
async function toOutput(pieces: AsyncIterable<string | Buffer>): Promise<void> {
  const { stdout } = process;
  let failure: NodeJS.ErrnoException | undefined;
  const onError = (error: NodeJS.ErrnoException) => (failure = error);
  stdout.on('error', onError);
  try {
    for await (const piece of pieces) {
      if (!stdout.write(piece)) await once(stdout, 'drain').catch(onError);
      if (failure) break;
    }
  } finally {
    stdout.off('error', onError);
  }
  if (failure && failure.code !== 'EPIPE') throw failure;
}

export interface TableOptions {
  format: 'csv' | 'xlsx';
  /** Absent: standard output. */
  out: string | undefined;
}

/** Writes a table whose first row has the headings. */
export async function writeTable(
  rows: AsyncIterable<readonly WrittenCell[]>,
  look: SheetLook,
  { format, out }: TableOptions,
): Promise<void> {
  const pieces = format === 'xlsx' ? xlsxPieces(rows, look) : writeCsv(rows);
  if (out === undefined) return toOutput(pieces);
  return replaceOutputFile(out, (beside) => pipeline(pieces, createWriteStream(beside)));
}
