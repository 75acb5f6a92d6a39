import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { FaultsFound, UsageError } from '../usageError';
import { readCsv } from './readCsv';
import { readXlsx } from './readXlsx';
import type { Table } from './table';

const MEGABYTE = 1024 * 1024;
const LARGEST = 10 * MEGABYTE;

/** What reads each kind of file, by the end of its name. */
type Readers = Readonly<Record<string, (file: Buffer) => Table | Promise<Table>>>;

const SPREADSHEETS: Readers = { '.csv': readCsv, '.xlsx': readXlsx };

/**
 * Reads the table in a CSV file, or in the first sheet of an XLSX file.
 * @param readers for files of other kinds
 * @param largest in bytes; default: 10 MB
 * @throws UsageError for another kind of file, FaultsFound for one that cannot be read
 */
export async function readTable(
  path: string,
  readers = SPREADSHEETS,
  largest = LARGEST,
): Promise<Table> {
  const read = readers[extname(path).toLowerCase()];
  if (!read) throw new UsageError(`${path} must be a ${Object.keys(readers).join(' or ')} file.`);
  const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new FaultsFound([`${path} cannot be read (${error.code}).`]);
  });
  if (size > largest)
    throw new FaultsFound([
      `${path} is larger than ${largest / MEGABYTE} MB; divide it into several files.`,
    ]);
  try {
    const table = await read(await readFile(path));
    if (table.headings.length === 0) throw new Error('it holds no table');
    return table;
  } catch (error) {
    throw new FaultsFound([`${path} cannot be read: ${(error as Error).message}.`]);
  }
}
