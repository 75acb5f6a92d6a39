import { InputFaults } from './usageError';
import { BackupError } from './withStore';

/**
 * What an operator can fix about a file: it is missing, not allowed, or there is no room for it.
 */
const ABOUT_FILES = new Set(['EACCES', 'EISDIR', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS']);

/**
 * Works on a backup and says plainly what is wrong with it.
 * @throws InputFaults
 */
export async function withFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError) throw new InputFaults([error.message]);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (ABOUT_FILES.has(code)) throw new InputFaults([`${file}: ${(error as Error).message}.`]);
    throw error;
  }
}

/** Such as "1,234 rows of 44 tables (520 kB)". */
export function describeBackup(backup: {
  tables: readonly { rows: number }[];
  bytes?: number;
}): string {
  const { tables, bytes = 0 } = backup;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const kilobytes = Math.ceil(bytes / 1000).toLocaleString('en');
  const size = bytes > 0 ? ` (${kilobytes} kB)` : '';
  return `${rows.toLocaleString('en')} rows of ${tables.length} tables${size}`;
}
