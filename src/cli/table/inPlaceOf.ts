import { rename, rm } from 'node:fs/promises';
import { FaultsFound } from '../usage';

/**
 * Writes beside a file and then in its place: half a file looks like a whole one.
 * @param write writes to the path that it is given
 * @throws FaultsFound where the file cannot be written
 */
export async function inPlaceOf(
  out: string,
  write: (beside: string) => Promise<void>,
): Promise<void> {
  const beside = `${out}.part`;
  try {
    await write(beside);
    await rename(beside, out);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== beside) throw error;
    throw new FaultsFound([`${out} cannot be written (${code}).`]);
  } finally {
    await rm(beside, { force: true });
  }
}
